using System.Diagnostics;
using System.Globalization;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.Benchmarks;

/// <summary>How many pairs of sentence and passage a judge decides in a second on one core, and what it allocates.</summary>
internal static class JudgeVerb
{
    private const int Passes = 15;

    /// <summary>Passes before those that are counted: the runtime compiles what is hot again, in the background, and takes that long.</summary>
    private const int WarmUp = 15;

    private const int Pairs = 4_000;

    private static readonly string[] Archives = ["whitehouse_immigration.zip", "whitehouse_distractors.zip"];

    public static async Task<int> RunAsync(string[] args)
    {
        if (Options.Data(args, "ice-library-open") is not { } folder)
        {
            return 0;
        }

        var machine = Machine.Describe();
        var cases = JudgeCases.Of([.. Archives.Select(a => Path.Combine(folder, a)).Where(File.Exists)], Pairs);
        ISupportJudge judge = new LexicalJudge();
        var passes = new List<(double Rate, double ByProcessor, double Bytes)>();
        for (var pass = 0; pass < WarmUp + Passes; pass++)
        {
            var one = Pass(judge, cases);
            if (pass >= WarmUp)
            {
                passes.Add(one);
            }
        }

        var report = string.Create(CultureInfo.InvariantCulture, $"""
            # The judge's speed

            Command: `dotnet run -c Release --project bench/Plumb.Benchmarks -- judge --out bench/results/judge.md`. Commit of what was measured: {Options.Value(args, "--commit") ?? "not given"}.

            Machine: {machine}.
            Judge: {judge.Name}. Data: {cases.Count:N0} pairs from the White House texts of ice-library-open: sentences of {cases.Average(c => Words(c.Sentence)):F0} words on average, half of
            them against the passage that they stand in, half against another; passages of {cases.Average(c => Words(c.Passages[0])):F0} words on average. One thread; {Passes} passes after {WarmUp} to warm up.

            | what | figure |
            |---|---:|
            | pairs a second of processor time, all threads of the process counted, median | {Machine.Median(passes.Select(p => p.ByProcessor)):N0} |
            | pairs a second by the clock, median | {Machine.Median(passes.Select(p => p.Rate)):N0} |
            | pairs a second by the clock, slowest and fastest pass | {passes.Min(p => p.Rate):N0} to {passes.Max(p => p.Rate):N0} |
            | bytes allocated a pair, median | {Machine.Median(passes.Select(p => p.Bytes)):N0} |

            """);
        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        return 0;
    }

    private static (double Rate, double ByProcessor, double Bytes) Pass(ISupportJudge judge, IReadOnlyList<SupportCase> cases)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var from = Stopwatch.GetTimestamp();
        foreach (var one in cases)
        {
            var judged = judge.JudgeAsync(one, CancellationToken.None);
            if (!judged.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("the judge did not answer at once; this measures judges that run in the process");
            }
        }

        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        process.Refresh();
        return (cases.Count / seconds, cases.Count / (process.TotalProcessorTime - busy).TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / cases.Count);
    }

    private static int Words(string text) => Core.Text.Words.Split(text).Count;
}
