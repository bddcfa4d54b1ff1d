using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Finds in the ledger who gives another figure of the same thing and time than a claim that is supported: then sources differ,
/// in whatever words they count ("33 in-custody deaths in 2025", "32 people died").</summary>
internal static class DisputedFigures
{
    /// <summary>What speaks against a supported part by a figure that the ledger has in conflict with its own; empty where nothing supports it,
    /// it holds no one figure with a time, or the ledger has no conflict of that time.</summary>
    /// <param name="part">The claim or part.</param>
    /// <param name="found">What was found for and against it.</param>
    /// <param name="ledger">The figures of the evidence, side by side.</param>
    public static IReadOnlyList<ClaimEvidence> Of(string part, IReadOnlyList<ClaimEvidence> found, IReadOnlyList<FigureGroup> ledger)
    {
        if (ledger.Count == 0 || !found.Any(e => e.Bearing == Bearing.For))
        {
            return [];
        }

        var words = WordReader.Read(part, SentenceSplitter.Split(part));
        var dates = DateReader.Read(part, words);
        if (QuantityReader.Read(part, words, dates) is not [var claimed])
        {
            return [];
        }

        var stems = words.Select(w => w.Stem).ToHashSet();
        var known = found.Select(e => (e.Sentence.Source.Snapshot, e.Sentence.Span)).ToHashSet();
        return [.. ledger.SelectMany(g => g.Findings)
            .Where(f => f.Outcome == FigureOutcome.Conflict && dates.Exists(d => IsOf(f.Entries[0].Time, d)))
            .SelectMany(f => Against(f, claimed, stems))
            .Where(e => known.Add((e.Figure.Sentence.Source.Snapshot, e.Figure.Sentence.Span)))
            .Select(e => new ClaimEvidence(e.Figure.Sentence, Bearing.Against, [$"gives “{e.Figure.Value}”, the claim “{claimed.Span.Of(part)}”, for the same time"], 0))];
    }

    /// <summary>Figures of running text that none of those that give the claim's own can be, by the same definition.</summary>
    private static IEnumerable<FigureEntry> Against(FigureFinding finding, Quantity claimed, HashSet<uint> stems)
    {
        var same = finding.Entries.Where(e => claimed.Agrees(e.Value) && stems.Contains(NounOf(e.Figure.Thing))).ToList();
        return finding.Entries.Where(e => e.Figure is { Head: null, Counted: null } && same.Count > 0
            && same.TrueForAll(s => !s.Agrees(e)) && same.Exists(s => s.Definition.SequenceEqual(e.Definition)));
    }

    private static uint NounOf(string thing) => Words.Split(thing) is [.., var last] ? WordReader.StemOf(last.Of(thing)) : 0;

    private static bool IsOf(FigureTime? time, DateMention date) =>
        time is { IsSince: false, IsUntil: false } && date.Year == time.From.Year && date.Month == time.From.Month && date.Day == time.From.Day && date.IsFiscal == time.IsFiscal;
}
