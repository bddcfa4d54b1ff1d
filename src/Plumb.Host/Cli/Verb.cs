using System.CommandLine;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary>A command that does something, with examples for its help.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Sets what the verb does. Bad input and a failing world become a message and an exit code here, for all.</summary>
    public void Does(Func<Run, CancellationToken, Task<ExitCode>> work) => SetAction(async (parse, cancel) =>
    {
        var run = new Run(parse);
        try
        {
            var code = await work(run, cancel);
            run.SayHowIndexCame();
            return (int)code;
        }
        catch (OperationCanceledException)
        {
            run.Say("Cancelled. What was archived before stays; run the same command again to go on.");
            return (int)ExitCode.Cancelled;
        }
        catch (PlumbException e)
        {
            run.Fail(e.Message);
            return (int)ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run.Fail(e.Message);
            return (int)ExitCode.Failed;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect of Plumb: whoever meets it needs a sentence, and whoever mends it the place.
            var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Plumb.", StringComparison.Ordinal))?.Trim();
            run.Fail($"this is a defect of Plumb, please report it with what you did: {e.GetType().Name}: {e.Message} ({place})");
            return (int)ExitCode.Failed;
        }
    });
}
