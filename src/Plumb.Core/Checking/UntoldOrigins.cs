using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Says where agreement rests on publishers of whom nothing else is known: they are counted as independent because no shared wording
/// shows otherwise, and the same told in other words on hosts made for it would look alike.</summary>
/// <param name="sources">The library's sources by snapshot.</param>
internal sealed class UntoldOrigins(IReadOnlyDictionary<SnapshotId, Source> sources)
{
    /// <summary>Words by which a sentence says where it has something from.</summary>
    private static readonly Pattern s_from = new(
        @"\b(according to|said|says|told|reported|reports|wrote|writes|cit(e|es|ed|ing)|announced|stated|quoted|published|stud(y|ies)|surveys?|records?|data|figures|statement|interview(s|ed)?|counted|found)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private readonly Lazy<Dictionary<string, int>> _held = new(() => sources.Values.Select(s => s.Voice).OfType<string>().CountBy(v => v, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>The limit, or none.</summary>
    /// <param name="published">The published sentences.</param>
    /// <param name="verdict">The verdict, or null.</param>
    public IReadOnlyList<CheckLimit> Find(IReadOnlyList<CheckSentence> published, CheckVerdict? verdict)
    {
        var shared = published.Where(s => s.Independent > 1).Select(s => s.Citations.Concat(s.Same.Select(o => o.Citation)).ToList());
        var claimed = verdict?.Parts.Where(p => p.IndependentFor > 1).Select(p => p.For.SelectMany(s => s.Citations).ToList()) ?? [];
        var points = shared.Concat(claimed).Where(p => p.TrueForAll(IsUntold)).Select(p => p.Select(c => VoiceOf(c)).Order(StringComparer.Ordinal).Distinct().ToList()).ToList();
        if (points.Count == 0)
        {
            return [];
        }

        var voices = points.SelectMany(p => p).Distinct(StringComparer.Ordinal).Count();
        return [new CheckLimit(
            "untold-origins",
            $"{(points.Count == 1 ? "One statement is" : $"{points.Count} statements are")} shared by {voices} publishers alone of which each is of no known kind, has no other document in this library and does not say where it has this from: they are counted as independent, and whether they are cannot be told here.",
            points.Count)];
    }

    private string VoiceOf(CheckCitation citation) => sources[new SnapshotId(citation.Snapshot)].Voice ?? citation.Snapshot;

    private bool IsUntold(CheckCitation citation) =>
        sources[new SnapshotId(citation.Snapshot)] is { Kind: SourceKind.Unknown } source && (source.Voice is not { } voice || _held.Value[voice] == 1) && !s_from.IsMatch(citation.Quote);
}
