using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using static Plumb.Adapters.Sqlite.SqliteDatabase;

namespace Plumb.Adapters.Sqlite;

/// <summary>A library in one SQLite file: sources, bytes, documents and checks. It is the truth; indexes are derived.</summary>
public sealed class SqliteLibrary : ILibrary, ILibraryWriter, ILibraryChanges, ISnapshotStore, ICheckStore
{
    private readonly SqliteDatabase _database;

    /// <summary>Opens the library in a folder, and makes it when there is none.</summary>
    /// <exception cref="PlumbException">It cannot be opened; the message says why.</exception>
    public SqliteLibrary(string folder) => _database = new SqliteDatabase(Path.Combine(folder, "plumb.db"));

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel) => Task.FromResult(_database.Run<IReadOnlyList<Source>>(connection =>
    {
        var sources = new List<Source>();
        using var rows = Command(connection, "SELECT facts FROM sources ORDER BY snapshot").ExecuteReader();
        while (rows.Read())
        {
            sources.Add(JsonSerializer.Deserialize<Source>(rows.GetString(0))!);
        }

        return sources;
    }));

    public Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(connection =>
        Command(connection, "SELECT document FROM sources WHERE snapshot = $id", ("$id", snapshot.Value)).ExecuteScalar() is byte[] packed ? Unpack(packed) : null));

    public Task<string> DigestAsync(CancellationToken cancel) => Task.FromResult(_database.Run(connection =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var rows = Command(connection, "SELECT facts FROM sources ORDER BY snapshot").ExecuteReader();
        while (rows.Read())
        {
            // The day of adding and the path do not change what the library says.
            var source = JsonSerializer.Deserialize<Source>(rows.GetString(0))! with { Retrieved = default, Origin = "" };
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(source));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }));

    public Task<byte[]?> BytesAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(connection =>
    {
        var bytes = Command(connection, "SELECT content FROM bytes WHERE snapshot = $id", ("$id", snapshot.Value)).ExecuteScalar() as byte[];
        return bytes is null || SnapshotId.Of(bytes) == snapshot
            ? bytes
            : throw new PlumbException($"The archived bytes of {snapshot} no longer match their hash. Bring the library back from a copy.");
    }));

    public Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel) => Task.FromResult(_database.Run(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var added = 0;
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            added += Command(
                connection,
                "INSERT INTO sources SELECT $id, (SELECT value FROM counter) + 1, $facts, $document WHERE NOT EXISTS (SELECT 1 FROM sources WHERE snapshot = $id)",
                ("$id", item.Source.Snapshot.Value),
                ("$facts", JsonSerializer.Serialize(item.Source)),
                ("$document", Pack(item.Document))).ExecuteNonQuery() > 0 && Archive(connection, item) ? 1 : 0;
        }

        transaction.Commit();
        return added;
    }));

    public Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_database.Run(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var gone = Command(connection, "DELETE FROM sources WHERE snapshot = $id", ("$id", snapshot.Value)).ExecuteNonQuery() > 0;
        if (gone)
        {
            Command(connection, "DELETE FROM bytes WHERE snapshot = $id", ("$id", snapshot.Value)).ExecuteNonQuery();
            Command(connection, "UPDATE counter SET value = value + 1").ExecuteNonQuery();
            Command(connection, "INSERT INTO removals SELECT value, $id FROM counter", ("$id", snapshot.Value)).ExecuteNonQuery();
        }

        transaction.Commit();
        return gone;
    }));

    public Task<long> SequenceAsync(CancellationToken cancel) =>
        Task.FromResult(_database.Run(connection => (long)Command(connection, "SELECT value FROM counter").ExecuteScalar()!));

    public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel) =>
        Task.FromResult(_database.Run<IReadOnlyList<LibraryChange>>(connection =>
        {
            var changes = new List<LibraryChange>();
            const string sql = """
                SELECT sequence, snapshot, facts, document FROM sources WHERE sequence > $since
                UNION ALL SELECT sequence, snapshot, NULL, NULL FROM removals WHERE sequence > $since
                ORDER BY sequence LIMIT $most
                """;
            using var rows = Command(connection, sql, ("$since", sequence), ("$most", most)).ExecuteReader();
            while (rows.Read())
            {
                changes.Add(new LibraryChange(
                    rows.GetInt64(0),
                    new SnapshotId(rows.GetString(1)),
                    rows.IsDBNull(2) ? null : JsonSerializer.Deserialize<Source>(rows.GetString(2)),
                    rows.IsDBNull(3) ? null : Unpack((byte[])rows.GetValue(3))));
            }

            return changes;
        }));

    public Task SaveAsync(StoredCheck check, CancellationToken cancel) => Task.FromResult(_database.Run(connection => Command(
        connection,
        "INSERT OR REPLACE INTO checks VALUES ($id, $question, $at, $library, $json, $trace)",
        ("$id", check.Id),
        ("$question", check.Question),
        ("$at", check.CheckedAt),
        ("$library", check.Library),
        ("$json", check.Json),
        ("$trace", check.Trace)).ExecuteNonQuery()));

    public async Task<StoredCheck?> FindAsync(string id, CancellationToken cancel)
    {
        var matches = (await ListAsync(cancel)).Where(c => c.Id.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList();
        return matches.Count == 1 && id.Length > 0 ? matches[0] : null;
    }

    public Task<IReadOnlyList<StoredCheck>> ListAsync(CancellationToken cancel) => Task.FromResult(_database.Run<IReadOnlyList<StoredCheck>>(connection =>
    {
        var checks = new List<StoredCheck>();
        using var rows = Command(connection, "SELECT id, question, checkedAt, library, json, trace FROM checks ORDER BY checkedAt DESC, id").ExecuteReader();
        while (rows.Read())
        {
            checks.Add(new StoredCheck(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), (byte[])rows.GetValue(4), (byte[])rows.GetValue(5)));
        }

        return checks;
    }));

    private static bool Archive(SqliteConnection connection, ArchivedItem item)
    {
        Command(connection, "UPDATE counter SET value = value + 1").ExecuteNonQuery();
        Command(connection, "INSERT OR IGNORE INTO bytes VALUES ($id, $content)", ("$id", item.Source.Snapshot.Value), ("$content", item.Bytes)).ExecuteNonQuery();
        return true;
    }

    private static byte[] Pack(Document document)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, document);
        }

        return packed.ToArray();
    }

    private static Document Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Document>(brotli)!;
    }
}
