using System.CommandLine;
using System.Text;

namespace Plumb.Host.Cli;

/// <summary><c>plumb trace ID</c>: what was searched, read, used and decided in a check.</summary>
internal static class TraceVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("check") { Description = "Id of a check, or the beginning of it" };
        var verb = new Verb("trace", "Show what was searched, read, used and decided in a check (JSON)", "plumb trace 1f0c") { id };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (await run.FindCheckAsync(library, run.Get(id), cancel) is not { } stored)
            {
                return ExitCode.NotFound;
            }

            await run.Output.WriteAsync(Encoding.UTF8.GetString(stored.Trace));
            return ExitCode.Done;
        });
        return verb;
    }
}
