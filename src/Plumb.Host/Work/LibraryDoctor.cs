using Plumb.Core.Checking;
using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Looks whether a library is whole, and says what to do where it is not.</summary>
internal sealed class LibraryDoctor(OpenLibrary library)
{
    private const long LeastFree = 1L << 30;

    /// <summary>Hashes every original, reads every document, and compares the index with them.</summary>
    /// <param name="openIndex">Opens the index; called when the documents are counted.</param>
    /// <param name="progress">Told how many sources are done, and of how many; null for nobody.</param>
    /// <param name="cancel">Cancels the looking.</param>
    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(Func<CancellationToken, Task<(IPassageIndex Index, string? Rebuilt)>> openIndex, IProgress<string>? progress, CancellationToken cancel)
    {
        var sources = await library.Sources.SourcesAsync(cancel);
        var (archive, passages) = await ArchiveAsync(sources, progress, cancel);
        var (index, rebuilt) = await openIndex(cancel);
        return
        [
            new("program", true, $"plumb {Checker.Version}, .NET {Environment.Version}"),
            new("library", true, $"{sources.Count:N0} sources in {library.Folder}"),
            archive,
            await ChecksAsync(cancel),
            Index(index.PassageCount, rebuilt, passages),
            Space(library.Folder),
        ];
    }

    /// <summary>The index holds as many passages as the documents have.</summary>
    private DoctorFinding Index(int held, string? rebuilt, int passages)
    {
        var why = rebuilt is null ? "" : $" ({rebuilt})";
        return held == passages
            ? new DoctorFinding("index", true, rebuilt is null ? $"{held:N0} passages, in step with the library" : $"{held:N0} passages; made anew{why}")
            : new DoctorFinding("index", false, $"it holds {held:N0} passages, the documents have {passages:N0}{why}. Delete the folder {Path.Combine(library.Folder, "index")}; the next command makes it anew.");
    }

    /// <summary>Every archived byte is hashed again, and every document is read and cut into passages.</summary>
    private async Task<(DoctorFinding Finding, int Passages)> ArchiveAsync(IReadOnlyList<Source> sources, IProgress<string>? progress, CancellationToken cancel)
    {
        var broken = new List<string>();
        var passages = 0;
        foreach (var (source, number) in sources.Select((s, i) => (s, i + 1)))
        {
            progress?.Report($"Hashing {number:N0} of {sources.Count:N0}");
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
            ? new DoctorFinding("archive", true, "every archived original matches its hash")
            : new DoctorFinding("archive", false, $"{broken.Count} originals are missing or no longer match their hash: {string.Join(", ", broken.Take(5))}. Bring the library back from a copy.");
        return (finding, passages);
    }

    /// <summary>What checks are found by is derived from them, so it is derived again rather than compared.</summary>
    private async Task<DoctorFinding> ChecksAsync(CancellationToken cancel)
    {
        try
        {
            var checks = await library.Finder.RebuildAsync(cancel);
            return new DoctorFinding("checks", true, library.IsReadOnly ? $"{checks:N0} stored" : $"{checks:N0} stored; what they are found by was derived anew");
        }
        catch (PlumbException e)
        {
            return new DoctorFinding("checks", false, e.Message);
        }
    }

    private static DoctorFinding Space(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free > LeastFree
            ? new DoctorFinding("disk", true, $"{free / (1 << 30):N0} GiB free")
            : new DoctorFinding("disk", false, $"only {free / (1 << 20):N0} MiB free; make room before you add more");
    }
}

/// <summary>What was found of one part.</summary>
/// <param name="Part">The part: program, library, archive, checks, index, disk.</param>
/// <param name="Well">Whether all is well with it.</param>
/// <param name="Text">What was found, and what to do.</param>
internal sealed record DoctorFinding(string Part, bool Well, string Text);
