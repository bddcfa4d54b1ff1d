using System.CommandLine;

namespace Plumb.Host.Cli;

/// <summary><c>plumb checks</c>: checks made with this library.</summary>
internal static class ChecksVerb
{
    public static Command Build()
    {
        var verb = new Verb("checks", "List the checks made with this library, newest first", "plumb checks", "plumb checks --json");
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
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
}
