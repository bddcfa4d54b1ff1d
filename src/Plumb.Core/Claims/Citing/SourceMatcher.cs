using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>What a citation leads to.</summary>
/// <param name="Sources">The sources, by snapshot: none, one, or a few between which nothing decides.</param>
/// <param name="By">By what they were found: "its address", "its title"; empty when none was.</param>
/// <param name="Problem">What is wrong, in words, or null.</param>
public sealed record SourceMatch(IReadOnlyList<Source> Sources, string By, string? Problem = null);

/// <summary>Finds the sources of a library that a reference names: by name or hash, address, DOI, file, title, author and year.</summary>
/// <remarks>The first of these that leads anywhere decides; several candidates are narrowed by year and publisher. Titles of fewer
/// than three words are too common to count. Thread-safe.</remarks>
public sealed class SourceMatcher
{
    private const int MostCandidates = 3;
    private const int ShortestTitle = 12;

    /// <summary>Spaces that a part of a title must hold to stand for the whole.</summary>
    private const int LeastOfPart = 4;
    private readonly ILookup<string, Source> _byName;
    private readonly ILookup<string, Source> _byAddress;
    private readonly Dictionary<string, Source> _captured;
    private readonly ILookup<string, Source> _byFile;
    private readonly ILookup<string, (string Title, Source Source)> _byTitle;
    private readonly ILookup<string, Source> _byAuthor;

    /// <summary>Prepares for the sources of a library.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="captured">Sources that came when an address was asked for, by its normal form; they count where no source lies at the address itself.</param>
    public SourceMatcher(IReadOnlyList<Source> sources, IReadOnlyDictionary<string, SnapshotId>? captured = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _byName = sources.SelectMany(s => new[] { s.Id, s.Snapshot.Value, s.Snapshot.Hex, s.Snapshot.Hex[..12] }.Distinct().Select(n => (n, s)))
            .ToLookup(p => p.n, p => p.s, StringComparer.OrdinalIgnoreCase);
        _byAddress = sources.SelectMany(s => Addresses(s).Select(a => (a, s))).ToLookup(p => p.a, p => p.s, StringComparer.OrdinalIgnoreCase);
        var bySnapshot = sources.ToDictionary(s => s.Snapshot);
        _captured = (captured ?? new Dictionary<string, SnapshotId>()).Where(c => bySnapshot.ContainsKey(c.Value))
            .ToDictionary(c => c.Key, c => bySnapshot[c.Value], StringComparer.OrdinalIgnoreCase);
        _byFile = sources.Select(s => (File: FileName(s.Origin), s)).Where(p => p.File.Length > 3).ToLookup(p => p.File, p => p.s, StringComparer.OrdinalIgnoreCase);
        _byTitle = sources.SelectMany(s => Titles(s).Select(t => (Title: t, Source: s))).Where(p => p.Title.Length >= ShortestTitle && p.Title.Count(' ') >= 2)
            .ToLookup(p => FirstWords(p.Title), p => p);
        _byAuthor = sources.SelectMany(s => Names(s).Distinct().Select(n => (n, s))).ToLookup(p => p.n, p => p.s, StringComparer.Ordinal);
    }

    /// <summary>The sources that an entry of a list names.</summary>
    public SourceMatch Match(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var folded = Folded(reference.Text);
        return Narrowed(ByName(reference.Text), reference.Year, folded, "its name in the library")
            ?? Narrowed(reference.Addresses.SelectMany(ByAddress), reference.Year, folded, "its address")
            ?? Narrowed(ByFile(reference.Text), reference.Year, folded, "its file name")
            ?? Narrowed(ByTitle(folded), reference.Year, folded, "its title")
            ?? Narrowed(ByAuthor(reference.Authors, reference.Year), reference.Year, folded, "its author and year")
            ?? new SourceMatch([], "", "is not in the library");
    }

    /// <summary>The sources that lie at an address.</summary>
    /// <param name="address">An address, or a link to a file beside the text.</param>
    public SourceMatch MatchAddress(string address) => Narrowed(ByAddress(address), null, "", "its address")
        ?? (SourceAddress.FileOf(address) is { } file ? Narrowed(_byFile[file], null, "", "its file name") : null)
        ?? new SourceMatch([], "", "is not in the library");

    /// <summary>The sources of an author or publisher and a year.</summary>
    /// <param name="authors">As a text writes them: "Smith et al.", "Lee and Roe", "Harbour Watch", "HRW".</param>
    /// <param name="year">Year, perhaps with a letter; null for any.</param>
    public SourceMatch MatchAuthor(string authors, string? year) => Narrowed(ByAuthor(authors, year), year, "", "its author and year")
        ?? new SourceMatch([], "", "is not in the library");

    /// <summary>Surnames, or the whole name of a body, as they are compared.</summary>
    internal static IReadOnlyList<string> AuthorNames(string authors)
    {
        var folded = Folded(authors.Replace("et al", "", StringComparison.OrdinalIgnoreCase).Replace('&', ','));
        var parts = authors.Replace("et al.", "", StringComparison.OrdinalIgnoreCase).Replace("et al", "", StringComparison.OrdinalIgnoreCase)
            .Split([",", "&", ";", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(Folded).Append(folded).Where(n => n.Length > 1).Distinct()];
    }

    private IEnumerable<Source> ByName(string text)
    {
        var words = text.Split([' ', '\t', '\n', ',', ';', '(', ')', '[', ']', '`', '"'], StringSplitOptions.RemoveEmptyEntries);
        return words.Where(w => w.Length >= 12 || (words.Length <= 2 && w.Length > 2)).Take(200).SelectMany(w => _byName[w.TrimEnd('.')]);
    }

    private IEnumerable<Source> ByAddress(string address) => SourceAddress.Normal(address) is not { } normal ? []
        : _byAddress.Contains(normal) ? _byAddress[normal]
        : _captured.TryGetValue(normal, out var came) ? [came]
        : [];

    private IEnumerable<Source> ByFile(string text) => text.Split([' ', '\t', '\n', ',', ';', '(', ')', '[', ']', '<', '>', '"', '`', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
        .Where(w => w.Contains('.')).Take(200).SelectMany(w => _byFile[FileName(w.TrimEnd('.'))]);

    /// <summary>The longest title that stands word for word in the entry.</summary>
    private IEnumerable<Source> ByTitle(string folded)
    {
        var words = folded.Split(' ');
        var found = Enumerable.Range(0, Math.Max(0, words.Length - 2)).Take(400)
            .SelectMany(i => _byTitle[string.Join(' ', words[i], words[i + 1], words[i + 2])])
            .Where(t => $" {folded} ".Contains($" {t.Title} ", StringComparison.Ordinal)).ToList();
        var longest = found.Count == 0 ? 0 : found.Max(t => t.Title.Length);
        return found.Where(t => t.Title.Length == longest).Select(t => t.Source);
    }

    private IEnumerable<Source> ByAuthor(string authors, string? year)
    {
        if (year is null || !int.TryParse(year.AsSpan(0, Math.Min(4, year.Length)), out var number))
        {
            return [];
        }

        return AuthorNames(authors).SelectMany(n => _byAuthor[n]).Where(s => s.Published?.Year == number);
    }

    private static SourceMatch? Narrowed(IEnumerable<Source> candidates, string? year, string entry, string by)
    {
        var all = candidates.DistinctBy(s => s.Snapshot).OrderBy(s => s.Snapshot).ToList();
        if (all.Count > 1 && year is { Length: >= 4 })
        {
            all = Kept(all, s => s.Published is { } date && year.StartsWith($"{date.Year}", StringComparison.Ordinal));
        }

        if (all.Count > 1 && entry.Length > 0)
        {
            all = Kept(all, s => s.Publisher is { } publisher && $" {entry} ".Contains($" {Folded(publisher)} ", StringComparison.Ordinal));
        }

        return all.Count switch
        {
            0 => null,
            1 => new SourceMatch(all, by),
            <= MostCandidates => new SourceMatch(all, by, $"may be any of {all.Count} sources of the library"),
            _ => new SourceMatch([], by, $"may be any of {all.Count} sources of the library: too many to tell"),
        };
    }

    private static List<Source> Kept(List<Source> all, Func<Source, bool> test) => all.Where(test).ToList() is { Count: > 0 } kept ? kept : all;

    private static IEnumerable<string> Addresses(Source source)
    {
        if (SourceAddress.Normal(source.Address) is { } own)
        {
            yield return own;
        }
    }

    private static IEnumerable<string> Names(Source source)
    {
        foreach (var author in source.Authors)
        {
            var name = Folded(author);
            yield return name;
            yield return author.Contains(',') ? Folded(author.Split(',')[0]) : name[(name.LastIndexOf(' ') + 1)..];
        }

        if (source.Publisher is { } publisher)
        {
            yield return Folded(publisher);
            var initials = string.Concat(publisher.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])).ToLowerInvariant();
            if (initials.Length > 2)
            {
                yield return initials;
            }
        }
    }

    /// <summary>The title, and its longest part where the name of a site stands before or behind it: "N. Craig - Empty beds in detention", "Empty beds in detention | The Post".</summary>
    private static IEnumerable<string> Titles(Source source)
    {
        var title = source.Title ?? "";
        yield return Folded(title);
        if (title.Split([" - ", " | ", " – ", " — "], StringSplitOptions.TrimEntries) is { Length: 2 } parts && parts.MaxBy(p => p.Length) is { } longest && Folded(longest) is var part && part.Count(c => c == ' ') >= LeastOfPart)
        {
            yield return part;
        }
    }

    private static string FileName(string origin)
    {
        var name = origin[(origin.LastIndexOfAny(['/', '\\', '!']) + 1)..];
        return name.Contains('.') ? name : "";
    }

    private static string FirstWords(string title) => string.Join(' ', title.Split(' ').Take(3));

    /// <summary>Words in lower case; an ampersand as pages write it is none.</summary>
    private static string Folded(string text) => Fold(text.Replace("&amp;", "&", StringComparison.Ordinal));

    private static string Fold(string text) => string.Join(' ', Words.Split(text).Select(w => w.Of(text).ToLowerInvariant().Replace('’', '\'')));
}
