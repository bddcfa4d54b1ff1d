using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Host.Output.Exports;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb export ID</c>: a stored check in another form.</summary>
internal static class ExportVerb
{
    public static Command Build()
    {
        var id = new Argument<string?>("check")
        {
            Description = "Id of a check, or the beginning of it; for --warc and --wacz the whole library where none is given",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => null,
        };
        var format = new Option<string?>("--format") { Description = $"Form to write: {string.Join(", ", Composition.Exports.Select(e => e.Name))}", HelpName = "form" };
        format.AcceptOnlyFromAmong([.. Composition.Exports.Select(e => e.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "File for --format (default: standard output)", HelpName = "file" };
        var archives = new ArchiveOptions();
        var outputs = new CheckOutputs();
        var verb = new Verb(
            "export",
            "Print a stored check, or write it as HTML, Word, Markdown, JSON, references or Web Annotations; or write archived sources as WARC or WACZ",
            "plumb export 1f0c --html check.html",
            "plumb export 1f0c --format docx --output check.docx",
            "plumb export 1f0c --format bibtex > sources.bib",
            "plumb export 1f0c --wacz sources.wacz",
            "plumb export --warc library.warc.gz") { id, format, output };
        outputs.AddTo(verb);
        archives.AddTo(verb);
        var review = new ClaimReviewOptions();
        review.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            var named = run.Get(id);
            if (named is null && !archives.Any(run))
            {
                throw new PlumbException("Name a check (plumb checks lists them), or write the whole library with --warc FILE or --wacz FILE.");
            }

            var stored = named is null ? null : await run.FindCheckAsync(library, named, cancel);
            if (named is not null && stored is null)
            {
                return ExitCode.NotFound;
            }

            // As it stands after its corrections; plumb replay shows the bytes that were published.
            var check = stored is null ? null : await CorrectedChecks.CurrentAsync(library, stored, cancel);
            if (archives.Any(run))
            {
                await archives.WriteAsync(run, library, check, cancel);
                return ExitCode.Done;
            }

            if (run.Get(format) is { } form)
            {
                var export = Composition.Exports.Single(e => e.Name == form);
                await WriteAsync(run, check!, export is ClaimReview ? review.Export(run) : export, run.Get(output), cancel);
                return ExitCode.Done;
            }

            if (run.Get(output) is not null)
            {
                throw new PlumbException("--output needs --format: say in which form the file is to be written.");
            }

            await outputs.WriteAsync(run, check!, [], cancel);
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task WriteAsync(Run run, Check check, ICheckExport export, string? file, CancellationToken cancel)
    {
        if (file is not null)
        {
            await OutputFile.WriteAsync(run, file, export.Write(check), cancel);
        }
        else if (export.IsText)
        {
            await run.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(export.Write(check)));
        }
        else
        {
            throw new PlumbException($"{export.Name} is no text for a terminal: name a file with --output.");
        }
    }
}
