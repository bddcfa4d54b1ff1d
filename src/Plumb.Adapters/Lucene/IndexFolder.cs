using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Plumb.Core.Sources;
using Directory = Lucene.Net.Store.Directory;

namespace Plumb.Adapters.Lucene;

/// <summary>Opens the index of a folder in step with the library, and never takes away an index that another program holds.</summary>
internal static class IndexFolder
{
    public static async Task<(Directory Directory, DirectoryReader Reader, string? Notice)> OpenAsync(
        string folder, ILibraryChanges changes, CancellationToken cancel)
    {
        var newest = await changes.SequenceAsync(cancel);
        var (exists, sequence, problem) = Inspect(folder, newest);
        try
        {
            if (problem is not null)
            {
                Clear(folder);
            }

            if (!exists || problem is not null || sequence != newest)
            {
                using var writing = FSDirectory.Open(folder);
                await IndexFilling.CatchUpAsync(writing, problem is null ? sequence : 0, changes, cancel);
            }

            var (directory, reader) = OpenReader(folder);
            return (directory, reader, problem ?? (exists || newest == 0 ? null : "there was none"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return exists && problem is null
                ? Stale(folder)
                : await InMemoryAsync(problem ?? "there is none yet", changes, cancel);
        }
    }

    /// <summary>The change up to which an index goes, or why it cannot be used. Every file's checksum is compared.</summary>
    private static (bool Exists, long Sequence, string? Problem) Inspect(string folder, long newest)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return (false, 0, null);
        }

        try
        {
            using var directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory))
            {
                // Files without a readable commit are what is left of an index whose commit was lost.
                return (false, 0, directory.ListAll().Any(f => f != IndexWriter.WRITE_LOCK_NAME) ? "the index is damaged" : null);
            }

            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }

            var (sequence, problem) = IndexFilling.Stamp(reader.IndexCommit.UserData, newest);
            return (true, sequence, problem);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with a derived file, the answer is the same: make it anew from the library.
            return (true, 0, "the index is damaged");
        }
    }

    /// <summary>Deletes the files of an index, under its own lock.</summary>
    /// <exception cref="LockObtainFailedException">Another program holds the index.</exception>
    private static void Clear(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain(IndexWriterConfig.WRITE_LOCK_TIMEOUT))
        {
            throw new LockObtainFailedException("another program holds the index");
        }

        foreach (var name in directory.ListAll().Where(f => f != IndexWriter.WRITE_LOCK_NAME))
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    private static (Directory Directory, DirectoryReader Reader) OpenReader(string folder)
    {
        var directory = FSDirectory.Open(folder);
        try
        {
            return (directory, DirectoryReader.Open(directory));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            directory.Dispose();
            throw;
        }
    }

    private static (Directory Directory, DirectoryReader Reader, string? Notice) Stale(string folder)
    {
        var (directory, reader) = OpenReader(folder);
        var at = reader.IndexCommit.UserData[IndexFilling.SequenceKey];
        return (directory, reader, string.Create(
            CultureInfo.InvariantCulture,
            $"the index cannot be written now and is read as it is, up to change {at} of the library: another program holds it, or its folder is read-only"));
    }

    /// <summary>An index of the whole library that nothing is left of.</summary>
    public static async Task<(Directory Directory, DirectoryReader Reader)> InMemoryAsync(ILibraryChanges changes, CancellationToken cancel)
    {
        var directory = new RAMDirectory();
        await IndexFilling.CatchUpAsync(directory, 0, changes, cancel);
        return (directory, DirectoryReader.Open(directory));
    }

    private static async Task<(Directory Directory, DirectoryReader Reader, string? Notice)> InMemoryAsync(
        string problem, ILibraryChanges changes, CancellationToken cancel)
    {
        var (directory, reader) = await InMemoryAsync(changes, cancel);
        return (directory, reader, $"{problem}, and its folder cannot be written now: it was made in memory for this run");
    }
}
