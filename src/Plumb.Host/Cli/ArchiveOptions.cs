using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary>Writes archived sources for other archives: those that a check cites, or all.</summary>
internal sealed class ArchiveOptions
{
    private readonly Option<string?> _warc = new("--warc") { Description = "Write the archived sources as WARC 1.1; packed where the name ends in .gz", HelpName = "file" };

    private readonly Option<string?> _wacz = new("--wacz") { Description = "Write the archived sources as WACZ 1.1.1", HelpName = "file" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_warc);
        verb.Options.Add(_wacz);
    }

    public bool Any(Run run) => run.Get(_warc) is not null || run.Get(_wacz) is not null;

    /// <param name="run">The run.</param>
    /// <param name="library">The library.</param>
    /// <param name="check">The check whose sources are written; null for all.</param>
    /// <param name="cancel">Stops; no half file is left.</param>
    public async Task WriteAsync(Run run, OpenLibrary library, Check? check, CancellationToken cancel)
    {
        var cited = check?.Sources.Select(s => s.Snapshot).ToHashSet();
        IReadOnlyList<Source> sources = [.. (await library.Sources.SourcesAsync(cancel)).Where(s => cited is null || cited.Contains(s.Snapshot.Value))];
        if (cited is not null && sources.Count < cited.Count)
        {
            run.Say($"{cited.Count - sources.Count} of the sources that the check cites are no longer in the library.");
        }

        foreach (var (file, export) in new[] { (run.Get(_warc), Composition.WarcExport(run.Get(_warc) ?? "")), (run.Get(_wacz), Composition.WaczExport()) })
        {
            if (file is not null)
            {
                await WriteAsync(run, library, sources, file, export, cancel);
            }
        }
    }

    private static async Task WriteAsync(Run run, OpenLibrary library, IReadOnlyList<Source> sources, string file, ISourceExport export, CancellationToken cancel)
    {
        var part = file + ".part";
        try
        {
            await using (var stream = File.Create(part))
            {
                await export.WriteAsync(sources, library.Snapshots, library.Writer, stream, cancel);
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        run.Say($"{sources.Count:N0} source{(sources.Count == 1 ? "" : "s")} written to {Path.GetFullPath(file)}");
    }
}
