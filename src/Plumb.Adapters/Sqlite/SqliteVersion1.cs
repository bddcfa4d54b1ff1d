using System.IO.Compression;
using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Brings a library of format 1 forward: there, facts and documents were JSON.</summary>
internal static class SqliteVersion1
{
    private static readonly string[] s_tables = ["sources", "bytes", "removals", "checks", "counter"];

    public static void SetAside(SqliteSession session)
    {
        foreach (var table in s_tables)
        {
            session.Execute($"ALTER TABLE {table} RENAME TO {table}1");
        }
    }

    public static void MoveOver(SqliteSession session)
    {
        using (var rows = session.Query("SELECT s.sequence, s.facts, s.document, b.content FROM sources1 s JOIN bytes1 b ON b.snapshot = s.snapshot ORDER BY s.sequence"))
        {
            while (rows.Read())
            {
                var source = WithStatedKind(JsonSerializer.Deserialize<Source>(rows.GetString(1))!);
                var document = Unpack((byte[])rows.GetValue(2)) with { Snapshot = source.Snapshot };
                SourceRows.Insert(session, source, PackedDocument.Of(document), (byte[])rows.GetValue(3), rows.GetInt64(0));
            }
        }

        using (var rows = session.Query("SELECT sequence, snapshot FROM removals1"))
        {
            while (rows.Read())
            {
                session.Execute("INSERT INTO removals VALUES ($sequence, $snapshot)", ("$sequence", rows.GetInt64(0)), ("$snapshot", SourceRows.Key(new SnapshotId(rows.GetString(1)))));
            }
        }

        session.Execute("INSERT INTO checks SELECT * FROM checks1");
        session.Execute("UPDATE counter SET value = (SELECT value FROM counter1)");
        foreach (var table in s_tables)
        {
            session.Execute($"DROP TABLE {table}1");
        }
    }

    /// <summary>Format 1 kept the kind, but not the words that it was found by; without them the rules would find none.</summary>
    private static Source WithStatedKind(Source source) =>
        source.Kind == SourceKind.Unknown ? source : source with { StatedKind = source.StatedKind ?? source.Kind.ToString().ToLowerInvariant() };

    private static Document Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Document>(brotli)!;
    }
}
