using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Plumb.Core.Sources;
using Directory = Lucene.Net.Store.Directory;
using Lock = Lucene.Net.Store.Lock;

namespace Plumb.Adapters.Lucene;

/// <summary>Opens the index of a folder in step with the library, and never takes away an index that another program holds.</summary>
internal static class IndexFolder
{
    private const string Damaged = "the index is damaged";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static async Task<(Directory Directory, DirectoryReader Reader, string? Notice)> OpenAsync(
        string folder, ILibraryChanges changes, CancellationToken cancel)
    {
        // Only how far it goes: what is in step is read whole once, here, and what is not once, under its lock.
        var state = await InspectAsync(folder, changes, whole: false, cancel);
        if (state.IsCurrent && TryRead(folder) is { } current)
        {
            return (current.Directory, current.Reader, null);
        }

        try
        {
            return await FillAsync(folder, changes, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return state.Exists && state.Problem is null && TryRead(folder) is { } stale
                ? (stale.Directory, stale.Reader, NotWritten(stale.Reader))
                : await InMemoryAsync(state.Problem ?? (state.Exists ? Damaged : "there is none yet"), changes, cancel);
        }
    }

    /// <summary>Brings the index in step with the library and opens it, all under the index's own lock: what another program wrote while this one waited
    /// for it is looked at again, and so neither taken away nor written twice.</summary>
    /// <exception cref="LockObtainFailedException">Another program holds the index.</exception>
    private static async Task<(Directory Directory, DirectoryReader Reader, string? Notice)> FillAsync(string folder, ILibraryChanges changes, CancellationToken cancel)
    {
        using var directory = FSDirectory.Open(folder);
        using var held = await HoldAsync(directory, cancel);
        var state = await InspectAsync(folder, changes, whole: true, cancel);
        if (state.Problem is not null)
        {
            Clear(directory, folder);
        }

        if (!state.IsCurrent)
        {
            // The lock that the writer would take is held already.
            using var writing = FSDirectory.Open(folder, NoLockFactory.GetNoLockFactory());
            await IndexFilling.CatchUpAsync(writing, state.Sequence, changes, cancel);
        }

        var (reading, reader) = OpenReader(folder, DirectoryReader.Open);
        return (reading, reader, state.Problem ?? (state.Exists || state.Newest == 0 ? null : "there was none"));
    }

    /// <summary>The lock of an index, waited for as long as catching up with a few new sources takes.</summary>
    private static async Task<Lock> HoldAsync(Directory directory, CancellationToken cancel)
    {
        var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        for (var waited = TimeSpan.Zero; !held.Obtain(); waited += Poll)
        {
            if (waited >= Patience)
            {
                held.Dispose();
                throw new LockObtainFailedException("another program holds the index");
            }

            await Task.Delay(Poll, cancel);
        }

        return held;
    }

    /// <summary>How far an index goes, or why it cannot be used.</summary>
    private static async Task<State> InspectAsync(string folder, ILibraryChanges changes, bool whole, CancellationToken cancel)
    {
        var state = Inspect(folder, whole);
        // The library is asked after the index: another program may write both meanwhile, and an index is never ahead of its library.
        state = state with { Newest = await changes.SequenceAsync(cancel) };
        return state.Sequence <= state.Newest ? state : state with { Sequence = 0, Problem = "the index does not belong to this state of the library" };
    }

    private static State Inspect(string folder, bool whole)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return new State(false, 0, null);
        }

        try
        {
            using var directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory))
            {
                // Files without a readable commit are what is left of an index whose commit was lost.
                return new State(false, 0, directory.ListAll().Any(f => f != IndexWriter.WRITE_LOCK_NAME) ? Damaged : null);
            }

            var commit = new SegmentInfos();
            commit.Read(directory);
            if (whole)
            {
                using var reader = WholeReader(directory);
            }

            var (sequence, problem) = IndexFilling.Stamp(commit.UserData);
            return new State(true, sequence, problem);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with a derived file, the answer is the same: make it anew from the library.
            return new State(true, 0, Damaged);
        }
    }

    /// <summary>Deletes the files of an index; called under its lock.</summary>
    private static void Clear(Directory directory, string folder)
    {
        foreach (var name in directory.ListAll().Where(f => f != IndexWriter.WRITE_LOCK_NAME))
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>The index as it is; null where a file is damaged, or another program takes its files away at this moment.</summary>
    private static (Directory Directory, DirectoryReader Reader)? TryRead(string folder)
    {
        try
        {
            return OpenReader(folder, WholeReader);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with a derived file, it is looked at again under its lock and made anew from the library.
            return null;
        }
    }

    private static (Directory Directory, DirectoryReader Reader) OpenReader(string folder, Func<Directory, DirectoryReader> open)
    {
        var directory = FSDirectory.Open(folder);
        try
        {
            return (directory, open(directory));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Opens an index and compares the checksum of every file.</summary>
    /// <exception cref="CorruptIndexException">One does not match.</exception>
    private static DirectoryReader WholeReader(Directory directory)
    {
        var reader = DirectoryReader.Open(directory);
        try
        {
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }

            return reader;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reader.Dispose();
            throw;
        }
    }

    private static string NotWritten(DirectoryReader reader) => string.Create(
        CultureInfo.InvariantCulture,
        $"the index cannot be written now and is read as it is, up to change {IndexFilling.Stamp(reader.IndexCommit.UserData).Sequence} of the library: another program holds it, or its folder is read-only");

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

    /// <summary>What was found in the folder of an index.</summary>
    /// <param name="Exists">Whether there is an index at all.</param>
    /// <param name="Sequence">The change up to which it goes; 0 where it cannot be used.</param>
    /// <param name="Problem">Why it cannot be used; null when it can, or when there is none.</param>
    private readonly record struct State(bool Exists, long Sequence, string? Problem)
    {
        /// <summary>The library's newest change.</summary>
        public long Newest { get; init; }

        public bool IsCurrent => Exists && Problem is null && Sequence == Newest;
    }
}
