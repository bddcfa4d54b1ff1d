using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb verify FILE</c>: which sentences of a cited text stand on the sources that it cites.</summary>
internal static class VerifyVerb
{
    public static Command Build()
    {
        var path = new Argument<string>("file") { Description = "The text: Markdown, HTML, Word (.docx), PDF or plain text" };
        var sources = new Option<string?>("--sources") { Description = "Folder with the sources, instead of the library", HelpName = "folder" };
        var (outputs, point, web) = (new VerificationOutputs(), new PointOptions(), new CitedPagesOptions());
        var verb = new Verb(
            "verify",
            "Verify which sentences of a cited text its sources support",
            "plumb verify draft.md",
            "plumb verify report.docx --sources evidence/ --html report.html",
            "plumb verify draft.md --fix --diff draft.patch",
            "plumb verify draft.md --web",
            "plumb verify draft.md --sarif draft.sarif --quiet") { path, sources };
        outputs.AddTo(verb);
        point.AddTo(verb);
        web.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            var text = await GivenText.OfFileAsync(run.Get(path), cancel);
            var judge = point.Judge(run);
            var isWeb = web.AreOn(run);
            if (isWeb && run.Has(sources))
            {
                throw new PlumbException("--web archives what it fetches in the library, and --sources leaves the library aside: give one of them.");
            }

            var verified = run.Get(sources) is { } folder
                ? await AgainstFolderAsync(run, text, folder, judge, outputs.Proposes(run), cancel)
                : await AgainstLibraryAsync(run, text, judge, outputs.Proposes(run), isWeb ? web : null, cancel);
            await outputs.WriteAsync(run, verified, text, cancel);
            return CodeOf(verified);
        });
        return verb;
    }

    /// <summary>The worst grade decides; a fault in a supported sentence is not passed over.</summary>
    private static ExitCode CodeOf(TextVerification verified) => verified.Grade switch
    {
        null => ExitCode.Abstained,
        "none" => ExitCode.NotSupported,
        "partial" => ExitCode.PartlySupported,
        _ => verified.Sentences.Any(s => s.Faults.Any(f => f.Level != "note")) ? ExitCode.PartlySupported : ExitCode.Done,
    };

    private static async Task<TextVerification> AgainstFolderAsync(Run run, TextToVerify text, string folder, ISupportJudge judge, bool propose, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            throw new PlumbException($"There is no folder {folder}.");
        }

        using var line = new ProgressLine(run);
        line.Show("Reading the sources");
        using var held = await Composition.HoldAsync(folder, null, cancel);
        line.Clear();
        foreach (var item in held.Report.Unreadable)
        {
            run.Say($"not read: {item.Name}: {item.Reason}");
        }

        if (held.Report.Added == 0)
        {
            throw new PlumbException($"No source could be read in {folder}.");
        }

        return await VerifyAsync(new TextVerifier(held.Library, held.Index, judge, TimeProvider.System), text, propose, line, cancel);
    }

    private static async Task<TextVerification> AgainstLibraryAsync(Run run, TextToVerify text, ISupportJudge judge, bool propose, CitedPagesOptions? web, CancellationToken cancel)
    {
        using var library = run.OpenLibrary(make: web is not null);
        using var line = new ProgressLine(run);
        await (web?.FetchAsync(run, library, text, line, cancel) ?? Task.CompletedTask);
        if ((await library.Sources.SourcesAsync(cancel)).Count == 0)
        {
            throw new PlumbException($"The library {library.Folder} is empty. Add the cited sources first (plumb add PATH), or name their folder with --sources, or let them be fetched: --web.");
        }

        line.Show("Opening the index");
        var index = await library.IndexAsync(cancel);
        return await VerifyAsync(new TextVerifier(library.Sources, index, judge, TimeProvider.System, captures: library.Writer), text, propose, line, cancel);
    }

    private static Task<TextVerification> VerifyAsync(TextVerifier verifier, TextToVerify text, bool propose, ProgressLine line, CancellationToken cancel) =>
        verifier.VerifyAsync(text, propose, new Watch(line), cancel);

    /// <summary>One line on the terminal, written over by one thread at a time.</summary>
    private sealed class Watch(ProgressLine line) : IProgress<VerificationProgress>
    {
        private const int Every = 20;

        public void Report(VerificationProgress value)
        {
            if (value.Done % Every == 0 || value.Done == value.Total)
            {
                lock (line)
                {
                    line.Show($"{value.Done:N0} of {value.Total:N0} sentences");
                }
            }
        }
    }
}
