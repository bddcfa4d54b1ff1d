using System.Globalization;
using System.Text;

namespace Plumb.Eval.Judging;

/// <summary>What the judge was to reach, beside what it reaches.</summary>
internal static class JudgeAims
{
    private static readonly (string Set, string Figure, double Aim, Func<Confusion, double> Of)[] s_aims =
    [
        ("attributionbench", "macro-F1", 0.78, c => c.MacroF1),
        ("wice", "balanced accuracy", 0.76, c => c.BalancedAccuracy),
        ("fool-me-twice", "balanced accuracy", 0.62, c => c.BalancedAccuracy),
        ("ice-facts-silver", "balanced accuracy", 0.93, c => c.BalancedAccuracy),
    ];

    /// <summary>The table, with a column for each operating point and one for probability 0.5.</summary>
    public static void Write(StringBuilder text, JudgeResults results)
    {
        text.AppendLine($"| set | figure | aim | {string.Join(" | ", results.Points.Select(p => p.Point))} | at 0.5 |");
        text.AppendLine($"|---|---|---:|{string.Concat(results.Points.Select(_ => "---:|"))}---:|");
        foreach (var (set, figure, aim, of) in s_aims)
        {
            var rows = results.Points.Select(p => p.Judged.Where(j => j.Pair.Set == set).ToList()).ToList();
            if (rows[0].Count > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {figure} | {aim:F2} | {string.Join(" | ", rows.Select(r => JudgeTables.Figure(of(JudgeTables.Accepted(r)))))} | {JudgeTables.Figure(of(JudgeTables.AtEvenOdds(rows[0])))} |");
            }
        }

        text.AppendLine();
    }
}
