using Plumb.Core.Serving.Auditing;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>What the server keeps of one library, in a database file beside the library's own: jobs, keys, the audit log.</summary>
/// <remarks>A file of its own: a library can be given away without its keys, and adding never waits for a job's event.</remarks>
public sealed class SqliteServerStore : IJobStore, IJobJournal, IKeyStore, IAuditLog, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteJobs _jobs;
    private readonly SqliteJobEvents _events;
    private readonly SqliteKeys _keys;
    private readonly SqliteAudit _audit;

    /// <summary>Opens the store in a folder, and makes it when there is none.</summary>
    /// <exception cref="PlumbException">It cannot be opened or written; the message says why.</exception>
    public SqliteServerStore(string folder, SqliteLibraryOptions? options = null)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "server.db");
        _database = new SqliteDatabase(path, options ?? new SqliteLibraryOptions(), ServerSchema.Tables);
        if (_database.IsReadOnly)
        {
            _database.Dispose();
            throw new PlumbException($"{path} cannot be written: the server keeps its jobs and its audit log there. Change the rights of the file and its folder.");
        }

        (_jobs, _events, _keys, _audit) = (new SqliteJobs(_database), new SqliteJobEvents(_database), new SqliteKeys(_database), new SqliteAudit(_database));
    }

    public Task<JobAdmission> AddAsync(JobOrder order, DateTimeOffset at, CancellationToken cancel) => Task.FromResult(_jobs.Add(order, at));

    public Task<Job?> FindAsync(string id, CancellationToken cancel) => Task.FromResult(_jobs.Find(id));

    public Task<IReadOnlyList<Job>> ListAsync(long? before, int most, CancellationToken cancel) => Task.FromResult(_jobs.List(before, most));

    public Task<IReadOnlyList<Job>> UnfinishedAsync(CancellationToken cancel) => Task.FromResult(_jobs.Unfinished());

    public Task<JobEvent?> WriteAsync(string id, JobStep what, string text, string? result, DateTimeOffset at) => Task.FromResult(_events.Write(id, what, text, result, at));

    public Task<IReadOnlyList<JobEvent>> EventsAsync(string id, long after, CancellationToken cancel) => Task.FromResult(_events.Of(id, after));

    public Task AddAsync(ApiKey key, CancellationToken cancel)
    {
        _keys.Add(key);
        return Task.CompletedTask;
    }

    Task<IReadOnlyList<ApiKey>> IKeyStore.ListAsync(CancellationToken cancel) => Task.FromResult(_keys.List());

    public Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel) => Task.FromResult(_keys.Revoke(id, at));

    public Task<AuditEntry> AppendAsync(AuditNote note, DateTimeOffset at, CancellationToken cancel) => Task.FromResult(_audit.Append(note, at));

    public Task<IReadOnlyList<AuditEntry>> EntriesAsync(long after, int most, CancellationToken cancel) => Task.FromResult(_audit.Entries(after, most));

    public Task<long> LastNumberAsync(CancellationToken cancel) => Task.FromResult(_audit.LastNumber());

    public void Dispose() => _database.Dispose();
}
