using Plumb.Core.Retrieval;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;

namespace Plumb.Host.Serving;

/// <summary>A library that stays open while it changes, with its long work: whoever asks gets an index of its present state.</summary>
/// <remarks>Thread-safe. An index that is replaced stays usable for those who hold it.</remarks>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly IDisposable _own;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private SharedIndex? _current;
    private long _sequence = -1;

    private Workspace(string name, OpenLibrary library, Spool spool, ServerStore store, IDisposable own, ServerAbilities abilities, JobLimits limits)
    {
        (Name, Library, Store, Abilities, _own) = (name, library, store, abilities, own);
        Earlier = new EarlierChecks(library);
        Jobs = new LibraryJobs(this, spool, store, abilities, limits);
    }

    /// <summary>Its name in addresses; empty for the first of a server.</summary>
    public string Name { get; }

    public OpenLibrary Library { get; }

    /// <summary>What the server keeps of the library.</summary>
    public ServerStore Store { get; }

    /// <summary>What the server may do beside reading its library.</summary>
    public ServerAbilities Abilities { get; }

    /// <summary>What earlier checks have to do with a check.</summary>
    public EarlierChecks Earlier { get; }

    /// <summary>Articles of checks as they were shown.</summary>
    public ShownArticles Articles { get; } = new();

    /// <summary>Pages of checks as they were drawn.</summary>
    public DrawnPages Drawn { get; } = new();

    /// <summary>The long work on the library.</summary>
    public LibraryJobs Jobs { get; }

    /// <summary>Opens the library of a folder for a server; a new one is made when there is none.</summary>
    /// <exception cref="PlumbException">It cannot be opened or written, or another server has it open.</exception>
    public static Workspace Open(string folder, ServerAbilities abilities, JobLimits limits, string name = "")
    {
        var library = Composition.Open(folder);
        try
        {
            var own = Lock(folder);
            return new Workspace(name, library, new Spool(Path.Combine(folder, "server", "spool")), Composition.OpenStore(folder), own, abilities, limits);
        }
        catch (PlumbException)
        {
            library.Dispose();
            throw;
        }
    }

    /// <summary>Opens the library of a folder for one caller, beside whoever else has it open: jobs are not kept beyond that. What is done is written
    /// into the library's own audit log; where the library cannot be written, nothing can be done to it either.</summary>
    /// <exception cref="PlumbException">It cannot be opened.</exception>
    public static Workspace OpenAlone(string folder, ServerAbilities abilities)
    {
        var kept = new PassingFolder();
        try
        {
            var library = Composition.Open(folder);
            var passing = Composition.OpenStore(kept.Path);
            return new Workspace("", library, new Spool(Path.Combine(kept.Path, "spool")), library.IsReadOnly ? passing : passing.AuditedBy(Composition.OpenStore(folder)), kept, abilities, new JobLimits());
        }
        catch (PlumbException)
        {
            kept.Dispose();
            throw;
        }
    }

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

    /// <summary>Stops the work, then closes; unfinished jobs go on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await Jobs.DisposeAsync();
        _current?.Release();
        _opening.Dispose();
        Store.Dispose();
        Library.Dispose();
        _own.Dispose();
    }

    /// <summary>One server for a library: two would both go on with its jobs.</summary>
    private static FileStream Lock(string folder)
    {
        var path = Path.Combine(folder, "server", "running");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException($"Another server has the library {folder} open, or {path} cannot be written. End the other one, or change the rights of the folder.", e);
        }
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

/// <summary>A folder that goes away with its user.</summary>
internal sealed class PassingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-");

    public string Path => _folder.FullName;

    public void Dispose() => Spool.Delete(Path);
}
