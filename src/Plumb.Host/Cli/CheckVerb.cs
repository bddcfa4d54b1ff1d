using System.CommandLine;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Verdicts;
using Plumb.Host.Output;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb check "…"</c>: answers a question from the library, or abstains.</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        var words = new Argument<string[]>("question") { Description = "The question, or - to read it from standard input", Arity = ArgumentArity.ZeroOrMore };
        var claim = new Option<string?>("--claim") { Description = "A claim to be judged, instead of a question", HelpName = "statement" };
        var (outputs, understood, web, model) = (new CheckOutputs(), new DirectionOptions(), new WebOptions(), new ModelOptions());
        var verb = new Verb(
            "check",
            "Answer a question from the library, every sentence verified",
            "plumb check \"How many people have died in custody, and of what?\"",
            "plumb check \"What does the ministry say about Hall C?\" --html check.html --json",
            "plumb check --claim \"Hall C holds 290 people and was built for 120.\"",
            "plumb check \"What do they say about the halls?\" --actor \"Harbour Watch\" --from 2024 --to 2025-06",
            "plumb check \"Who runs the shelter at Port Orrin?\" --web --provider wikipedia --pages 10",
            "plumb check \"What does the ministry say about Hall C?\" --model ollama/llama3.1");
        verb.Arguments.Add(words);
        verb.Options.Add(claim);
        understood.AddTo(verb);
        outputs.AddTo(verb);
        web.AddTo(verb);
        model.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            var (given, stated) = (string.Join(' ', run.Get(words)), run.Get(claim));
            if ((run.Get(words).Length == 0) == (stated is null))
            {
                throw new PlumbException(stated is null ? "Nothing was asked: write a question in quotation marks, or a statement behind --claim." : "Both a question and --claim were given: one check answers one of them.");
            }

            var directions = understood.Read(run);
            var routed = QuestionRouter.Route(stated is not null ? ClaimQuestion.Of(stated) : given == "-" ? await StandardInput.TextAsync(cancel) : given, directions);
            if (routed is Routed.Refused refused)
            {
                run.Fail($"{refused.Reason}: {refused.Hint}");
                return ExitCode.Refused;
            }

            if (stated is not null && directions != Directions.None)
            {
                throw new PlumbException("A claim is judged as it stands: --subject, --actor, --from, --to and --kind are for questions.");
            }

            return await CheckAsync(run, ((Routed.Ask)routed).Question with { Directions = directions }, model, outputs, web.AreOn(run) ? web : null, cancel);
        });
        return verb;
    }

    private static async Task<ExitCode> CheckAsync(Run run, Question question, ModelOptions model, CheckOutputs outputs, WebOptions? web, CancellationToken cancel)
    {
        using var library = run.OpenLibrary(make: web is not null);
        if (web is null && (await library.Sources.SourcesAsync(cancel)).Count == 0)
        {
            run.Fail($"The library {library.Folder} is empty. Add sources first: plumb add PATH, or let the web be searched: --web");
            return ExitCode.Failed;
        }

        Asked asked;
        using (var line = new ProgressLine(run))
        {
            // A mistyped model is said before any work is done.
            var written = model.WrittenBy(run, library.Folder, line);
            if (web is not null)
            {
                await run.NoteAsync("gather", "", "asked", cancel);
            }

            var gathering = web is null ? null : await web.GatherAsync(run, library, question, line, cancel);
            line.Show("Opening the index");
            asked = await new Asking(library, await library.IndexAsync(cancel), gathering).AskAsync(question, line, cancel, written);
        }

        var (done, earlier, archive, unstored) = asked;

        if (earlier is not null && earlier.Id != done.Check.Id)
        {
            run.Say($"An earlier check of this question, on another state of the library: {earlier.Id} of {earlier.CheckedAt}. See it with: plumb export {earlier.Id}, and what changed since with: plumb recheck {earlier.Id}");
        }

        if (unstored is null)
        {
            await run.NoteAsync("check", done.Check.Id, "stored", cancel);
        }
        else
        {
            run.Say($"The check was not stored, and cannot be exported or replayed later. {unstored}");
        }

        if (AskedQuotation.In(question.Text) is { } asks)
        {
            run.Say($"Whether just these words were said is told by: plumb quote \"{asks.Words}\" --speaker \"{asks.Speaker}\"");
        }

        await outputs.WriteAsync(run, done.Check, EarlierCheckWords.Lines(archive), cancel);
        return done.Check.Abstained is null ? ExitCode.Done : ExitCode.Abstained;
    }
}
