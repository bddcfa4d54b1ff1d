using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Cli;

/// <summary><c>plumb models</c>: which models judge and write, whether they answer, and how one is fetched.</summary>
internal static class ModelsVerb
{
    /// <summary>The case that every judge is tried with; it is supported in full, word for word, so that any judge should see it.</summary>
    private static readonly SupportCase s_case = new(
        "Inspectors counted 266 people in Hall C on 4 May 2025.",
        ["The hall was built for 120 people. Inspectors counted 266 people in Hall C on 4 May 2025."]);

    public static Command Build() => new Verb("models", "Models that judge or write: list them, test them, fetch one", "plumb models list", "plumb models test --model ollama/llama3.1", "plumb models pull nli.json") { ListVerb(), TestVerb(), PullVerb() };

    private static Verb ListVerb()
    {
        var (judge, model) = (JudgeOption(), new ModelOptions());
        var verb = new Verb("list", "Say which judges and which writer are configured and whether they answer", "plumb models list", "plumb models list --judge chat:ollama/llama3.1", "plumb models list --model ollama/llama3.1");
        verb.Options.Add(judge);
        verb.Options.Add(model.Model);
        verb.Does(async (run, cancel) =>
        {
            var rows = new List<Row> { new(new LexicalJudge().Name, true, "built in, on this machine; always judges") };
            foreach (var name in Names(run, judge))
            {
                var (where, problem) = await Composition.LookAtAsync(name, cancel);
                rows.Add(new Row(name.ToString(), problem is null, problem is null ? where : string.Join(": ", new[] { where, problem }.Where(t => t.Length > 0))));
            }

            if (model.Settings(run).Model is { } writer)
            {
                var (where, problem) = await Composition.LookAtWriterAsync(writer, cancel);
                rows.Add(new Row($"{writer} (writes)", problem is null, problem is null ? where : string.Join(": ", new[] { where, problem }.Where(t => t.Length > 0))));
            }

            Tell(run, rows);
            return rows.TrueForAll(r => r.Well) ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    private static Verb TestVerb()
    {
        var (judge, model) = (JudgeOption(), new ModelOptions());
        var verb = new Verb("test", "Send one fixed case through each configured judge, and have the writer write it", "plumb models test", "plumb models test --judge onnx:models/nli", "plumb models test --model ollama/llama3.1");
        verb.Options.Add(judge);
        verb.Options.Add(model.Model);
        verb.Does(async (run, cancel) =>
        {
            var own = new LexicalJudge();
            var rows = new List<Row> { Graded(own.Name, own.Judge(s_case).Grade, []) };
            foreach (var name in Names(run, judge))
            {
                rows.Add(await TryAsync(name, cancel));
            }

            if (model.Settings(run) is { Model: { } writer } settings)
            {
                var (well, text) = await WriterTrial.RunAsync(Composition.Writer(settings, null, asksAgain: true, null)!, s_case.Passages[0], cancel);
                rows.Add(new Row($"{writer} (writes)", well, text));
            }

            Tell(run, rows);
            return rows.TrueForAll(r => r.Well) ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    private static Verb PullVerb()
    {
        var manifest = new Argument<string>("manifest") { Description = "JSON file: { \"name\", \"files\": [{ \"url\", \"sha256\", \"file\"? }] }" };
        var verb = new Verb("pull", "Fetch a model for onnx: by addresses and pinned hashes", "plumb models pull nli.json") { manifest };
        verb.Does(async (run, cancel) =>
        {
            using var line = new ProgressLine(run);
            var folder = await Composition.PullAsync(run.Get(manifest), new Watch(line), cancel);
            run.Output.WriteLine(Printable.Of(folder));
            run.Say($"Every file has its pinned hash. Use it with --judge onnx:{Path.GetFileName(folder)}.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Option<string?> JudgeOption() => new("--judge") { Description = "Judges to look at (default: PLUMB_JUDGE)", HelpName = "judge" };

    private static IReadOnlyList<JudgeName> Names(Run run, Option<string?> judge) =>
        JudgeNames.Read(JudgeNames.Chosen(run.Get(judge), Environment.GetEnvironmentVariable));

    private static async Task<Row> TryAsync(JudgeName name, CancellationToken cancel)
    {
        try
        {
            var judge = Composition.OptionalJudge(name, LexicalJudge.DefaultPoint);
            using var held = judge as IDisposable;
            var opinion = await judge.AskAsync(s_case, cancel);
            return opinion.Failure is { } failure ? new Row(judge.Name, false, failure) : Graded(judge.Name, opinion.Grade, opinion.Reasons);
        }
        catch (PlumbException e)
        {
            return new Row(name.ToString(), false, e.Message);
        }
    }

    private static Row Graded(string judge, Attribution grade, IReadOnlyList<string> reasons)
    {
        var word = grade switch { Attribution.Full => "full", Attribution.Partial => "partial", _ => "none" };
        return new Row(judge, grade == Attribution.Full, $"grades it {word}{(grade == Attribution.Full ? "" : ", where full is right")}{string.Concat(reasons.Select(r => $"; {r}"))}");
    }

    private static void Tell(Run run, List<Row> rows)
    {
        if (run.Json)
        {
            run.WriteJson(rows);
            return;
        }

        foreach (var row in rows)
        {
            run.Output.WriteLine(Printable.Row($"{(row.Well ? "well" : "AMISS"),-6} ", $"{row.Judge}: {row.Text}", run.Width));
        }
    }

    private sealed record Row(string Judge, bool Well, string Text);

    private sealed class Watch(ProgressLine line) : IProgress<(string File, long Bytes, long? Total)>
    {
        public void Report((string File, long Bytes, long? Total) value) =>
            line.Show($"{value.File}: {value.Bytes >> 20:N0}{(value.Total is { } total ? $" of {total >> 20:N0}" : "")} MiB");
    }
}
