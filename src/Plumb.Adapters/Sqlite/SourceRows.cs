using System.Globalization;
using Microsoft.Data.Sqlite;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Sqlite;

/// <summary>A source as it lies in the database.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="TextDigest">SHA-256 of its document's text.</param>
internal sealed record SourceRow(Source Source, byte[] TextDigest);

/// <summary>Writes and reads the rows of sources.</summary>
internal static class SourceRows
{
    private const string Columns =
        "snapshot, id, title, publisher, kind, statedKind, authors, published, retrieved, address, licence, mediaType, language, origin, length, readBy, textDigest, hidden";

    private static readonly Dictionary<string, SourceKind> s_kinds = Enum.GetValues<SourceKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    /// <summary>A snapshot's name as the database holds it.</summary>
    public static byte[] Key(SnapshotId snapshot) => Convert.FromHexString(snapshot.Hex);

    public static SnapshotId Name(byte[] key) => new(SnapshotId.Prefix + Convert.ToHexStringLower(key));

    /// <summary>The number of a source's row, or null.</summary>
    public static long? Number(SqliteSession session, SnapshotId snapshot) =>
        session.Scalar("SELECT number FROM sources WHERE snapshot = $key", ("$key", Key(snapshot))) as long?;

    public static void Insert(SqliteSession session, Source source, PackedDocument document, byte[] bytes, long sequence)
    {
        var number = (long)session.Scalar(
            $"INSERT INTO sources (sequence, {Columns}) VALUES ($sequence, $snapshot, $id, $title, $publisher, $kind, $statedKind, $authors, $published, $retrieved, $address, $licence, $mediaType, $language, $origin, $length, $readBy, $textDigest, $hidden) RETURNING number",
            ("$sequence", sequence),
            ("$snapshot", Key(source.Snapshot)),
            ("$id", FreeId(session, source.Id)),
            ("$title", source.Title),
            ("$publisher", source.Publisher),
            ("$kind", source.Kind.ToString()),
            ("$statedKind", source.StatedKind),
            ("$authors", FactsJson.WriteList(source.Authors)),
            ("$published", source.Published?.ToString()),
            ("$retrieved", source.Retrieved.ToString("O", CultureInfo.InvariantCulture)),
            ("$address", source.Address),
            ("$licence", source.Licence),
            ("$mediaType", source.MediaType),
            ("$language", source.Language),
            ("$origin", source.Origin),
            ("$length", source.Length),
            ("$readBy", source.ReadBy),
            ("$textDigest", document.TextDigest),
            ("$hidden", Seeing(source)))!;
        session.Execute("INSERT INTO bytes VALUES ($source, $content)", ("$source", number), ("$content", bytes));
        session.Execute(
            "INSERT INTO documents VALUES ($source, $blocks, $facts, $text)",
            ("$source", number),
            ("$blocks", document.Blocks),
            ("$facts", document.Facts),
            ("$text", document.Text));
    }

    /// <summary>Writes what may change of a source: the facts and the kind.</summary>
    public static void Update(SqliteSession session, long number, Source source, long sequence) => session.Execute(
        "UPDATE sources SET sequence = $sequence, title = $title, publisher = $publisher, kind = $kind, statedKind = $statedKind, authors = $authors, published = $published, address = $address, licence = $licence, language = $language WHERE number = $number",
        ("$sequence", sequence),
        ("$title", source.Title),
        ("$publisher", source.Publisher),
        ("$kind", source.Kind.ToString()),
        ("$statedKind", source.StatedKind),
        ("$authors", FactsJson.WriteList(source.Authors)),
        ("$published", source.Published?.ToString()),
        ("$address", source.Address),
        ("$licence", source.Licence),
        ("$language", source.Language),
        ("$number", number));

    public static SourceRow? Find(SqliteSession session, long number)
    {
        using var rows = session.Query($"SELECT {Columns} FROM sources WHERE number = $number", ("$number", number));
        return rows.Read() ? Read(rows, 0) : null;
    }

    public static IReadOnlyList<SourceRow> All(SqliteSession session)
    {
        var all = new List<SourceRow>();
        using var rows = session.Query($"SELECT {Columns} FROM sources ORDER BY snapshot");
        while (rows.Read())
        {
            all.Add(Read(rows, 0));
        }

        return all;
    }

    /// <summary>Changes after a sequence: sources as they are now, with their documents, and removals.</summary>
    public static IReadOnlyList<LibraryChange> Changes(SqliteSession session, long sequence, int most)
    {
        var changes = new List<LibraryChange>();
        var sources = string.Join(", ", Columns.Split(", ").Select(c => "s." + c));
        using (var rows = session.Query(
            $"SELECT {sources}, s.sequence, d.text, d.blocks, d.facts FROM sources s JOIN documents d ON d.source = s.number WHERE s.sequence > $since ORDER BY s.sequence LIMIT $most",
            ("$since", sequence),
            ("$most", most)))
        {
            while (rows.Read())
            {
                var source = Read(rows, 0).Source;
                var document = PackedDocument.Unpack(source.Snapshot, Bytes(rows, 19), Bytes(rows, 20), Text(rows, 21), source.Language);
                changes.Add(new LibraryChange(rows.GetInt64(18), source.Snapshot, source, document));
            }
        }

        using (var rows = session.Query("SELECT sequence, snapshot FROM removals WHERE sequence > $since ORDER BY sequence LIMIT $most", ("$since", sequence), ("$most", most)))
        {
            while (rows.Read())
            {
                changes.Add(new LibraryChange(rows.GetInt64(0), Name(Bytes(rows, 1)), null, null));
            }
        }

        return [.. changes.OrderBy(c => c.Sequence).Take(most)];
    }

    public static long NextSequence(SqliteSession session) => (long)session.Scalar("UPDATE counter SET value = value + 1 RETURNING value")!;

    private static SourceRow Read(SqliteDataReader row, int at) => new(
        new Source
        {
            Snapshot = Name(Bytes(row, at)),
            Id = row.GetString(at + 1),
            Title = Text(row, at + 2),
            Publisher = Text(row, at + 3),
            Kind = s_kinds.GetValueOrDefault(row.GetString(at + 4)),
            StatedKind = Text(row, at + 5),
            Authors = FactsJson.ReadList(Text(row, at + 6)),
            Published = PartialDate.ParseIso(Text(row, at + 7)),
            Retrieved = DateTimeOffset.ParseExact(row.GetString(at + 8), "O", CultureInfo.InvariantCulture),
            Address = Text(row, at + 9),
            Licence = Text(row, at + 10),
            MediaType = row.GetString(at + 11),
            Language = Text(row, at + 12),
            Origin = row.GetString(at + 13),
            Length = row.GetInt64(at + 14),
            ReadBy = Text(row, at + 15),
            Hidden = (HiddenText)(row.GetInt64(at + 17) & 0xFF),
            Reading = (PageReading)(row.GetInt64(at + 17) >> 8),
        },
        Bytes(row, at + 16));

    /// <summary>As one number: kinds of hidden text in the lower eight bits, how that was told above.</summary>
    public static long Seeing(Source source) => (long)source.Hidden | ((long)source.Reading << 8);

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static byte[] Bytes(SqliteDataReader row, int at) => (byte[])row.GetValue(at);

    /// <summary>The id, or the id with the first number behind it that no other source has.</summary>
    private static string FreeId(SqliteSession session, string id)
    {
        var free = id;
        for (var number = 2; session.Scalar("SELECT 1 FROM sources WHERE id = $id", ("$id", free)) is not null; number++)
        {
            free = $"{id}~{number}";
        }

        return free;
    }
}
