using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Adapters.Onnx;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;
using Plumb.Core.Verification.Judging;
using Plumb.Eval;
using Plumb.Eval.Judging;

namespace Plumb.CrossEncoder;

/// <summary>Measures a model, through the port for optional judges, beside the built-in judge: on the validation pairs of the sets, and on the cases of the tests.</summary>
internal static class MeasureVerb
{
    private static readonly string[] s_cases = ["open", "blind", "rank", "sense", "unkind"];

    public static int Run(string[] args)
    {
        var folder = DataFolder.Option(args, "--model") ?? throw new ArgumentException("Name the folder of the model: --model FOLDER");
        using var model = new NliJudge(folder);
        var (own, asked) = (new LexicalJudge(), new RememberingJudge(model));
        var chosen = new RememberingJudge(new ChoosingJudge(asked, new PairReader(Path.Combine(folder, BaseModel.Vocabulary))));
        List<JudgeAtPoint> judges = [new("built-in", own), new("model, sentences chosen", new OpinionJudge(chosen)), new("mean, sentences chosen", new OpinionJudge(chosen, own))];
        if (!args.Contains("--chosen-only"))
        {
            judges.AddRange([new("model", new OpinionJudge(asked)), new("mean", new OpinionJudge(asked, own))]);
        }

        judges.Add(new("rule of the port", new EnsembleJudge(own, [args.Contains("--chosen-only") ? chosen : asked])));
        var (sets, every) = OptionalJudgesVerb.Thin(JudgeSets.Load(DataFolder.Root(args)), DataFolder.Option(args, "--most") is { } most ? int.Parse(most, CultureInfo.InvariantCulture) : int.MaxValue);
        AskAhead(sets, chosen);
        if (!args.Contains("--chosen-only"))
        {
            AskAhead(sets, asked);
        }

        var results = JudgeResults.Of(sets, judges);
        var text = new StringBuilder("# A neural judge beside the built-in one\n\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"Judges: {model.Name} and {own.Name}. Commit: {ReportHead.Commit()}. {results.Points[0].Judged.Count:N0} pairs for validation, which no judge was trained on{(every == 1 ? "" : $", one in {every}")}.").AppendLine();
        EvenOdds(text, results);
        Ruled(text, results.Points[0].Judged, results.Points[^1].Judged);
        TestCases.Write(text, s_cases, judges.Where(j => j.Judge is not OpinionJudge { IsMean: true }));
        Console.WriteLine(text);
        if (DataFolder.Option(args, "--out") is { } file)
        {
            File.WriteAllText(file, text.ToString());
        }

        return 0;
    }

    /// <summary>Asks on all cores, and tells what it takes.</summary>
    private static void AskAhead(JudgeSets sets, RememberingJudge judge)
    {
        List<JudgePair> pairs = [.. sets.Pairs.Where(p => !JudgeResults.IsTraining(p))];
        var (watch, before, done) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);
        Parallel.ForEach(pairs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, pair =>
        {
            judge.AskAsync(new SupportCase(pair.Claim, pair.Evidence, pair.Question), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            if (Interlocked.Increment(ref done) % 100 == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {pairs.Count:N0} pairs, {watch.Elapsed.TotalMinutes:F1} minutes, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / done:F1} ms of a processor each"));
            }
        });
    }

    private static void EvenOdds(StringBuilder text, JudgeResults results)
    {
        text.AppendLine("## At probability 0.5").AppendLine();
        text.AppendLine("| set | pairs | judge | balanced accuracy | 95 % | macro-F1 | ranking |").AppendLine("|---|---:|---|---:|---|---:|---:|");
        foreach (var set in results.Points[0].Judged.Select(j => j.Pair.Set).Distinct())
        {
            foreach (var (point, judged) in results.Points.SkipLast(1))
            {
                List<JudgedPair> rows = [.. judged.Where(j => j.Pair.Set == set)];
                var (c, range) = (JudgeTables.AtEvenOdds(rows), Resampling.Interval(rows, r => JudgeTables.AtEvenOdds(r).BalancedAccuracy));
                text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {rows.Count} | {point} | {JudgeTables.Figure(c.BalancedAccuracy)} | {JudgeTables.Figure(range.Low, 2)} to {JudgeTables.Figure(range.High, 2)} | {JudgeTables.Figure(c.MacroF1)} | {JudgeTables.Figure(Calibration.Ranking(rows))} |");
            }
        }

        foreach (var (point, judged) in results.Points.SkipLast(1))
        {
            double Mean(Func<List<JudgedPair>, double> of) => judged.GroupBy(j => j.Pair.Set).Average(g => of([.. g]));
            text.AppendLine(CultureInfo.InvariantCulture, $"| mean of the sets | {judged.Count} | {point} | {Mean(r => JudgeTables.AtEvenOdds(r).BalancedAccuracy):F3} |  | {Mean(r => JudgeTables.AtEvenOdds(r).MacroF1):F3} | {Mean(r => Calibration.Ranking(r)):F3} |");
        }
    }

    private static void Ruled(StringBuilder text, IReadOnlyList<JudgedPair> own, IReadOnlyList<JudgedPair> with)
    {
        text.AppendLine().AppendLine("## As the program decides, default point").AppendLine().AppendLine("The built-in judge alone:").AppendLine();
        JudgeTables.Point(text, own);
        text.AppendLine("With the model, which may doubt and may not make up for a missing fact ([decision 14](../../docs/decisions/0014-optional-judges.md)):").AppendLine();
        JudgeTables.Point(text, with);
    }
}
