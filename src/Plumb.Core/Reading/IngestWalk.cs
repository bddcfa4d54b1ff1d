using System.Runtime.CompilerServices;
using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Walks through files, folders and containers in a fixed order and hands on what is in them, one item at a time.</summary>
/// <remarks>Passes over names that begin with a dot, links to folders, and the files of a library itself.</remarks>
internal sealed class IngestWalk(IAddedFiles files, Unpacker unpacker, ManifestReader manifests, ReadingLimits limits, TimeProvider clock, IngestOptions options)
{
    private static readonly string[] s_manifestNames = ["index.jsonl", "index.jsonl.gz", "index.csv"];
    private static readonly Version? s_version = typeof(IngestWalk).Assembly.GetName().Version;
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(2);

    /// <summary>All steps.</summary>
    public async IAsyncEnumerable<IngestStep> StepsAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            var steps = Directory.Exists(path) ? FolderAsync(new DirectoryInfo(path), "", [], cancel)
                : File.Exists(path) ? SingleAsync(new FileInfo(path), cancel)
                : OneAsync(new IngestStep.Failed(null, path, "there is no such file or folder", 0));
            await foreach (var step in steps)
            {
                yield return step;
            }
        }
    }

    private static async IAsyncEnumerable<IngestStep> OneAsync(IngestStep step)
    {
        await Task.CompletedTask;
        yield return step;
    }

    private async IAsyncEnumerable<IngestStep> SingleAsync(FileInfo file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var scopes = Manifest.Is(file.Name) ? [] : Manifests(file.Directory!, "", []);
        foreach (var note in scopes.SelectMany(s => s.Notes(missing: false)))
        {
            yield return note;
        }

        await foreach (var step in FileAsync(file, file.Name, scopes, cancel))
        {
            yield return step;
        }
    }

    private async IAsyncEnumerable<IngestStep> FolderAsync(
        DirectoryInfo folder, string prefix, IReadOnlyList<ManifestScope> outer, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (entries, problem) = Entries(folder);
        if (problem is not null)
        {
            yield return new IngestStep.Failed(null, prefix.Length > 0 ? prefix : folder.FullName, problem, 0);
        }

        var own = Manifests(folder, prefix, entries);
        foreach (var note in own.SelectMany(s => s.Notes(missing: false)))
        {
            yield return note;
        }

        IReadOnlyList<ManifestScope> scopes = [.. own, .. outer];
        foreach (var entry in entries.Where(e => own.All(o => o.FileName != e.Name)))
        {
            cancel.ThrowIfCancellationRequested();
            var steps = entry is DirectoryInfo inner ? FolderAsync(inner, $"{prefix}{entry.Name}/", scopes, cancel)
                : FileAsync((FileInfo)entry, prefix + entry.Name, scopes, cancel);
            await foreach (var step in steps)
            {
                yield return step;
            }
        }

        foreach (var note in own.SelectMany(s => s.Notes(missing: true)))
        {
            yield return note;
        }
    }

    private async IAsyncEnumerable<IngestStep> FileAsync(
        FileInfo file, string name, IReadOnlyList<ManifestScope> scopes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var entry = ManifestScope.Find(scopes, name);
        if (StampOf(file, scopes) is not { } stamp)
        {
            yield return new IngestStep.Failed(null, name, file.LinkTarget is not null ? "it is a link that leads to no file" : "it went away while it was being added", 0);
            yield break;
        }

        var before = await files.FindAsync(file.FullName, cancel);
        if (!options.Force && before is not null && before.Stamp == stamp)
        {
            foreach (var item in before.Items)
            {
                if (ManifestScope.Find(scopes, item.Name) is null && item.Snapshot is { } snapshot)
                {
                    ManifestScope.FindBytes(scopes, snapshot);
                }
            }

            yield return new IngestStep.Unchanged(before, RegularFile.Of(file).Length);
            yield break;
        }

        // A file that changed a moment ago may change again within the same tick of its clock.
        var settled = clock.GetUtcNow().UtcDateTime - RegularFile.Of(file).LastWriteTimeUtc > s_settled;
        var visit = new FileVisit(file.FullName, settled ? stamp : "", before);
        foreach (var step in unpacker.Open(visit, file, name, entry, scopes, cancel))
        {
            yield return step;
        }

        yield return new IngestStep.Ended(visit);
    }

    private List<ManifestScope> Manifests(DirectoryInfo folder, string prefix, IReadOnlyList<FileSystemInfo> entries)
    {
        var found = new List<ManifestScope>();
        foreach (var name in s_manifestNames.Where(n => entries.Count == 0 ? File.Exists(Path.Combine(folder.FullName, n)) : entries.Any(e => e is FileInfo && e.Name == n)))
        {
            var (bytes, _) = RegularFile.Read(new FileInfo(Path.Combine(folder.FullName, name)), limits.MaxBytes);
            if (bytes.Length > 0 && manifests.Read(bytes, name) is { } manifest)
            {
                found.Add(new ManifestScope(manifest, prefix) { FileName = name });
            }
        }

        return found;
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, string? Problem) Entries(DirectoryInfo folder)
    {
        try
        {
            var all = folder.EnumerateFileSystemInfos().Where(e => e.Name[0] != '.').ToList();
            var isLibrary = all.Any(e => e.Name == "plumb.db");
            return ([.. all
                .Where(e => !(e is DirectoryInfo && e.Attributes.HasFlag(FileAttributes.ReparsePoint)))
                .Where(e => !isLibrary || !(e.Name.StartsWith("plumb.db", StringComparison.Ordinal) || e.Name is PublisherRulesFile.Name or "index" or "server"))
                .OrderBy(e => e.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"the folder could not be opened: {e.Message}");
        }
    }

    /// <summary>Another stamp, another content, other facts or another reader; null when the file is gone.</summary>
    private string? StampOf(FileInfo file, IReadOnlyList<ManifestScope> scopes)
    {
        try
        {
            var real = RegularFile.Of(file);
            return $"{real.Length} {real.LastWriteTimeUtc.Ticks} {s_version} {options.Fields.Text} {string.Join(' ', scopes.Select(s => s.Manifest.Digest))}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
