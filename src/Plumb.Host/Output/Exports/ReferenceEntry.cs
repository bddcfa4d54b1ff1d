using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output.Exports;

/// <summary>A cited source as reference programs know it.</summary>
/// <param name="Key">Unique among the entries: ASCII letters, digits, hyphens and underscores.</param>
/// <param name="Source">The source.</param>
internal sealed record ReferenceEntry(string Key, CheckSource Source)
{
    /// <summary>Type of CSL 1.0.2, told by the publisher's kind and the media type.</summary>
    public string Type => Source.MediaType == "message/rfc822" ? "personal_communication" : Source.Kind switch
    {
        "court" => "legal_case",
        "press" => "article-newspaper",
        "academic" => "article",
        _ when Source.MediaType == "text/html" => "webpage",
        "ngo" or "government" or "intergovernmental" or "company" => "report",
        _ => "document",
    };

    /// <summary>Its title; the short name where there is none.</summary>
    public string Title => Line(Source.Title) is { Length: > 0 } title ? title : Source.Id;

    /// <summary>Authors on one line each; empty ones left out.</summary>
    public IReadOnlyList<string> Authors => [.. Source.Authors.Select(Line).Where(a => a.Length > 0)];

    /// <summary>Date of publication, or null.</summary>
    public PartialDate? Published => PartialDate.ParseIso(Source.Published);

    /// <summary>Day on which the bytes came into the library.</summary>
    public PartialDate? Accessed => PartialDate.ParseIso(Source.Retrieved);

    /// <summary>Its address with what no address holds percent-encoded; null when not known.</summary>
    public string? Url => Source.Url is { Length: > 0 } url
        ? string.Concat(url.Select(c => c is <= ' ' or '{' or '}' or '\\' or '"' or '<' or '>' or '^' or '`' or '|' or '\x7F' || char.IsControl(c) ? $"%{(int)c:X2}" : $"{c}"))
        : null;

    /// <summary>What ties the entry to the archive.</summary>
    public string Note => $"Archived bytes: {Source.Snapshot}";

    /// <summary>The cited sources, by number.</summary>
    public static IReadOnlyList<ReferenceEntry> Of(Check check)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. check.Sources.OrderBy(s => s.Number).Select(s => new ReferenceEntry(Unique(KeyOf(s), used), s))];
    }

    /// <summary>Text on one line, without control characters, line separators and bidirectional overrides.</summary>
    public static string Line(string? text) => text is null ? "" : string.Join(' ', string.Concat(text.Select(c => IsUnsafe(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned;

    private static string KeyOf(CheckSource source)
    {
        var key = string.Concat(source.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return key.Length > 0 ? key : $"source-{source.Number}";
    }

    private static string Unique(string key, HashSet<string> used)
    {
        var unique = key;
        for (var i = 2; !used.Add(unique); i++)
        {
            unique = $"{key}-{i}";
        }

        return unique;
    }
}
