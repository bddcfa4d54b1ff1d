using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb show ID</c>: a source's facts, its text, or the archived original.</summary>
internal static class ShowVerb
{
    public static Command Build()
    {
        var name = new Argument<string>("source") { Description = "Id of a source, or the beginning of its hash" };
        var text = new Option<bool>("--text") { Description = "Print exactly the archived document text" };
        var open = new Option<bool>("--open") { Description = "Open the archived original with your system's program" };
        var output = new Option<string?>("--output", "-o") { Description = "Write the archived original to a file", HelpName = "file" };
        var verb = new Verb("show", "Show a source: its facts, its text or the archived original", "plumb show 5f2ab31c09de", "plumb show 5f2ab31c09de --text") { name, text, open, output };
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            if (await run.FindSourceAsync(library, run.Get(name), cancel) is not { } source)
            {
                return ExitCode.NotFound;
            }

            if (run.Get(text))
            {
                var document = await library.Sources.DocumentAsync(source.Snapshot, cancel);
                // Exactly the text, and nothing after it: offsets in checks count in these characters.
                run.Output.Write(document!.Text);
                return ExitCode.Done;
            }

            if (run.Get(open) || run.Get(output) is not null)
            {
                return await OriginalAsync(run, library, source, run.Get(output), cancel);
            }

            Tell(run, SourceView.Of(source) with { Captures = await CaptureView.AllOfAsync(library, source, cancel) });
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<ExitCode> OriginalAsync(Run run, OpenLibrary library, Source source, string? output, CancellationToken cancel)
    {
        var bytes = await library.Snapshots.BytesAsync(source.Snapshot, cancel)
            ?? throw new PlumbException($"The archived bytes of {source.Id} are missing. Bring the library back from a copy.");
        if (output is not null)
        {
            await File.WriteAllBytesAsync(output, bytes, cancel);
            run.Say($"Written to {Path.GetFullPath(output)}");
            return ExitCode.Done;
        }

        var shown = await Viewer.PlaceAsync(source, bytes, cancel);
        if (!Viewer.TryOpen(shown))
        {
            run.Say("No program could be started to show it; it lies here:");
        }

        run.Output.WriteLine(shown);
        return ExitCode.Done;
    }

    private static void Tell(Run run, SourceView view)
    {
        if (run.Json)
        {
            run.WriteJson(view);
            return;
        }

        foreach (var (name, value) in view.Lines())
        {
            run.Output.WriteLine(Printable.Row($"{name,-11} ", value, run.Width));
        }
    }
}
