using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumb.Eval.Judging;

/// <summary>Writes the model card of the judge (Mitchell et al., Model Cards for Model Reporting, 2019). What stands between the two
/// marks of the training part is kept as it is.</summary>
internal static class JudgeCard
{
    private const string Opens = "<!-- training: written by hand, kept by the command -->";
    private const string Closes = "<!-- end of training -->";
    private const string Empty = "Not written yet.";

    /// <summary>The card.</summary>
    /// <param name="before">The card as it is, or null.</param>
    /// <param name="results">Figures.</param>
    /// <param name="judge">Name of the judge.</param>
    /// <param name="model">The model file, or null where the judge has none.</param>
    /// <param name="date">Date of the card, RFC 3339 full-date, or null.</param>
    public static string Write(string? before, JudgeResults results, string judge, string? model, string? date)
    {
        var text = new StringBuilder();
        text.AppendLine("# Model card: the judge").AppendLine();
        text.AppendLine("Decides whether passages support a sentence, offline. Written by `dotnet run -c Release --project eval/Plumb.Eval -- judge --date DATE`; the part on training by hand.").AppendLine();
        text.AppendLine("| | |").AppendLine("|---|---|");
        text.AppendLine($"| judge | {judge} |");
        text.AppendLine($"| model file | {Model(model)} |");
        text.AppendLine($"| date | {date ?? "not given"} |");
        text.AppendLine($"| measured at | commit {ReportHead.Commit()} |");
        text.AppendLine($"| pairs for training and tuning | {string.Join(", ", results.Trained.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Value}"))}, at most |").AppendLine();
        text.AppendLine("## Training").AppendLine().AppendLine(Opens).AppendLine(Kept(before)).AppendLine(Closes).AppendLine();
        var validation = results.Points.Select(p => (p.Point, p.Judged)).ToList();
        text.AppendLine("## Operating points, validation, all sets together").AppendLine();
        text.AppendLine("| point | pairs | false accepts | wrong among accepted | coverage | mean false accepts of the sets |").AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (point, judged) in validation)
        {
            var c = JudgeTables.Accepted(judged);
            var mean = judged.GroupBy(j => j.Pair.Set, StringComparer.Ordinal).Select(g => JudgeTables.Accepted(g).FalseAccepts).Where(f => !double.IsNaN(f)).DefaultIfEmpty(double.NaN).Average();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {point} | {c.Count} | {JudgeTables.Percent(c.FalseAccepts)} | {JudgeTables.Percent(c.WrongAmongAccepted)} | {JudgeTables.Percent(c.Coverage)} | {JudgeTables.Percent(mean)} |");
        }

        text.AppendLine().AppendLine($"## Figures, validation, {validation[0].Point} point").AppendLine();
        JudgeTables.Acceptance(text, validation[0].Judged);
        text.AppendLine("What the columns mean, further tables and reliability diagrams: [the judge](../eval/results/judge.md). Altered facts: [altered facts](../eval/results/altered.md). Rationales: [rationales](../eval/results/rationale.md). Speed: [speed](../bench/results/judge.md).").AppendLine();
        text.AppendLine("## Known errors, validation").AppendLine();
        JudgeTables.Errors(text, results.Points[0].Judged);
        return text.ToString().TrimEnd() + "\n";
    }

    private static string Model(string? file)
    {
        if (file is null || !File.Exists(file))
        {
            return "none: the judge is a rule";
        }

        var bytes = File.ReadAllBytes(file);
        return string.Create(CultureInfo.InvariantCulture, $"`{Path.GetFileName(file)}`, {bytes.Length:N0} bytes, SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(bytes))}`");
    }

    private static string Kept(string? before)
    {
        var (from, to) = before is null ? (-1, -1) : (before.IndexOf(Opens, StringComparison.Ordinal), before.IndexOf(Closes, StringComparison.Ordinal));
        return from >= 0 && to > from ? before![(from + Opens.Length)..to].Trim('\n') : Empty;
    }
}
