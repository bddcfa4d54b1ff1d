using System.Globalization;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>The computations that computed sentences rest on. Verification runs them again.</summary>
public static class Counting
{
    /// <summary>Independent publishers whose evidence holds a term, of all whose evidence was found.</summary>
    /// <remarks>The term may be two, with a space between: a sentence counts when it holds both; or several with a bar between, of which it holds one.</remarks>
    public const string TermRule = "independent-publishers-with-term";

    /// <summary>Independent publishers whose evidence was found.</summary>
    public const string OriginsRule = "independent-publishers";

    /// <summary>Independent publishers that say much the same as one sentence, its numbers included; the term is the sentence.</summary>
    public const string SameRule = "independent-publishers-saying-the-same";

    /// <summary>Documents by the way in which their judging words were read to point: no stance of theirs.</summary>
    public const string StanceRule = "documents-by-stance";

    /// <summary>Documents that deny or dispute something of what was asked.</summary>
    public const string DenialRule = "documents-with-denial";

    /// <summary>Documents whose evidence is of the sort that was asked for: a number, a date, a reason, a name.</summary>
    public const string AnswerRule = "documents-that-answer";

    /// <summary>Figures of one quantity compared: the term names the quantity, the outcome and the time.</summary>
    public const string LedgerRule = "figures-compared";

    /// <summary>Figures found, and quantities of which two or more at different dates, in different documents, could be compared.</summary>
    public const string CoursesRule = "quantities-with-a-course";

    /// <summary>Rows of a table of which a column holds a date of a year; the term is the place of the table's head, a semicolon,
    /// the number of the column, a semicolon and the year, a fiscal one with FY before it.</summary>
    public const string RowsRule = "rows-of-year";

    /// <summary>Rows of a table and what its first column of numbers adds up to; the term is the place of the table's head.</summary>
    public const string TableRule = "parts-of-table";

    /// <summary>The total that a table gives; the term is the place of the table's head.</summary>
    public const string TotalRule = "total-of-table";

    /// <summary>Runs a computation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no rule of that name.</exception>
    public static Computation Run(string rule, string term, IReadOnlyList<SnapshotId> over, Evidence evidence)
    {
        var counted = over.ToHashSet();
        var sentences = evidence.Sentences.Where(s => counted.Contains(s.Source.Snapshot)).ToList();
        var values = rule switch
        {
            OriginsRule => Spread("all", over, evidence),
            TermRule => [.. Spread("all", over, evidence, false), .. Spread("with", Sources(sentences.Where(s => Theme.IsIn(term, s))), evidence)],
            SameRule => Spread("with", Sources(Same(term, sentences)), evidence),
            StanceRule => ByStance(sentences),
            DenialRule => [("all", Sources(sentences).Count), ("with", Sources(sentences.Where(s => Counterpoints.Denies(s, evidence))).Count)],
            AnswerRule => [("all", Sources(sentences).Count), ("with", Sources(sentences.Where(s => s.Answers)).Count)],
            LedgerRule => OfFinding(term, counted, evidence),
            CoursesRule => [("figures", evidence.Figures.Count(f => counted.Contains(f.Sentence.Source.Snapshot))), ("courses", FigureFindings.Course(evidence) is null ? 0 : 1)],
            RowsRule => OfRows(term, counted, evidence),
            TableRule => [.. Headed(term, counted, evidence).SelectMany(TableParts.Count)],
            TotalRule => [.. Headed(term, counted, evidence).SelectMany(TableTotal.Count)],
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such computation."),
        };
        return new Computation(rule, term, new SortedDictionary<string, double>(values.ToDictionary(v => v.Name, v => v.Value), StringComparer.Ordinal), over);
    }

    /// <summary>The table whose head stands at a place.</summary>
    private static IEnumerable<SourceTable> Headed(string place, HashSet<SnapshotId> counted, Evidence evidence) =>
        evidence.Tables.Where(t => counted.Contains(t.Source.Snapshot) && t.Head.Span.Start.ToString(CultureInfo.InvariantCulture) == place).Take(1);

    /// <summary>Sources whose evidence was found, in order.</summary>
    public static IReadOnlyList<SnapshotId> SourcesOf(Evidence evidence) => Sources(evidence.Sentences);

    /// <summary>Evidence that says much the same as a sentence and holds each of its numbers; itself included. A denial holds the words of the
    /// charge, and does not say the same.</summary>
    internal static IEnumerable<EvidenceSentence> Same(string text, IReadOnlyList<EvidenceSentence> sentences)
    {
        var numbers = NumbersIn(text);
        return sentences.FirstOrDefault(s => s.Text == text) is { } one
            ? sentences.Where(s => s == one || (ThemeFinder.Similar(s, one) && Counterpoints.IsDenial(s) == Counterpoints.IsDenial(one) && NumbersIn(s.Text).SetEquals(numbers)))
            : [];
    }

    /// <summary>Whether two texts hold the same numbers.</summary>
    internal static bool HaveSameNumbers(string text, string other) => NumbersIn(text).SetEquals(NumbersIn(other));

    private static HashSet<string> NumbersIn(string text) =>
        [.. Text.Words.Split(text).Select(w => w.Of(text)).Where(w => w.Any(char.IsAsciiDigit))];

    private static List<SnapshotId> Sources(IEnumerable<EvidenceSentence> sentences) =>
        [.. sentences.Select(s => s.Source.Snapshot).Distinct().Order()];

    private static List<(string Name, double Value)> Spread(string name, IReadOnlyList<SnapshotId> snapshots, Evidence evidence, bool documents = true) =>
        [(name, evidence.Origins.Count(snapshots)), .. documents ? [("documents", (double)snapshots.Count)] : Array.Empty<(string, double)>()];

    /// <summary>A document's words point the way that those of most of its sentences do.</summary>
    private static List<(string Name, double Value)> ByStance(IReadOnlyList<EvidenceSentence> sentences)
    {
        var balance = sentences
            .GroupBy(s => s.Source.Snapshot)
            .Select(g => g.Sum(s => s.Leaning switch { Stance.Critical => -1, Stance.Supportive => 1, _ => 0 }))
            .ToList();
        return [("all", balance.Count), ("critical", balance.Count(b => b < 0)), ("supportive", balance.Count(b => b > 0))];
    }

    /// <summary>The figures are read and compared again; nothing comes out where the finding does not.</summary>
    private static List<(string Name, double Value)> OfFinding(string term, HashSet<SnapshotId> counted, Evidence evidence)
    {
        if (FigureFindings.Find(term, counted, evidence) is not { } finding)
        {
            return [];
        }

        var sources = finding.Entries.Select(e => e.Figure.Sentence.Source.Snapshot).Distinct().Order().ToList();
        return finding.IsOfYears
            ? [("fiscal", finding.Widest().Fiscal.Value), ("calendar", finding.Widest().Calendar.Value), ("years", finding.Entries.Select(e => e.Time!.From.Year).Distinct().Count())]
            : finding.Outcome == FigureOutcome.Course
            ? [("lowest", FigureWords.Low(finding)), ("highest", FigureWords.High(finding))]
            : [("lowest", FigureWords.Low(finding)), ("highest", FigureWords.High(finding)), .. Spread("publishers", sources, evidence)];
    }

    private static List<(string Name, double Value)> OfRows(string term, HashSet<SnapshotId> counted, Evidence evidence)
    {
        var parts = term.Split("; ");
        var numbers = parts.Select(p => int.TryParse(p.AsSpan(p.StartsWith("FY", StringComparison.Ordinal) ? 2 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        return evidence.Tables.FirstOrDefault(t => counted.Contains(t.Source.Snapshot) && t.Head.Span.Start == numbers[0]) is { } table
            ? [("all", table.Rows.Count), ("with", TableFigures.Count(table, numbers[1], parts[2][0] == 'F').GetValueOrDefault(numbers[2]))]
            : [];
    }

    /// <summary>A number as a sentence holds it: "263,000".</summary>
    internal static string Written(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
