using System.CommandLine;
using Plumb.Core.Checking;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary><c>plumb doctor</c>: looks whether all is well, and says what to do where it is not.</summary>
internal static class DoctorVerb
{
    private const long LeastFree = 1L << 30;

    public static Command Build()
    {
        var verb = new Verb("doctor", "Look whether the library is whole: hashes, texts, index", "plumb doctor");
        verb.Does(async (run, cancel) =>
        {
            var findings = new List<Finding> { new("program", true, $"plumb {Checker.Version}, .NET {Environment.Version}") };
            using var library = run.OpenLibrary();
            var sources = await library.Sources.SourcesAsync(cancel);
            findings.Add(new Finding("library", true, $"{sources.Count:N0} sources in {library.Folder}"));
            var (archive, passages) = await ArchiveAsync(run, library, sources, cancel);
            findings.Add(archive);
            findings.Add(await IndexAsync(library, passages, cancel));
            findings.Add(Space(library.Folder));
            Tell(run, findings);
            return findings.All(f => f.Well) ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    /// <summary>The index holds as many passages as the documents have.</summary>
    private static async Task<Finding> IndexAsync(OpenLibrary library, int passages, CancellationToken cancel)
    {
        var held = (await library.IndexAsync(cancel)).PassageCount;
        var why = library.Rebuilt is { } rebuilt ? $" ({rebuilt})" : "";
        return held == passages
            ? new Finding("index", true, library.Rebuilt is null ? $"{held:N0} passages, in step with the library" : $"{held:N0} passages; made anew{why}")
            : new Finding("index", false, $"it holds {held:N0} passages, the documents have {passages:N0}{why}. Delete the folder {Path.Combine(library.Folder, "index")}; the next command makes it anew.");
    }

    /// <summary>Every archived byte is hashed again, and every document is read and cut into passages.</summary>
    private static async Task<(Finding Finding, int Passages)> ArchiveAsync(Run run, OpenLibrary library, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var broken = new List<string>();
        var passages = 0;
        using var line = new ProgressLine(run);
        foreach (var (source, number) in sources.Select((s, i) => (s, i + 1)))
        {
            line.Show($"Hashing {number:N0} of {sources.Count:N0}");
            try
            {
                var document = await library.Sources.DocumentAsync(source.Snapshot, cancel);
                passages += document is null ? 0 : Segmenter.Segment(document).Count;
                broken.AddRange(document is not null && await library.Snapshots.BytesAsync(source.Snapshot, cancel) is not null ? [] : [source.Id]);
            }
            catch (PlumbException)
            {
                broken.Add(source.Id);
            }
        }

        var finding = broken.Count == 0
            ? new Finding("archive", true, "every archived original matches its hash")
            : new Finding("archive", false, $"{broken.Count} originals are missing or no longer match their hash: {string.Join(", ", broken.Take(5))}. Bring the library back from a copy.");
        return (finding, passages);
    }

    private static Finding Space(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free > LeastFree
            ? new Finding("disk", true, $"{free / (1 << 30):N0} GiB free")
            : new Finding("disk", false, $"only {free / (1 << 20):N0} MiB free; make room before you add more");
    }

    private static void Tell(Run run, List<Finding> findings)
    {
        if (run.Json)
        {
            run.WriteJson(findings);
            return;
        }

        foreach (var finding in findings)
        {
            run.Output.WriteLine(Printable.Of($"{(finding.Well ? "well" : "AMISS"),-6} {finding.Part,-8} {finding.Text}"));
        }
    }

    private sealed record Finding(string Part, bool Well, string Text);
}
