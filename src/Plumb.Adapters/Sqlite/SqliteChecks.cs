using Microsoft.Data.Sqlite;
using Plumb.Core.Checking;

namespace Plumb.Adapters.Sqlite;

/// <summary>Keeps checks.</summary>
internal sealed class SqliteChecks(SqliteDatabase database)
{
    private const string Columns = "id, question, checkedAt, library, json, trace";

    public void Save(StoredCheck check) => database.Write(session =>
    {
        session.Execute(
            "INSERT OR REPLACE INTO checks VALUES ($id, $question, $at, $library, $json, $trace)",
            ("$id", check.Id),
            ("$question", check.Question),
            ("$at", check.CheckedAt),
            ("$library", check.Library),
            ("$json", check.Json),
            ("$trace", check.Trace));
        return SqliteCheckIndex.CatchUp(session);
    });

    /// <summary>The check of an id, or the only one whose id begins so.</summary>
    public StoredCheck? Find(string id) => database.Run(session =>
    {
        if (id.Length == 0)
        {
            return null;
        }

        var found = Read(session.Query($"SELECT {Columns} FROM checks WHERE id >= $id AND id < $id || char(1114111) ORDER BY id LIMIT 2", ("$id", id)));
        return found.Count == 1 || (found.Count > 1 && found[0].Id == id) ? found[0] : null;
    });

    public IReadOnlyList<StoredCheck> List() => database.Run(session => Read(session.Query($"SELECT {Columns} FROM checks ORDER BY checkedAt DESC, rowid DESC")));

    public IReadOnlyList<CheckHeading> Headings(long? before, int most) => database.Run(session =>
    {
        var headings = new List<CheckHeading>();
        using var rows = session.Query(
            "SELECT rowid, id, question, checkedAt FROM checks WHERE rowid < $before ORDER BY rowid DESC LIMIT $most", ("$before", before ?? long.MaxValue), ("$most", most));
        while (rows.Read())
        {
            headings.Add(new CheckHeading(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)));
        }

        return headings;
    });

    private static List<StoredCheck> Read(SqliteDataReader rows)
    {
        var checks = new List<StoredCheck>();
        using (rows)
        {
            while (rows.Read())
            {
                checks.Add(new StoredCheck(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), (byte[])rows.GetValue(4), (byte[])rows.GetValue(5)));
            }
        }

        return checks;
    }
}
