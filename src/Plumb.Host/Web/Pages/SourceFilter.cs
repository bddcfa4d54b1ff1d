using System.Globalization;
using Plumb.Core.Sources;

namespace Plumb.Host.Web.Pages;

/// <summary>Which sources a reader wants to see.</summary>
/// <param name="Title">Words of the title, or null.</param>
/// <param name="Publisher">The publisher, or null.</param>
/// <param name="Kind">Its kind in lower case, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="From">Published on this date or later: RFC 3339 full-date or its leading part; or null.</param>
/// <param name="To">Published on this date or earlier, its whole span included; or null.</param>
public sealed record SourceFilter(string? Title, string? Publisher, string? Kind, string? Language, string? From, string? To)
{
    /// <summary>Whether a source is among them.</summary>
    public bool Takes(Source source) =>
        (Title is null || (source.Title ?? source.Origin).Contains(Title, StringComparison.OrdinalIgnoreCase))
        && (Publisher is null || source.Voice == Publisher)
        && (Kind is null || source.Kind.ToString().Equals(Kind, StringComparison.OrdinalIgnoreCase))
        && (Language is null || source.Language == Language)
        && (From is null || Compare(source, From) >= 0)
        && (To is null || Compare(source, To) is 0 or < 0 and > int.MinValue);

    /// <summary>The address of a page of the list under this filter.</summary>
    public string Query(int page)
    {
        (string Name, string? Value)[] values = [("title", Title), ("publisher", Publisher), ("kind", Kind), ("language", Language), ("from", From), ("to", To), ("page", page.ToString(CultureInfo.InvariantCulture))];
        return "?" + string.Join('&', values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}"));
    }

    /// <summary>Dates compare as far as both are known: 2025 is neither before nor after 2025-03. Sources without a date are in no span.</summary>
    private static int Compare(Source source, string date)
    {
        if (source.Published?.ToString() is not { } published)
        {
            return int.MinValue;
        }

        var length = Math.Min(published.Length, date.Length);
        return string.CompareOrdinal(published, 0, date, 0, length);
    }
}

/// <summary>What was found.</summary>
/// <param name="Filter">What was wanted.</param>
/// <param name="All">Sources in the library.</param>
/// <param name="Matching">Of these, how many are wanted.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Sources">The sources of the page, newest first.</param>
/// <param name="Publishers">Publishers to choose from.</param>
/// <param name="Kinds">Kinds to choose from.</param>
/// <param name="Languages">Languages to choose from.</param>
public sealed record FoundSources(
    SourceFilter Filter, int All, int Matching, int Page, IReadOnlyList<Source> Sources, IReadOnlyList<string> Publishers, IReadOnlyList<string> Kinds, IReadOnlyList<string> Languages)
{
    private const int OnPage = 50;

    /// <summary>Whether there is another page.</summary>
    public bool HasMore => Page * OnPage < Matching;

    /// <summary>Finds sources.</summary>
    public static FoundSources Of(IReadOnlyList<Source> sources, SourceFilter filter, int page)
    {
        var wanted = sources.Where(filter.Takes)
            .OrderByDescending(s => s.Published?.ToString() ?? "", StringComparer.Ordinal).ThenBy(s => s.Title ?? s.Origin, StringComparer.Ordinal).ThenBy(s => s.Snapshot.Value, StringComparer.Ordinal)
            .ToList();
        return new FoundSources(filter, sources.Count, wanted.Count, page, [.. wanted.Skip((page - 1) * OnPage).Take(OnPage)],
            Distinct(sources.Select(s => s.Voice)), Distinct(sources.Select(s => s.Kind.ToString().ToLowerInvariant())), Distinct(sources.Select(s => s.Language)));
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
}
