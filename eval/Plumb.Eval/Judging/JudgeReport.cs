using System.Globalization;
using System.Text;

namespace Plumb.Eval.Judging;

/// <summary>Writes the figures of all sets, with a reliability diagram for each.</summary>
internal static class JudgeReport
{
    private const string Columns = """
        A pair counts as supported when its set says that the evidence says all of the claim; partly supported, not supported and contradicted
        are all unsupported. It is accepted when the judge grades it full. False accepts: of the unsupported, the share accepted. Wrong among
        accepted: of the accepted, the share that is not supported. Coverage: of the supported, the share accepted. Balanced accuracy, with its
        95 % range by resampling groups, and macro-F1 at the point; the last two columns take probability 0.5 for the bound instead. Ranking: how
        often a supported pair gets a higher probability than an unsupported one (area under the ROC curve). ECE: expected calibration error
        over tenths.
        """;

    /// <summary>The report.</summary>
    /// <param name="results">What was judged.</param>
    /// <param name="floor">The same pairs judged by counting shared words.</param>
    /// <param name="judge">Name of the judge.</param>
    public static string Write(JudgeResults results, JudgeResults floor, string judge)
    {
        var text = new StringBuilder();
        var all = results.Points[0].Judged;
        text.AppendLine("# The judge").AppendLine().AppendLine(ReportHead.Of("judge")).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Judge: {judge}. Data: the public sets of claims and evidence, {results.Trained.Values.Sum():N0} pairs for training and tuning, {all.Count:N0} for validation, on which all figures here are measured; {results.LeftOut} more that share question, claim or group with a training pair are left out. Pairs are parted by a hash of the question, document or claim (80 % training and tuning, 20 % validation); files that no judge is trained on are validation whole.").AppendLine();
        results.Notes.ToList().ForEach(n => text.AppendLine($"- {n}"));
        text.AppendLine().AppendLine(Columns).AppendLine();
        text.AppendLine("## Against the aims").AppendLine();
        JudgeAims.Write(text, results);
        text.AppendLine($"## At the {results.Points[0].Point} point").AppendLine();
        JudgeTables.Acceptance(text, all);
        foreach (var (point, judged) in results.Points.Skip(1))
        {
            text.AppendLine($"## At the {point} point").AppendLine();
            JudgeTables.Point(text, judged);
        }

        text.AppendLine("## Contradiction").AppendLine();
        JudgeTables.Contradiction(text, all);
        text.AppendLine("## Where it is wrong").AppendLine();
        JudgeTables.Errors(text, all);
        text.AppendLine("## The floor: shared words").AppendLine();
        JudgeTables.Point(text, floor.Points[0].Judged);
        Reliability(text, all);
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>Draws the diagrams into a folder.</summary>
    public static void Draw(string folder, JudgeResults results)
    {
        Directory.CreateDirectory(folder);
        foreach (var (set, _, rows) in JudgeResults.BySet(results.Points[0].Judged).Where(s => s.Part.Length == 0))
        {
            ReliabilityDiagram.Save(Path.Combine(folder, $"{set}.svg"), set, Calibration.Of(rows), rows.Count);
        }
    }

    private static void Reliability(StringBuilder text, IReadOnlyList<JudgedPair> all)
    {
        text.AppendLine("## Reliability").AppendLine().AppendLine("| set | pairs | ECE | diagram |").AppendLine("|---|---:|---:|---|");
        foreach (var (set, _, rows) in JudgeResults.BySet(all).Where(s => s.Part.Length == 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {rows.Count} | {Calibration.Of(rows).Error:F3} | [diagram](judge/{set}.svg) |");
        }
    }
}
