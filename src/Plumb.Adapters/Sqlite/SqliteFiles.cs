using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Remembers which files were looked at.</summary>
internal sealed class SqliteFiles(SqliteDatabase database)
{
    public AddedFile? Find(string path) => database.Run(session =>
    {
        long number;
        string stamp;
        using (var file = session.Query("SELECT number, stamp FROM files WHERE path = $path", ("$path", path)))
        {
            if (!file.Read())
            {
                return null;
            }

            (number, stamp) = (file.GetInt64(0), file.GetString(1));
        }

        var items = new List<AddedItem>();
        using var rows = session.Query(
            "SELECT i.name, s.snapshot, i.reason FROM items i LEFT JOIN sources s ON s.number = i.source WHERE i.file = $file ORDER BY i.ordinal", ("$file", number));
        while (rows.Read())
        {
            items.Add(new AddedItem(
                rows.GetString(0),
                rows.IsDBNull(1) ? null : SourceRows.Name((byte[])rows.GetValue(1)),
                rows.IsDBNull(2) ? null : rows.GetString(2)));
        }

        return new AddedFile(path, stamp, items);
    });

    public void Remember(IReadOnlyList<AddedFile> files, CancellationToken cancel) => database.Write(session =>
    {
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var number = (long)session.Scalar(
                "INSERT INTO files (path, stamp) VALUES ($path, $stamp) ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp RETURNING number",
                ("$path", file.Path),
                ("$stamp", file.Stamp))!;
            session.Execute("DELETE FROM items WHERE file = $file", ("$file", number));
            foreach (var (ordinal, item) in file.Items.Index())
            {
                session.Execute(
                    "INSERT INTO items VALUES ($file, $ordinal, $name, (SELECT number FROM sources WHERE snapshot = $key), $reason)",
                    ("$file", number),
                    ("$ordinal", ordinal),
                    ("$name", item.Name),
                    ("$key", item.Snapshot is { } snapshot ? SourceRows.Key(snapshot) : null),
                    ("$reason", item.Reason));
            }
        }

        return files.Count;
    });
}
