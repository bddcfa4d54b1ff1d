using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb watch</c>: repeats stored checks on a schedule and says when something changed.</summary>
internal static class WatchVerb
{
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_most = TimeSpan.FromDays(31);

    public static Command Build()
    {
        var id = new Argument<string?>("check") { Description = "Id of a check, or the beginning of it (default: the newest check of each question)", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => null };
        var every = new Option<string>("--every") { Description = "Time between two rounds: 90s, 15m, 6h, 1d", HelpName = "time", DefaultValueFactory = _ => "1d" };
        var once = new Option<bool>("--once") { Description = "One round, then end: for cron and other schedulers" };
        var verb = new Verb(
            "watch",
            "Recheck stored checks on a schedule; ends by whether something changed",
            "plumb watch --every 6h",
            "plumb watch 1f0c --once --json") { id, every, once };
        verb.Does(async (run, cancel) =>
        {
            var pause = Interval(run.Get(every) ?? "");
            var watched = run.Get(id) is { } named ? new Watched(named) : null;
            var seen = new Round(false, false);
            try
            {
                while (true)
                {
                    if (await RoundAsync(run, watched, cancel) is not { } outcome)
                    {
                        return ExitCode.NotFound;
                    }

                    seen = new Round(seen.Changed || outcome.Changed, seen.Failed || outcome.Failed);
                    if (run.Get(once))
                    {
                        return seen.Code;
                    }

                    run.Say($"The next round is in {run.Get(every)}; Ctrl-C ends watching.");
                    await Task.Delay(pause, TimeProvider.System, cancel);
                }
            }
            catch (OperationCanceledException) when (!run.Get(once))
            {
                // Ctrl-C is how watching ends; the code says what it saw.
                return seen.Code;
            }
        });
        return verb;
    }

    /// <summary>One round over the library as it is now, or null where there is no check of the name. A check that cannot be read costs itself alone.</summary>
    private static async Task<Round?> RoundAsync(Run run, Watched? watched, CancellationToken cancel)
    {
        using var library = run.OpenLibrary();
        var checks = new List<StoredCheck>();
        if (watched is null)
        {
            checks.AddRange((await library.Checks.ListAsync(cancel)).DistinctBy(c => (RecheckQuestion.Folded(c.Question), StoredChecks.DirectionsOf(c))));
        }
        else if (await run.FindCheckAsync(library, watched.Id, cancel) is { } found)
        {
            checks.Add(found);
        }
        else
        {
            return null;
        }

        var (changed, failed) = (0, 0);
        foreach (var stored in checks)
        {
            try
            {
                var recheck = await RecheckVerb.RecheckAsync(run, library, stored, cancel);
                Tell(run, recheck);
                changed += recheck.Changed ? 1 : 0;
                if (watched is not null)
                {
                    // What was told once is not told again in the next round.
                    watched.Id = recheck.Now;
                }
            }
            catch (PlumbException e)
            {
                run.Fail(e.Message);
                failed++;
            }
        }

        run.Say(checks.Count == 0 ? "No checks yet. Make one with: plumb check \"…\"" : $"{changed} of {checks.Count} checks changed{(failed > 0 ? $", {failed} could not be looked at" : "")}.");
        return new Round(changed > 0, failed > 0);
    }

    private static void Tell(Run run, Recheck recheck)
    {
        if (run.Json)
        {
            run.WriteJsonLine(recheck);
        }
        else if (recheck.Changed)
        {
            RecheckVerb.Tell(run, recheck, isWritten: false);
            run.Output.WriteLine();
        }
    }

    private static TimeSpan Interval(string given)
    {
        var unit = given.Length > 1 ? given[^1] : ' ';
        var seconds = unit switch { 's' => 1, 'm' => 60, 'h' => 3_600, 'd' => 86_400, _ => 0 };
        return seconds > 0 && int.TryParse(given[..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            && TimeSpan.FromSeconds((double)count * seconds) is var interval && interval >= s_least && interval <= s_most
            ? interval
            : throw new PlumbException("--every takes a number with s, m, h or d behind it, from 1s to 31d: for example 6h.");
    }

    private sealed record Round(bool Changed, bool Failed)
    {
        public ExitCode Code => Changed ? ExitCode.Differs : Failed ? ExitCode.SomeUnreadable : ExitCode.Done;
    }

    /// <summary>The one check that is watched; it becomes today's after each round.</summary>
    private sealed class Watched(string id)
    {
        public string Id { get; set; } = id;
    }
}
