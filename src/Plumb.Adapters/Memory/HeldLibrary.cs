using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Memory;

/// <summary>A library in memory, for the length of one command: sources and documents, without the bytes.</summary>
public sealed class HeldLibrary : ILibrary, ILibraryIntake, ILibraryChanges
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<SnapshotId, (Source Source, Document Document)> _items = [];
    private readonly List<LibraryChange> _changes = [];
    private readonly List<KeptCapture> _captures = [];

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Source>>([.. _items.Values.Select(i => i.Source)]);
        }
    }

    public Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(_items.TryGetValue(snapshot, out var item) ? item.Document : null);
        }
    }

    /// <summary>Over the names of the bytes alone: what is stated of them came from the same bytes and their manifest.</summary>
    public Task<string> DigestAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _items.Keys)))));
        }
    }

    public Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(items.Count(Add));
        }
    }

    public Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel) => throw new NotSupportedException("Nothing is removed from a library in memory");

    public Task<Source?> CorrectAsync(SnapshotId snapshot, SourceCorrection? correction, CancellationToken cancel) =>
        throw new NotSupportedException("Nothing is corrected in a library in memory");

    public Task<long> SequenceAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult((long)_changes.Count);
        }
    }

    public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<LibraryChange>>([.. _changes.Skip((int)sequence).Take(most)]);
        }
    }

    public Task<bool> HoldsAsync(SnapshotId snapshot, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(_items.ContainsKey(snapshot));
        }
    }

    public Task<SnapshotId?> PublishedAsync(string address, string? title, long sequence, CancellationToken cancel) => Task.FromResult<SnapshotId?>(null);

    public Task<AddedFile?> FindAsync(string path, CancellationToken cancel) => Task.FromResult<AddedFile?>(null);

    public Task RememberAsync(IReadOnlyList<AddedFile> files, CancellationToken cancel) => Task.CompletedTask;

    public Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<KeptCapture>>([.. _captures.Where(c => c.Capture.Asked == asked).OrderBy(c => c.Capture.Retrieved)]);
        }
    }

    public Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Capture>>([.. _captures.Where(c => c.Snapshot == snapshot).Select(c => c.Capture).OrderBy(c => c.Retrieved)]);
        }
    }

    public Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel)
    {
        lock (_lock)
        {
            foreach (var capture in captures.Where(c => _items.ContainsKey(c.Snapshot)))
            {
                _captures.RemoveAll(c => c.Capture.Asked == capture.Capture.Asked && c.Capture.Retrieved == capture.Capture.Retrieved);
                _captures.Add(capture);
            }
        }

        return Task.CompletedTask;
    }

    private bool Add(ArchivedItem item)
    {
        if (_items.ContainsKey(item.Source.Snapshot))
        {
            return false;
        }

        var taken = _items.Values.Count(i => i.Source.Id == item.Source.Id || i.Source.Id.StartsWith(item.Source.Id + "~", StringComparison.Ordinal));
        var source = taken == 0 ? item.Source : item.Source with { Id = $"{item.Source.Id}~{taken + 1}" };
        _items[source.Snapshot] = (source, item.Document);
        _changes.Add(new LibraryChange(_changes.Count + 1, source.Snapshot, source, item.Document));
        return true;
    }
}
