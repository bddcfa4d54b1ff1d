using System.Globalization;
using System.Text;
using Plumb.Adapters.Models;
using Plumb.Adapters.Onnx;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Ensembles;
using Plumb.Core.Verification.Judging;
using Plumb.Host;

namespace Plumb.Eval.Judging;

/// <summary>Measures what optional judges add to the built-in one, on the same pairs: <c>judge --judge onnx:PATH</c>.</summary>
internal static class OptionalJudgesVerb
{
    /// <summary>Writes the comparison beside the other results; the judge's own report and card stay as they are.</summary>
    public static int Run(string names, JudgeSets sets, string[] args)
    {
        List<IOptionalJudge> others;
        try
        {
            others = [.. JudgeNames.Read(names).Select(Open)];
        }
        catch (PlumbException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        if (others.Count == 0)
        {
            Console.Error.WriteLine("--judge names no judge beside the built-in one. Write onnx:PATH or chat:PROVIDER/MODEL, or leave it out.");
            return 2;
        }

        var given = DataFolder.Option(args, "--most");
        if (given is not null && (!int.TryParse(given, out var count) || count <= 0))
        {
            Console.Error.WriteLine("--most takes a number of pairs, 1 or more.");
            return 2;
        }

        var (thinned, every) = Thin(sets, given is null ? int.MaxValue : int.Parse(given));
        var own = new LexicalJudge();
        var results = JudgeResults.Of(thinned, [new JudgeAtPoint("built-in", own), new JudgeAtPoint("with optional judges", new EnsembleJudge(own, others))]);
        var report = Write(names, results, others, every, given);
        File.WriteAllText(Path.Combine(DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results"), "judge-optional.md"), report);
        Console.WriteLine(report);
        return 0;
    }

    private static IOptionalJudge Open(JudgeName name) => name.Kind == JudgeKind.Onnx
        ? new NliJudge(name.Of)
        : ChatModels.Judge(ChatModel.Of(name.Of, Environment.GetEnvironmentVariable), Environment.GetEnvironmentVariable);

    /// <summary>Every so many pairs of those that no judge was trained on, in the order of the sets, so that each set keeps its share.</summary>
    public static (JudgeSets Sets, int Every) Thin(JudgeSets sets, int most)
    {
        var apart = sets.Pairs.Count(p => !JudgeResults.IsTraining(p));
        var every = Math.Max(1, (int)Math.Ceiling(apart / (double)most));
        var at = 0;
        return (sets with { Pairs = [.. sets.Pairs.Where(p => JudgeResults.IsTraining(p) || at++ % every == 0)] }, every);
    }

    private static string Write(string names, JudgeResults results, List<IOptionalJudge> others, int every, string? most)
    {
        var text = new StringBuilder();
        var (own, with) = (results.Points[0].Judged, results.Points[1].Judged);
        text.AppendLine("# What optional judges add").AppendLine();
        text.AppendLine(ReportHead.Of("judge", $"--judge {names}{(most is null ? "" : $" --most {most}")}")).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Judges: {string.Join(", ", others.Select(o => o.Name))}, beside the built-in one. {own.Count:N0} pairs that no judge was trained on{(every == 1 ? "" : $", every {every}th")}; columns as in [the judge](judge.md). The models may have been trained on some of these sets: their cards say.").AppendLine();
        results.Notes.ToList().ForEach(n => text.AppendLine($"- {n}"));
        foreach (var (point, judged) in results.Points)
        {
            text.AppendLine().AppendLine($"## {char.ToUpperInvariant(point[0])}{point[1..]}").AppendLine();
            JudgeTables.Point(text, judged);
        }

        var changed = own.Zip(with).Where(p => p.First.Accepted != p.Second.Accepted).ToList();
        text.AppendLine("## Where they differ").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Accepted with optional judges only: {changed.Count(c => c.Second.Accepted)}, of which supported {changed.Count(c => c.Second.Accepted && c.Second.Pair.Supported)}. Accepted by the built-in judge only: {changed.Count(c => c.First.Accepted)}, of which supported {changed.Count(c => c.First.Accepted && c.First.Pair.Supported)}.");
        return text.ToString().TrimEnd() + "\n";
    }
}
