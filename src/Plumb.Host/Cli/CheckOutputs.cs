using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Host.Output;

namespace Plumb.Host.Cli;

/// <summary>The files and forms in which a check can be had.</summary>
internal sealed class CheckOutputs
{
    private readonly Option<string?> _html = new("--html") { Description = "Write one self-contained HTML file", HelpName = "file" };
    private readonly Option<string?> _markdown = new("--md") { Description = "Write Markdown", HelpName = "file" };
    private readonly Option<string?> _jsonFile = new("--json-file") { Description = "Write the JSON to a file", HelpName = "file" };
    private readonly Option<bool> _open = new("--open") { Description = "Open the HTML in your browser" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_html);
        verb.Options.Add(_markdown);
        verb.Options.Add(_jsonFile);
        verb.Options.Add(_open);
    }

    /// <summary>Writes a check, and beside it what earlier checks disagree on; the JSON is the check alone, byte for byte as it is stored.</summary>
    public async Task WriteAsync(Run run, Check check, IReadOnlyList<string> disagreements, CancellationToken cancel)
    {
        var html = run.Get(_html) ?? (run.Get(_open) ? Path.Combine(Path.GetTempPath(), $"plumb-{check.Id}.html") : null);
        await WriteAsync(run, html, () => CheckHtml.Write(check, disagreements), cancel);
        await WriteAsync(run, run.Get(_markdown), () => CheckMarkdown.Write(check, disagreements), cancel);
        await WriteAsync(run, run.Get(_jsonFile), () => System.Text.Encoding.UTF8.GetString(CheckJson.Serialize(check)), cancel);
        if (run.Json)
        {
            await run.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(CheckJson.Serialize(check)));
            foreach (var line in disagreements)
            {
                run.Say($"An earlier check disagrees. {line}");
            }
        }
        else if (html is null && run.Get(_markdown) is null && run.Get(_jsonFile) is null)
        {
            await run.Output.WriteAsync(CheckTerminal.Write(check, Console.IsOutputRedirected ? 80 : Console.WindowWidth, CheckTerminal.WantsStyle(), disagreements));
        }

        if (run.Get(_open) && !Viewer.TryOpen(html!))
        {
            run.Say($"No browser could be started; the page lies here: {html}");
        }
    }

    private static async Task WriteAsync(Run run, string? path, Func<string> text, CancellationToken cancel)
    {
        if (path is not null)
        {
            await OutputFile.WriteAsync(run, path, text(), cancel);
        }
    }
}
