using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Writing;

/// <summary>A part to be written.</summary>
/// <param name="Part">The part.</param>
/// <param name="Heading">For a section its title; else empty.</param>
/// <param name="Most">Most sentences.</param>
/// <param name="Evidence">What it may rest on, best first.</param>
/// <param name="Own">The part in the sources' own words.</param>
internal sealed record OutlinePart(DraftPart Part, string Heading, int Most, IReadOnlyList<EvidenceSentence> Evidence, IReadOnlyList<VerifiedSentence> Own);

/// <summary>Plans what is written, from what was weighed: the parts and headings are Plumb's, and so is what each may rest on.</summary>
internal static class Outline
{
    private const int MostOfSummary = 14;
    private const int MostOfSection = 12;
    private const int MostOfBottomLine = 8;

    /// <summary>Sentences by one asserter in a part, at most, so that no single voice fills it.</summary>
    private const int MostOfAsserter = 4;

    /// <summary>The parts in which the sources' own words stand, in order.</summary>
    /// <param name="own">The verified draft in the sources' own words.</param>
    /// <param name="evidence">What it was drafted from.</param>
    public static IReadOnlyList<OutlinePart> Of(Verified own, Evidence evidence)
    {
        var all = evidence.Sentences.Concat(evidence.OfOthers).Concat(evidence.OfSides).DistinctBy(s => (s.Source.Snapshot, s.Span)).ToDictionary(s => (s.Source.Snapshot, s.Span));
        var lead = Quoted(own.Summary, all);
        var answering = evidence.Sentences.Where(s => s.Answers);
        var parts = new List<OutlinePart> { new(DraftPart.Summary, "", 4, Spread(lead.Concat(evidence.Themes.SelectMany(t => t.Sentences.Take(1))).Concat(answering), MostOfSummary), own.Summary) };
        foreach (var (title, sentences) in own.Sections)
        {
            var theme = evidence.Themes.FirstOrDefault(t => t.Label.Equals(title, StringComparison.OrdinalIgnoreCase));
            parts.Add(new OutlinePart(DraftPart.Section, title, 3, Spread(Quoted(sentences, all).Concat(theme?.Sentences ?? []), MostOfSection), sentences));
        }

        parts.Add(new OutlinePart(DraftPart.Counterpoints, "", 3, Quoted(own.Counterpoints, all), own.Counterpoints));
        parts.Add(new OutlinePart(DraftPart.BottomLine, "", 2, Spread(Quoted(own.BottomLine, all).Concat(lead).Concat(answering), MostOfBottomLine), own.BottomLine));
        return [.. parts.Where(p => p.Evidence.Count > 0 && p.Own.Any(s => s.Sentence.Computation is null))];
    }

    private static List<EvidenceSentence> Quoted(IReadOnlyList<VerifiedSentence> sentences, Dictionary<(SnapshotId, TextSpan), EvidenceSentence> all) =>
        [.. sentences.SelectMany(s => s.Sentence.Quotes).Select(q => all.GetValueOrDefault((q.Snapshot, q.Span))).OfType<EvidenceSentence>().Distinct()];

    private static List<EvidenceSentence> Spread(IEnumerable<EvidenceSentence> sentences, int most) =>
        [.. sentences.Distinct().GroupBy(s => s.Asserter, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Select((s, i) => (Sentence: s, Rank: i)))
            .Where(x => x.Rank < MostOfAsserter).OrderBy(x => x.Rank).Select(x => x.Sentence).Take(most)];
}
