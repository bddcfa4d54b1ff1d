using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>Drafts the ledger: each figure with what it is quoted from, each group with what comparing its figures showed.</summary>
internal static class FigureDrafts
{
    private const int MostGroups = 12;
    private const int MostFigures = 80;

    /// <summary>Figures without a date are compared with nothing: the best few of a group.</summary>
    private const int MostUndated = 4;
    private const int MostFindings = 6;

    /// <summary>The groups, numbered from 1 in the order of the ledger; those that would make the table too long are left out whole.</summary>
    public static IReadOnlyList<DraftFigureGroup> Write(Evidence evidence)
    {
        var groups = new List<DraftFigureGroup>();
        var figures = 0;
        foreach (var group in evidence.Ledger.Where(g => g.Entries.Count(e => e.Time is not null) <= MostFigures))
        {
            var undated = group.Entries.Where(e => e.Time is null).OrderBy(e => Rank(e, evidence)).Skip(MostUndated).ToHashSet();
            var entries = group.Entries.Where(e => !undated.Contains(e)).ToList();
            figures += entries.Count;
            if (groups.Count == MostGroups || figures > MostFigures)
            {
                break;
            }

            groups.Add(new DraftFigureGroup(
                groups.Count + 1,
                group.Label,
                group.Outcome,
                [.. entries.Select(e => Draft(e, evidence))],
                [.. group.Findings.Take(MostFindings).Select(f => new DraftFinding(f.Outcome, FigureFindings.Sentence(group, f, evidence), [.. f.Entries.Select(e => e.Figure)]))]));
        }

        return groups;
    }

    /// <summary>Figures of the evidence stand in the order of their sentences' relevance.</summary>
    private static int Rank(FigureEntry entry, Evidence evidence) => evidence.Figures.TakeWhile(f => f != entry.Figure).Count();

    private static DraftFigure Draft(FigureEntry entry, Evidence evidence) => new(
        entry.Figure switch
        {
            { Counted: { } rows, Head: { } head } => OfRows(entry.Figure, rows, head, evidence),
            { Head: { } head } => OfCell(entry.Figure, head),
            _ => Quoting.Quoted(entry.Figure.Sentence),
        },
        entry);

    /// <summary>A cell stands in its row below the head of its column: both are quoted.</summary>
    private static DraftSentence OfCell(Figure figure, EvidenceSentence head)
    {
        var source = figure.Sentence.Source;
        var speaker = Quoting.SpeakerOf(source);
        var before = $"{speaker}, in the table “{figure.Sentence.Passage.Heading}”: below “{head.Text}” stands “";
        var text = $"{before}{figure.Sentence.Text}”.";
        var at = text.IndexOf(head.Text, StringComparison.Ordinal);
        return new DraftSentence(text, speaker,
        [
            new Quote(source.Snapshot, figure.Sentence.Span, figure.Sentence.Text, new TextSpan(before.Length, text.Length - 1), figure.Sentence.Passage.Page),
            new Quote(source.Snapshot, head.Span, head.Text, new TextSpan(at, at + head.Text.Length), head.Passage.Page),
        ]);
    }

    /// <summary>A count of rows rests on the table's head and on counting them again.</summary>
    private static DraftSentence OfRows(Figure figure, CountedRows rows, EvidenceSentence head, Evidence evidence)
    {
        var source = figure.Sentence.Source;
        var speaker = Quoting.SpeakerOf(source);
        var table = evidence.Tables.First(t => t.Source.Snapshot == source.Snapshot && t.Head.Span == head.Span);
        var column = table.Head.Cells.ToList().IndexOf(rows.Column);
        var count = Counting.Run(Counting.RowsRule, $"{head.Span.Start}; {column}; {(rows.IsFiscal ? "FY" : "")}{rows.Year}", [source.Snapshot], evidence);
        var before = $"{speaker}, in the table “{head.Passage.Heading}”: of {rows.Of} rows below “";
        var text = $"{before}{head.Text}”, {Counting.Written(figure.Number)} hold a “{rows.Column}” in {figure.AsOf}.";
        return new DraftSentence(text, speaker, [new Quote(source.Snapshot, head.Span, head.Text, new TextSpan(before.Length, before.Length + head.Text.Length), head.Passage.Page)], count);
    }
}
