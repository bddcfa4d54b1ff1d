using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>A library in one SQLite file: sources, bytes, documents, checks and their challenges. It is the truth; indexes are derived.</summary>
public sealed class SqliteLibrary : ILibrary, ILibraryIntake, ILibraryChanges, ISnapshotStore, ICheckStore, ICheckFinder, IChallengeStore, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteWriter _writer;
    private readonly SqliteFiles _files;
    private readonly SqliteChecks _checks;
    private readonly SqliteCheckIndex _checkIndex;
    private readonly SqliteCaptures _captures;
    private readonly SqliteChallenges _challenges;
    private volatile State? _state;

    /// <summary>Opens the library in a folder, and makes it when there is none.</summary>
    /// <param name="folder">The folder; its <c>publishers.rules</c> tell the kinds of publishers.</param>
    /// <param name="options">Settings of the database.</param>
    /// <exception cref="PlumbException">It cannot be opened; the message says why.</exception>
    public SqliteLibrary(string folder, SqliteLibraryOptions? options = null)
    {
        _database = new SqliteDatabase(Path.Combine(Path.GetFullPath(folder), "plumb.db"), options ?? new SqliteLibraryOptions(), SqliteSchema.Tables);
        try
        {
            Rules = PublisherRulesFile.Open(folder);
            _writer = new SqliteWriter(_database, Rules);
            _writer.ApplyRules();
        }
        catch (PlumbException)
        {
            _database.Dispose();
            throw;
        }

        _files = new SqliteFiles(_database);
        _checks = new SqliteChecks(_database);
        _checkIndex = new SqliteCheckIndex(_database);
        _captures = new SqliteCaptures(_database);
        _challenges = new SqliteChallenges(_database);
    }

    /// <summary>The rules for the kinds of publishers.</summary>
    public PublisherRules Rules { get; }

    /// <summary>Whether nothing can be written.</summary>
    public bool IsReadOnly => _database.IsReadOnly;

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel) => Task.FromResult(Current().Sources);

    public Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(session =>
    {
        using var rows = session.Query(
            "SELECT d.text, d.blocks, d.facts, s.language FROM sources s JOIN documents d ON d.source = s.number WHERE s.snapshot = $key", ("$key", SourceRows.Key(snapshot)));
        return rows.Read()
            ? PackedDocument.Unpack(snapshot, (byte[])rows.GetValue(0), (byte[])rows.GetValue(1), rows.IsDBNull(2) ? null : rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3))
            : null;
    }));

    public Task<string> DigestAsync(CancellationToken cancel) => Task.FromResult(Current().Digest.Value);

    public Task<byte[]?> BytesAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(session =>
    {
        var bytes = session.Scalar("SELECT b.content FROM sources s JOIN bytes b ON b.source = s.number WHERE s.snapshot = $key", ("$key", SourceRows.Key(snapshot))) as byte[];
        return bytes is null || SnapshotId.Of(bytes) == snapshot
            ? bytes
            : throw new PlumbException($"The archived bytes of {snapshot} no longer match their hash. Bring the library back from a copy.");
    }));

    public Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel) => Task.FromResult(_writer.Add(items, cancel));

    public Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_writer.Remove(snapshot));

    public Task<Source?> CorrectAsync(SnapshotId snapshot, SourceCorrection? correction, CancellationToken cancel) => Task.FromResult(_writer.Correct(snapshot, correction));

    public Task<long> SequenceAsync(CancellationToken cancel) => Task.FromResult(_database.Run(Sequence));

    public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel) =>
        Task.FromResult(_database.Run(session => SourceRows.Changes(session, sequence, most)));

    public Task<bool> HoldsAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(session => SourceRows.Number(session, snapshot) is not null));

    public Task<SnapshotId?> PublishedAsync(string address, string? title, long sequence, CancellationToken cancel) => Task.FromResult(_database.Run<SnapshotId?>(session =>
        session.Scalar(
            "SELECT snapshot FROM sources WHERE address = $address AND title IS $title AND sequence <= $sequence ORDER BY sequence DESC LIMIT 1",
            ("$address", address),
            ("$title", title),
            ("$sequence", sequence)) is byte[] key ? SourceRows.Name(key) : null));

    public Task<AddedFile?> FindAsync(string path, CancellationToken cancel) => Task.FromResult(_files.Find(path));

    public Task RememberAsync(IReadOnlyList<AddedFile> files, CancellationToken cancel)
    {
        _files.Remember(files, cancel);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel) => Task.FromResult(_captures.At(asked));

    public Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_captures.Of(snapshot));

    public Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel)
    {
        _captures.Keep(captures, cancel);
        return Task.CompletedTask;
    }

    public Task SaveAsync(StoredCheck check, CancellationToken cancel)
    {
        _checks.Save(check);
        return Task.CompletedTask;
    }

    Task<StoredCheck?> ICheckStore.FindAsync(string id, CancellationToken cancel) => Task.FromResult(_checks.Find(id));

    public Task<IReadOnlyList<CheckHeading>> OfQuestionAsync(string question, CancellationToken cancel) => Task.FromResult(_checkIndex.OfQuestion(question));

    public Task<IReadOnlyList<CheckHeading>> NamingAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_checkIndex.Naming(snapshot));

    public Task<int> RebuildAsync(CancellationToken cancel) => Task.FromResult(_checkIndex.Rebuild());

    public Task<IReadOnlyList<StoredCheck>> ListAsync(CancellationToken cancel) => Task.FromResult(_checks.List());

    public Task<Challenge> AddAsync(Objection objection, Signature by, CancellationToken cancel) => Task.FromResult(_challenges.Add(objection, by));

    public Task<bool> SettleAsync(long number, Settlement settlement, CancellationToken cancel) => Task.FromResult(_challenges.Settle(number, settlement));

    public Task<IReadOnlyList<Challenge>> ChallengesAsync(string? check, CancellationToken cancel) => Task.FromResult(_challenges.List(check));

    public Task<IReadOnlyList<CheckHeading>> HeadingsAsync(long? before, int most, CancellationToken cancel) => Task.FromResult(_checks.Headings(before, most));

    public void Dispose() => _database.Dispose();

    /// <summary>All sources as they are now; read again only when the library changed.</summary>
    private State Current() => _database.Run(session =>
    {
        var sequence = Sequence(session);
        if (_state is { } state && state.Sequence == sequence)
        {
            return state;
        }

        session.Execute("BEGIN");
        try
        {
            var rows = SourceRows.All(session);
            return _state = new State(Sequence(session), [.. rows.Select(r => r.Source)], new Lazy<string>(() => LibraryDigest.Of(rows)));
        }
        finally
        {
            session.Execute("COMMIT");
        }
    });

    private static long Sequence(SqliteSession session) => (long)session.Scalar("SELECT value FROM counter")!;

    private sealed record State(long Sequence, IReadOnlyList<Source> Sources, Lazy<string> Digest);
}
