using Plumb.Core.Retrieval;

namespace Plumb.Host.Serving;

/// <summary>A library that stays open while it changes: whoever asks gets an index of its present state.</summary>
/// <remarks>Thread-safe. An index that is replaced stays usable for those who hold it.</remarks>
internal sealed class Workspace(OpenLibrary library) : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private SharedIndex? _current;
    private long _sequence = -1;

    public OpenLibrary Library { get; } = library;

    /// <summary>The index, caught up with the library. Give it back by disposing of it.</summary>
    public async Task<IndexLease> IndexAsync(CancellationToken cancel)
    {
        await _opening.WaitAsync(cancel);
        try
        {
            var sequence = await Library.Writer.SequenceAsync(cancel);
            if (_current is null || sequence != _sequence)
            {
                var opened = new SharedIndex(await Library.OpenIndexAsync(cancel));
                _current?.Release();
                (_current, _sequence) = (opened, sequence);
            }

            return _current.Lease();
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose()
    {
        _current?.Release();
        _opening.Dispose();
        Library.Dispose();
    }
}

/// <summary>An index in somebody's hands.</summary>
internal sealed class IndexLease(IPassageIndex index, Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public IPassageIndex Index { get; } = index;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}

/// <summary>Counts who uses an index; the last one closes it.</summary>
internal sealed class SharedIndex(IPassageIndex index)
{
    private int _users = 1;

    public IndexLease Lease()
    {
        Interlocked.Increment(ref _users);
        return new IndexLease(index, Release);
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            (index as IDisposable)?.Dispose();
        }
    }
}
