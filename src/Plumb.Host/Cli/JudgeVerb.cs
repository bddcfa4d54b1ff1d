using System.CommandLine;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Pairs;

namespace Plumb.Host.Cli;

/// <summary><c>plumb judge PAIRS.jsonl</c>: whether evidence supports claims, in bulk.</summary>
internal static class JudgeVerb
{
    public static Command Build()
    {
        var pairs = new Argument<string>("pairs") { Description = "JSON Lines with id, claim, evidence and perhaps question; - for standard input" };
        var verb = new Verb(
            "judge",
            "Judge in bulk whether evidence supports claims; writes JSON Lines in the same order",
            "plumb judge pairs.jsonl > judged.jsonl",
            "echo '{\"id\":1,\"claim\":\"It rains.\",\"evidence\":[\"It rains.\"]}' | plumb judge -") { pairs };
        var point = new PointOptions();
        point.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            var path = run.Get(pairs);
            if (path != "-" && !File.Exists(path))
            {
                run.Fail(Directory.Exists(path) ? $"{path} is a directory; name a file of JSON Lines in it." : $"There is no file {path}.");
                return ExitCode.Failed;
            }

            await using Stream lines = path == "-" ? new StandardInput() : File.OpenRead(path);
            return await JudgeAsync(run, point.Judge(run), lines, cancel);
        });
        return verb;
    }

    private static async Task<ExitCode> JudgeAsync(Run run, ISupportJudge judge, Stream lines, CancellationToken cancel)
    {
        var (judged, bad) = (0, 0);
        await foreach (var pair in new PairJudging(judge).JudgeAsync(lines, cancel))
        {
            (judged, bad) = pair.Problem is null ? (judged + 1, bad) : (judged, bad + 1);
            await run.Output.WriteLineAsync(pair.ToJson());
            await run.Output.FlushAsync(cancel);
        }

        run.Say($"{judged:N0} pairs judged by {judge.Name}{(bad > 0 ? $", {bad:N0} lines could not be read: they hold an \"error\"" : "")}.");
        return bad > 0 ? ExitCode.SomeUnreadable : ExitCode.Done;
    }
}
