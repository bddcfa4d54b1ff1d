using System.Globalization;
using System.Text;

namespace Plumb.Eval.Judging;

/// <summary>Figures of judged pairs as tables in Markdown.</summary>
internal static class JudgeTables
{
    private const double EvenOdds = 0.5;
    private const int LeastFlagged = 1;

    /// <summary>What acceptance is worth, for each set and part.</summary>
    public static void Acceptance(StringBuilder text, IEnumerable<JudgedPair> judged)
    {
        text.AppendLine("| set | part | pairs | supported | balanced accuracy | 95 % | macro-F1 | false accepts | wrong among accepted | coverage | ranking | balanced accuracy at 0.5 | macro-F1 at 0.5 |");
        text.AppendLine("|---|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (set, part, rows) in JudgeResults.BySet(judged))
        {
            var (c, even) = (Accepted(rows), AtEvenOdds(rows));
            var (low, high) = Resampling.Interval(rows, r => Accepted(r).BalancedAccuracy);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {part} | {rows.Count} | {rows.Count(r => r.Pair.Supported)} | {Figure(c.BalancedAccuracy)} | {Figure(low, 2)} to {Figure(high, 2)} | {Figure(c.MacroF1)} | {Percent(c.FalseAccepts)} | {Percent(c.WrongAmongAccepted)} | {Percent(c.Coverage)} | {Figure(Calibration.Ranking(rows))} | {Figure(even.BalancedAccuracy)} | {Figure(even.MacroF1)} |");
        }

        text.AppendLine();
    }

    /// <summary>The short table for a further operating point.</summary>
    public static void Point(StringBuilder text, IEnumerable<JudgedPair> judged)
    {
        text.AppendLine("| set | pairs | false accepts | wrong among accepted | coverage | balanced accuracy | macro-F1 |").AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (set, _, rows) in JudgeResults.BySet(judged).Where(s => s.Part.Length == 0))
        {
            var c = Accepted(rows);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {rows.Count} | {Percent(c.FalseAccepts)} | {Percent(c.WrongAmongAccepted)} | {Percent(c.Coverage)} | {Figure(c.BalancedAccuracy)} | {Figure(c.MacroF1)} |");
        }

        text.AppendLine();
    }

    /// <summary>Contradiction found against contradiction labelled, where a set labels it.</summary>
    public static void Contradiction(StringBuilder text, IEnumerable<JudgedPair> judged)
    {
        text.AppendLine("| set | part | pairs | contradicted | flagged | precision | recall |").AppendLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var (set, part, rows) in JudgeResults.BySet(judged).Where(s => s.Judged.Any(j => j.Pair.Label == JudgeLabel.Contradicted)))
        {
            var c = Confusion.Of(rows, r => r.Pair.Label == JudgeLabel.Contradicted, r => r.Contradicted);
            var flagged = c.Hits + c.False;
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {part} | {rows.Count} | {c.Hits + c.Missed} | {flagged} | {(flagged < LeastFlagged ? "none flagged" : Figure(c.Precision))} | {Figure(c.Coverage)} |");
        }

        text.AppendLine();
    }

    /// <summary>Which labels the false accepts have, and how many of each are refused.</summary>
    public static void Errors(StringBuilder text, IEnumerable<JudgedPair> judged)
    {
        text.AppendLine("| set | partly supported, accepted | not supported, accepted | contradicted, accepted | supported, refused |").AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (set, _, rows) in JudgeResults.BySet(judged).Where(s => s.Part.Length == 0))
        {
            string Of(JudgeLabel label, bool accepted) => rows.Count(r => r.Pair.Label == label) is var n and > 0 ? $"{rows.Count(r => r.Pair.Label == label && r.Accepted == accepted)} of {n}" : "";
            text.AppendLine($"| {set} | {Of(JudgeLabel.Partial, true)} | {Of(JudgeLabel.None, true)} | {Of(JudgeLabel.Contradicted, true)} | {Of(JudgeLabel.Full, false)} |");
        }

        text.AppendLine();
    }

    /// <summary>Decisions at the judge's own point.</summary>
    public static Confusion Accepted(IEnumerable<JudgedPair> judged) => Confusion.Of(judged, j => j.Pair.Supported, j => j.Accepted);

    /// <summary>Decisions as if whatever is more likely than not were accepted.</summary>
    public static Confusion AtEvenOdds(IEnumerable<JudgedPair> judged) => Confusion.Of(judged, j => j.Pair.Supported, j => j.Probability >= EvenOdds);

    /// <summary>A figure, or a dash where there is none.</summary>
    public static string Figure(double value, int places = 3) => double.IsNaN(value) ? "–" : value.ToString($"F{places}", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, or a dash where there is none.</summary>
    public static string Percent(double value) => double.IsNaN(value) ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * value:F1} %");
}
