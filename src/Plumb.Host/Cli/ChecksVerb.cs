using System.CommandLine;
using Plumb.Core.Rechecking;
using Plumb.Host.Output;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb checks</c>: checks made with this library.</summary>
internal static class ChecksVerb
{
    public static Command Build()
    {
        var against = new Option<string?>("--against") { Description = "List only what bears on this check: the same question, or something that disagrees", HelpName = "check" };
        var verb = new Verb("checks", "List the checks made with this library, newest first", "plumb checks", "plumb checks --against 1f0c --json") { against };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (run.Get(against) is { } id)
            {
                return await run.FindCheckAsync(library, id, cancel) is { } stored
                    ? Tell(run, await StoredChecks.CompareAsync(StoredChecks.Read(stored), library, cancel))
                    : ExitCode.NotFound;
            }

            var checks = await library.Checks.ListAsync(cancel);
            foreach (var check in checks)
            {
                if (run.Json)
                {
                    run.WriteJsonLine(new { check.Id, check.Question, check.CheckedAt, check.Library });
                }
                else
                {
                    run.Output.WriteLine(Printable.Line($"{check.Id}  {check.CheckedAt}  {check.Question}", run.Width ?? 400));
                }
            }

            run.Say(checks.Count == 0 ? "No checks yet. Make one with: plumb check \"…\"" : "See one with: plumb export ID");
            return ExitCode.Done;
        });
        return verb;
    }

    private static ExitCode Tell(Run run, IReadOnlyList<EarlierCheck> earlier)
    {
        foreach (var check in earlier)
        {
            if (run.Json)
            {
                run.WriteJsonLine(check);
                continue;
            }

            run.Output.WriteLine(Printable.Line($"{check.Id}  {check.CheckedAt}  {(check.IsSameQuestion ? "same question: " : "")}{check.Question}", run.Width ?? 400));
            foreach (var line in EarlierCheckWords.Lines([check]))
            {
                run.Output.WriteLine(Printable.Of($"  {line}"));
            }
        }

        run.Say(earlier.Count == 0 ? "No other check is of the same question, and none was found to disagree." : "What disagrees is told by rules: look at both.");
        return ExitCode.Done;
    }
}
