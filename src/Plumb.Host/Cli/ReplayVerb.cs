using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;

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
            if (await StoredChecks.FindAsync(run, library, run.Get(id), cancel) is not { } stored)
            {
                return ExitCode.NotFound;
            }

            // A check by a model is made again from the replies that were kept; the model is not asked.
            var written = WrittenBy.Kept(StoredChecks.Read(stored), library.Folder);
            var again = await (await library.CheckerAsync(cancel, written)).CheckAsync(new Question(stored.Question), stored.CheckedAt, cancel);
            var bytes = CheckJson.Serialize(again.Check);
            var same = bytes.AsSpan().SequenceEqual(stored.Json);
            Tell(run, stored, again.Check, same, bytes.Length);
            return same ? ExitCode.Done : ExitCode.Differs;
        });
        return verb;
    }

    private static void Tell(Run run, StoredCheck stored, Check again, bool same, int length)
    {
        var earlier = StoredChecks.Read(stored);
        var why = same ? null
            : stored.Library != again.Audit.Library ? "the library has changed since"
            : earlier.Audit.Version != again.Audit.Version ? $"it was made by version {earlier.Audit.Version}, this is {again.Audit.Version}"
            : "the bytes differ though library, question and version are the same; please report this";
        if (run.Json)
        {
            run.WriteJson(new { stored.Id, same, bytes = length, why });
        }
        else if (same)
        {
            run.Output.WriteLine($"Same: {length:N0} bytes, equal to the stored check {stored.Id}.");
        }
        else
        {
            run.Output.WriteLine($"Differs from the stored check {stored.Id}: {why}.");
        }
    }
}
