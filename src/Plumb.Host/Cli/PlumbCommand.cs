using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Plumb.Host.Cli;

/// <summary>The program <c>plumb</c>: its verbs, and what holds for all of them.</summary>
internal static class PlumbCommand
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        using var signals = new StopSignals();
        // Who calls it bare wants to know what it can do.
        var parse = Build().Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (CommandMistake.Of(parse) is { } mistake && (parse.Action is null or ParseErrorAction || parse.Errors.Count == 0))
        {
            await error.WriteLineAsync(Printable.Lines($"plumb: {mistake}", Run.ErrorWidth));
            return (int)ExitCode.Usage;
        }

        // The library's own handling begins only after a verb has begun, and a signal in between would end the process by the system's code.
        var invocation = new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null };
        var outcome = await signals.OutcomeAsync(() => parse.InvokeAsync(invocation, signals.Token));
        return parse.Errors.Count > 0 && outcome != 0 ? (int)ExitCode.Usage : outcome;
    }

    public static RootCommand Build()
    {
        var root = new RootCommand("Answers a question from a library of sources, and proves every sentence that it writes.")
        {
            AddVerb.Build(),
            ListVerb.Build(),
            ShowVerb.Build(),
            ReadVerb.Build(),
            SearchVerb.Build(),
            QuoteVerb.Build(),
            RemoveVerb.Build(),
            CheckVerb.Build(),
            ChecksVerb.Build(),
            VerifyVerb.Build(),
            JudgeVerb.Build(),
            ModelsVerb.Build(),
            ProvidersVerb.Build(),
            ExportVerb.Build(),
            ReplayVerb.Build(),
            RecheckVerb.Build(),
            WatchVerb.Build(),
            ServeVerb.Build(),
            McpVerb.Build(),
            KeysVerb.Build(),
            AuditVerb.Build(),
            TraceVerb.Build(),
            DoctorVerb.Build(),
            CompletionVerb.Build(),
        };
        foreach (var option in CommonOptions.All)
        {
            root.Options.Add(option);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>The library's help, then the verb's examples: people copy examples more than they read options.</summary>
    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parse)
        {
            var outcome = help.Invoke(parse);
            IReadOnlyList<string> examples = parse.CommandResult.Command is Verb verb
                ? verb.Examples
                : ["plumb add reports/", "plumb check \"How many people have died in custody?\" --html check.html"];
            var output = parse.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine(Printable.Command(example));
            }

            output.WriteLine();
            return outcome;
        }
    }
}
