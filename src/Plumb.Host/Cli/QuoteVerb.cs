using System.CommandLine;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Desk;
using Plumb.Core.Verification.Quotations;
using Plumb.Host.Output;

namespace Plumb.Host.Cli;

/// <summary><c>plumb quote "…"</c>: did somebody say this?</summary>
internal static class QuoteVerb
{
    public static Command Build()
    {
        var words = new Argument<string[]>("quotation") { Description = "The words, in quotation marks; - reads them from standard input", Arity = ArgumentArity.OneOrMore };
        var speaker = new Option<string?>("--speaker") { Description = "Who is said to have said it", HelpName = "name" };
        var verb = new Verb(
            "quote",
            "Look a quotation up: exact, altered, in part, or not found",
            "plumb quote \"the hall was built for 120 people and holds 290\"",
            "plumb quote \"we were told nothing\" --speaker \"Maria Lopez\" --json") { words, speaker };
        verb.Does(async (run, cancel) =>
        {
            var given = string.Join(' ', run.Get(words));
            var quote = given == "-" ? await StandardInput.TextAsync(cancel) : given;
            using var library = run.OpenLibrary();
            var desk = new QuoteDesk(library.Sources, await library.IndexAsync(cancel));
            var finding = await desk.FindAsync(quote, string.IsNullOrWhiteSpace(run.Get(speaker)) ? null : run.Get(speaker), cancel);
            if (run.Json)
            {
                run.WriteJson(QuotationJson.Of(finding));
            }
            else
            {
                await run.Output.WriteAsync(QuotationTerminal.Write(finding, Console.IsOutputRedirected ? 80 : Console.WindowWidth, CheckTerminal.WantsStyle()));
            }

            return CodeOf(finding);
        });
        return verb;
    }

    private static ExitCode CodeOf(QuoteFinding finding) => finding.Standing switch
    {
        QuoteStanding.NotFound => ExitCode.NotFound,
        QuoteStanding.Exact when finding.Best!.Match is null or SpeakerMatch.Same => ExitCode.Done,
        _ => ExitCode.Misquoted,
    };
}
