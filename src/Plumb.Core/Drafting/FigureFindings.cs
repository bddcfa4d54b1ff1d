using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>Says in computed sentences what comparing figures showed: the same, changed, of two measures, or in conflict.</summary>
/// <remarks>Each carries its computation, and verification finds the figures and compares them again.</remarks>
internal static class FigureFindings
{
    private const int Most = 2;

    /// <summary>A word that no key of a group, an outcome or a time holds.</summary>
    private const string Seam = " § ";

    /// <summary>The sentences of the widest findings over more than one document, for the bottom line.</summary>
    public static IReadOnlyList<DraftSentence> Write(Evidence evidence) =>
        [.. Widest(evidence)
            .ThenByDescending(f => f.Finding.Outcome)
            .ThenByDescending(f => f.Finding.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(f => Sentence(f.Group, f.Finding, evidence))];

    /// <summary>How the widest of the quantities went with time; null where none has figures of two dates in two documents.</summary>
    public static DraftSentence? Course(Evidence evidence) =>
        Widest(evidence)
            .ThenBy(f => f.Group.Key, StringComparer.Ordinal)
            .Where(f => f.Finding.Outcome == FigureOutcome.Course)
            .Select(f => Sentence(f.Group, f.Finding, evidence))
            .FirstOrDefault();

    /// <summary>The evidence with its figures compared again, which verification holds findings against.</summary>
    public static Evidence ComparedAgain(Evidence evidence) =>
        evidence with { Ledger = FigureLedger.Of(evidence.Figures, evidence.Terms.Select(t => t.Word), evidence.Understood, evidence.Origins) };

    /// <summary>The finding that a computation names, or null where the ledger shows none of that name over just these sources.</summary>
    public static FigureFinding? Find(string term, IReadOnlySet<SnapshotId> over, Evidence evidence) =>
        term.Split(Seam) is [var group, var outcome, var key]
        && evidence.Ledger.FirstOrDefault(g => g.Key == group)?.Findings.FirstOrDefault(f => f.Outcome.ToString() == outcome && f.Key == key) is { } found
        && over.SetEquals(SourcesOf(found))
            ? found
            : null;

    /// <summary>One sentence with its computation.</summary>
    public static DraftSentence Sentence(FigureGroup group, FigureFinding finding, Evidence evidence)
    {
        var over = SourcesOf(finding);
        var count = Counting.Run(Counting.LedgerRule, string.Join(Seam, group.Key, finding.Outcome, finding.Key), over, evidence);
        var spread = count.Values.TryGetValue("documents", out var documents) && documents > 1
            ? $"{documents} documents of {(count.Values["publishers"] == 1 ? "one publisher" : $"{count.Values["publishers"]} independent publishers")}"
            : "one document";
        return new DraftSentence(FigureWords.Of(group, finding, spread), null, [], count);
    }

    /// <summary>Findings over more than one document, those over most first.</summary>
    private static IOrderedEnumerable<(FigureGroup Group, FigureFinding Finding)> Widest(Evidence evidence) =>
        evidence.Ledger
            .SelectMany(g => g.Findings.Select(f => (Group: g, Finding: f)))
            .Where(f => SourcesOf(f.Finding).Count > 1)
            .OrderByDescending(f => SourcesOf(f.Finding).Count);

    private static List<SnapshotId> SourcesOf(FigureFinding finding) => [.. finding.Entries.Select(e => e.Figure.Sentence.Source.Snapshot).Distinct().Order()];
}
