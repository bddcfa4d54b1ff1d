using System.CommandLine;
using Plumb.Core.Checking;

namespace Plumb.Host.Cli;

/// <summary><c>plumb export ID</c>: a stored check in another form.</summary>
internal static class ExportVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("check") { Description = "Id of a check, or the beginning of it" };
        var outputs = new CheckOutputs();
        var verb = new Verb("export", "Print a stored check, or write it as HTML, Markdown or JSON", "plumb export 1f0c --html check.html") { id };
        outputs.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (await StoredChecks.FindAsync(run, library, run.Get(id), cancel) is not { } stored)
            {
                return ExitCode.NotFound;
            }

            await outputs.WriteAsync(run, CheckJson.Deserialize(stored.Json), cancel);
            return ExitCode.Done;
        });
        return verb;
    }
}
