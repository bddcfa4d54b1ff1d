using System.CommandLine;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb replay ID</c>: makes a stored check again and compares the bytes.</summary>
internal static class ReplayVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("check") { Description = "Id of a check, or the beginning of it" };
        var verb = new Verb("replay", "Make a stored check again and prove that it gives the same bytes", "plumb replay 1f0c") { id };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (await run.FindCheckAsync(library, run.Get(id), cancel) is not { } stored)
            {
                return ExitCode.NotFound;
            }

            var replayed = await new Repeating(library, await library.IndexAsync(cancel)).ReplayAsync(stored, cancel);
            Tell(run, replayed);
            return replayed.Same ? ExitCode.Done : ExitCode.Differs;
        });
        return verb;
    }

    private static void Tell(Run run, Replayed replayed)
    {
        if (run.Json)
        {
            run.WriteJson(replayed);
        }
        else if (replayed.Same)
        {
            run.Output.WriteLine($"Same: {replayed.Bytes:N0} bytes, equal to the stored check {replayed.Id}.");
        }
        else
        {
            run.Output.WriteLine(Printable.Lines($"Differs from the stored check {replayed.Id}: {replayed.Why}.", run.Width));
        }
    }
}
