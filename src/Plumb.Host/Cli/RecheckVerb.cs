using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Host.Output;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb recheck ID</c>: repeats a stored check on today's library and shows what changed.</summary>
internal static class RecheckVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("check") { Description = "Id of a check, or the beginning of it" };
        var markdown = new Option<string?>("--md") { Description = "Write Markdown", HelpName = "file" };
        var verb = new Verb("recheck", "Repeat a stored check on today's library and show what changed", "plumb recheck 1f0c", "plumb recheck 1f0c --json") { id, markdown };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (await run.FindCheckAsync(library, run.Get(id), cancel) is not { } stored)
            {
                return ExitCode.NotFound;
            }

            var recheck = await RecheckAsync(run, library, stored, cancel);
            if (run.Get(markdown) is { } file)
            {
                await OutputFile.WriteAsync(run, file, RecheckOutput.Markdown(recheck), cancel);
            }

            Tell(run, recheck, isWritten: run.Get(markdown) is not null);
            return recheck.Changed ? ExitCode.Differs : ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Rechecks, and stores today's check beside the earlier one.</summary>
    public static async Task<Recheck> RecheckAsync(Run run, OpenLibrary library, StoredCheck stored, CancellationToken cancel)
    {
        Recheck recheck;
        string? unstored;
        using (var line = new ProgressLine(run))
        {
            line.Show($"Rechecking {stored.Id}");
            (recheck, unstored) = await new Repeating(library, await library.IndexAsync(cancel)).RecheckAsync(stored, cancel);
        }

        if (unstored is null)
        {
            await run.NoteAsync("recheck", recheck.Now, "stored", cancel);
        }
        else
        {
            run.Say($"Today's check was not stored, and cannot be exported or rechecked later. {unstored}");
        }

        return recheck;
    }

    public static void Tell(Run run, Recheck recheck, bool isWritten)
    {
        if (run.Json)
        {
            run.Output.Write(RecheckJson.Serialize(recheck));
        }
        else if (!isWritten)
        {
            run.Output.Write(RecheckOutput.Terminal(recheck, Console.IsOutputRedirected ? 80 : Console.WindowWidth, CheckTerminal.WantsStyle()));
        }
    }
}
