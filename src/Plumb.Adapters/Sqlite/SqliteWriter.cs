using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Changes of the library, each a transaction: all or none.</summary>
internal sealed class SqliteWriter(SqliteDatabase database, PublisherRules rules)
{
    private const string RulesSetting = "publisherRules";

    public int Add(IReadOnlyList<ArchivedItem> items, CancellationToken cancel)
    {
        var packed = new PackedDocument[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancel }, i => packed[i] = PackedDocument.Of(items[i].Document));
        return database.Write(session =>
        {
            var added = 0;
            foreach (var (i, item) in items.Index())
            {
                cancel.ThrowIfCancellationRequested();
                if (SourceRows.Number(session, item.Source.Snapshot) is null)
                {
                    SourceRows.Insert(session, item.Source, packed[i], item.Bytes, SourceRows.NextSequence(session));
                    added++;
                }
            }

            cancel.ThrowIfCancellationRequested();
            return added;
        });
    }

    public bool Remove(SnapshotId snapshot) => database.Write(session =>
    {
        if (SourceRows.Number(session, snapshot) is not { } number)
        {
            return false;
        }

        session.Execute("DELETE FROM files WHERE number IN (SELECT file FROM items WHERE source = $source)", ("$source", number));
        session.Execute("DELETE FROM items WHERE file IN (SELECT file FROM items WHERE source = $source)", ("$source", number));
        session.Execute("DELETE FROM captures WHERE source = $source", ("$source", number));
        session.Execute("DELETE FROM bytes WHERE source = $source", ("$source", number));
        session.Execute("DELETE FROM documents WHERE source = $source", ("$source", number));
        session.Execute("DELETE FROM sources WHERE number = $source", ("$source", number));
        session.Execute("INSERT INTO removals VALUES ($sequence, $snapshot)", ("$sequence", SourceRows.NextSequence(session)), ("$snapshot", SourceRows.Key(snapshot)));
        return true;
    });

    public Source? Correct(SnapshotId snapshot, SourceCorrection? correction) => database.Write(session =>
    {
        if (SourceRows.Number(session, snapshot) is not { } number)
        {
            return null;
        }

        var (stated, earlier) = Layers(session, number);
        var now = correction?.Or(earlier);
        var source = now?.Of(stated, rules) ?? stated with { Kind = rules.KindOf(stated.Facts) };
        SourceRows.Update(session, number, source, SourceRows.NextSequence(session));
        session.Execute(
            "UPDATE sources SET stated = $stated, correction = $correction WHERE number = $number",
            ("$stated", now is null ? null : FactsJson.Write(stated.Facts) ?? "{}"),
            ("$correction", now is null ? null : FactsJson.WriteCorrection(now)),
            ("$number", number));
        return source;
    });

    /// <summary>Applies the rules to the sources that were added under others. Nothing is written when no kind changes.</summary>
    public void ApplyRules()
    {
        if (database.IsReadOnly || database.Run(s => (string?)s.Scalar("SELECT value FROM settings WHERE name = $name", ("$name", RulesSetting))) == rules.Digest)
        {
            return;
        }

        database.Write(session =>
        {
            foreach (var number in Numbers(session))
            {
                var (stated, correction) = Layers(session, number);
                var kind = correction?.Of(stated, rules).Kind ?? rules.KindOf(stated.Facts);
                if (SourceRows.Find(session, number)!.Source is var source && source.Kind != kind)
                {
                    SourceRows.Update(session, number, source with { Kind = kind }, SourceRows.NextSequence(session));
                }
            }

            return session.Execute("INSERT OR REPLACE INTO settings VALUES ($name, $value)", ("$name", RulesSetting), ("$value", rules.Digest));
        });
    }

    private static List<long> Numbers(SqliteSession session)
    {
        var numbers = new List<long>();
        using var rows = session.Query("SELECT number FROM sources ORDER BY snapshot");
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>A source as it was stated, and the correction that stands before it.</summary>
    private static (Source Stated, SourceCorrection? Correction) Layers(SqliteSession session, long number)
    {
        var source = SourceRows.Find(session, number)!.Source;
        using var rows = session.Query("SELECT stated, correction FROM sources WHERE number = $number", ("$number", number));
        rows.Read();
        return rows.IsDBNull(1)
            ? (source, null)
            : (source.With(FactsJson.Read(rows.GetString(0))), FactsJson.ReadCorrection(rows.GetString(1)));
    }
}
