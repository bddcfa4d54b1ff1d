using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>A citation with what it leads to.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="At">Characters of the sentence's words before it.</param>
/// <param name="Reference">The entry of the list that it leads to, or null.</param>
/// <param name="Match">The sources of the library that it may mean.</param>
/// <param name="Rule">The rule that it breaks by leading nowhere or to several, or null.</param>
internal sealed record ResolvedCitation(CitationMark Mark, int At, Reference? Reference, SourceMatch Match, string? Rule)
{
    /// <summary>The sources, by snapshot.</summary>
    public IReadOnlyList<Source> Sources => Match.Sources;
}

/// <summary>Leads the citations of a text to its list, and from there to the library.</summary>
/// <param name="references">The list.</param>
/// <param name="matcher">Finds sources.</param>
internal sealed class CitationResolver(ReferenceList references, SourceMatcher matcher)
{
    private readonly Dictionary<Reference, SourceMatch> _matches = references.All.ToDictionary(r => r, matcher.Match, (IEqualityComparer<Reference>)ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, Reference> _byAddress = references.All.SelectMany(r => r.Addresses.Select(a => (Address: SourceAddress.Normal(a), Reference: r)))
        .Where(p => p.Address is not null).DistinctBy(p => p.Address).ToDictionary(p => p.Address!, p => p.Reference, StringComparer.Ordinal);

    private readonly ILookup<string, (Reference Reference, HashSet<string> Authors)> _byYear = references.All.Where(r => r.Year is { Length: >= 4 })
        .ToLookup(r => r.Year![..4], r => (r, SourceMatcher.AuthorNames(r.Authors).SelectMany(n => n.Split(' ')).ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>What an entry names.</summary>
    public SourceMatch MatchOf(Reference reference) => _matches[reference];

    /// <summary>What a citation leads to; null when its mark turns out to be none.</summary>
    public ResolvedCitation? Resolve(CitationMark mark, int at) => mark.Form switch
    {
        CitationForm.Address => Resolved(mark, at, ByAddress(mark.Address!), matcher.MatchAddress(mark.Address!)),
        CitationForm.Link => ByLink(mark, at),
        CitationForm.AuthorYear => ByAuthor(mark, at),
        _ => references.Labelled(mark.Label) is { } entry
            ? Resolved(mark, at, entry, MatchOf(entry))
            : Resolved(mark, at, null, mark.Label.Length > 3 ? matcher.Match(Named(mark.Label)) : new SourceMatch([], "", "is not in the text's list of sources"), FaultRules.MissingReference),
    };

    private ResolvedCitation? ByLink(CitationMark mark, int at)
    {
        var match = matcher.MatchAddress(mark.Address!);
        var entry = references.Labelled(mark.Label) ?? ByAddress(mark.Address!);
        return match.Sources.Count == 0 && entry is not null ? Resolved(mark, at, entry, MatchOf(entry))
            : match.Sources.Count == 0 && mark.IsTentative ? null
            : Resolved(mark, at, entry, match);
    }

    private ResolvedCitation? ByAuthor(CitationMark mark, int at)
    {
        var names = SourceMatcher.AuthorNames(mark.Label);
        var cited = mark.Year ?? "";
        var entries = _byYear[cited.Length >= 4 ? cited[..4] : cited].Where(r => IsSameYear(r.Reference.Year!, cited) && Names(r.Authors, names)).Select(r => r.Reference).ToList();
        if (entries is [var only])
        {
            return Resolved(mark, at, only, MatchOf(only));
        }

        if (entries.Count > 1)
        {
            var all = entries.SelectMany(e => MatchOf(e).Sources).DistinctBy(s => s.Snapshot).OrderBy(s => s.Snapshot).Take(3).ToList();
            return Resolved(mark, at, entries[0], new SourceMatch(all, "its author and year", $"may be any of {entries.Count} entries of the list of sources"), FaultRules.AmbiguousCitation);
        }

        var match = matcher.MatchAuthor(mark.Label, mark.Year);
        return match.Sources.Count == 0 && mark.IsTentative ? null
            : Resolved(mark, at, null, match, match.Sources.Count == 0 && references.All.Count > 0 ? FaultRules.MissingReference : null);
    }

    private static bool Names(HashSet<string> authors, IReadOnlyList<string> names) => names.Any(n => n.Split(' ').All(authors.Contains));

    private static bool IsSameYear(string entry, string cited) =>
        entry == cited || (entry.Length == 4 && cited.StartsWith(entry, StringComparison.Ordinal)) || (cited.Length == 4 && entry.StartsWith(cited, StringComparison.Ordinal));

    private Reference? ByAddress(string address) => SourceAddress.Normal(address) is { } normal ? _byAddress.GetValueOrDefault(normal) : null;

    private static Reference Named(string label) => new() { Label = label, Text = label, Span = default };

    private static ResolvedCitation Resolved(CitationMark mark, int at, Reference? entry, SourceMatch match, string? rule = null) => new(
        mark, at, entry, match,
        match.Sources.Count > 1 ? FaultRules.AmbiguousCitation : match.Sources.Count == 1 ? null : rule ?? FaultRules.UnresolvedCitation);
}
