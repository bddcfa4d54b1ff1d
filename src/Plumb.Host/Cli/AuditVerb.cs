using System.CommandLine;
using Plumb.Core.Serving.Auditing;

namespace Plumb.Host.Cli;

/// <summary><c>plumb audit</c>: who did what to the library, and whether the log is as it was written.</summary>
internal static class AuditVerb
{
    private const int AtOnce = 1_000;

    public static Command Build() => new Verb("audit", "The library's audit log, of the server and of commands: list it, verify it", "plumb audit list --json", "plumb audit verify") { ListVerb(), VerifyVerb() };

    private static Verb ListVerb()
    {
        var verb = new Verb("list", "List who did what, oldest first", "plumb audit list --json");
        verb.Does(async (run, cancel) =>
        {
            using var store = KeysVerb.Open(run);
            var after = 0L;
            while (await store.Audit.EntriesAsync(after, AtOnce, cancel) is { Count: > 0 } entries)
            {
                foreach (var entry in entries)
                {
                    Tell(run, entry);
                }

                after = entries[^1].Number;
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb VerifyVerb()
    {
        var expected = new Option<string?>("--expect") { Description = "A hash that you noted earlier and that must be in the log", HelpName = "hash" };
        var verb = new Verb("verify", "Look whether the log is as it was written; prints its last hash", "plumb audit verify", "plumb audit verify --expect 5b0e…") { expected };
        verb.Does(async (run, cancel) =>
        {
            using var store = KeysVerb.Open(run);
            var finding = await AuditChain.VerifyAsync(store.Audit, run.Get(expected), cancel);
            if (run.Json)
            {
                run.WriteJson(finding);
            }
            else
            {
                run.Output.WriteLine(finding.Last);
            }

            if (finding.Problem is { } problem)
            {
                run.Fail($"the audit log was altered: {problem}");
                return ExitCode.Failed;
            }

            run.Say($"{finding.Entries:N0} {(finding.Entries == 1 ? "entry, as it was" : "entries, as they were")} written. Note the hash where nobody who writes here can change it: with --expect it proves later that nothing was written anew.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Tell(Run run, AuditEntry entry)
    {
        if (run.Json)
        {
            run.WriteJsonLine(entry);
            return;
        }

        run.Output.WriteLine(Printable.Line($"{entry.Number,6}  {entry.At:yyyy-MM-ddTHH:mm:ssZ}  {entry.Note.Actor}  {entry.Note.Action}  {entry.Note.Subject}  {entry.Note.Outcome}", run.Width ?? 400));
    }
}
