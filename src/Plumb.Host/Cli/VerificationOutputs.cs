using System.CommandLine;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Output;

namespace Plumb.Host.Cli;

/// <summary>The files and forms in which a verification can be had.</summary>
internal sealed class VerificationOutputs
{
    private readonly Option<string?> _html = new("--html") { Description = "Write one self-contained HTML file: the text, graded, with the evidence beside it", HelpName = "file" };
    private readonly Option<string?> _jsonFile = new("--json-file") { Description = "Write the JSON to a file", HelpName = "file" };
    private readonly Option<string?> _sarif = new("--sarif") { Description = "Write SARIF 2.1.0, for editors and build servers", HelpName = "file" };
    private readonly Option<bool> _fix = new("--fix") { Description = "Propose citations, never text, for sentences that other sources of the library support" };
    private readonly Option<string?> _diff = new("--diff") { Description = "Write the proposals as a unified diff that only adds marks (Markdown; - for standard output)", HelpName = "file" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_html);
        verb.Options.Add(_jsonFile);
        verb.Options.Add(_sarif);
        verb.Options.Add(_fix);
        verb.Options.Add(_diff);
    }

    public bool Proposes(Run run) => run.Get(_fix) || run.Get(_diff) is not null;

    public async Task WriteAsync(Run run, TextVerification verified, TextToVerify text, CancellationToken cancel)
    {
        var json = Encoding.UTF8.GetString(VerificationJson.Serialize(verified));
        await WriteAsync(run, run.Get(_html), () => VerificationHtml.Write(verified), cancel);
        await WriteAsync(run, run.Get(_jsonFile), () => json, cancel);
        await WriteAsync(run, run.Get(_sarif), () => VerificationSarif.Write(verified), cancel);
        await WriteAsync(run, run.Get(_diff), () => Diff(verified, text), cancel);
        if (run.Json)
        {
            await run.Output.WriteAsync(json);
        }
        else if (run.Get(_diff) != "-")
        {
            var isFile = run.Get(_html) is not null || run.Get(_jsonFile) is not null || run.Get(_sarif) is not null;
            VerificationTerminal.Write(run.Output, verified, Console.IsOutputRedirected ? 80 : Console.WindowWidth, CheckTerminal.WantsStyle(), brief: isFile);
        }
    }

    private static string Diff(TextVerification verified, TextToVerify text) => verified.MediaType == "text/markdown" && text.Text.File is { } file
        ? MarksDiff.Write(Path.GetFileName(verified.File), file, verified.Proposals)
        : throw new PlumbException($"--diff is for Markdown; {verified.File} is {verified.MediaType}. Take the list that --fix prints.");

    private static async Task WriteAsync(Run run, string? path, Func<string> text, CancellationToken cancel)
    {
        if (path == "-")
        {
            await run.Output.WriteAsync(text());
        }
        else if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllTextAsync(path, text(), cancel);
            run.Say($"Written to {Path.GetFullPath(path)}");
        }
    }
}
