using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>What stored checks are found by, in tables of its own that are derived from them.</summary>
/// <remarks>It catches up when it is asked, by the numbers of the checks: those of a version of Plumb that knows nothing of it are taken in too,
/// and a library of before needs no other format. Another version of Plumb derives it anew, as it may fold otherwise. Where nothing can be written
/// and it is behind, the checks themselves are looked through.</remarks>
internal sealed class SqliteCheckIndex(SqliteDatabase database)
{
    private const string Setting = "checkIndex";
    private const string Headings = "SELECT c.rowid, c.id, c.question, c.checkedAt FROM ";

    public IReadOnlyList<CheckHeading> OfQuestion(string question)
    {
        var folded = RecheckQuestion.Folded(question);
        return IsReady()
            ? Read($"{Headings} checkQuestions q JOIN checks c ON c.id = q.checkId WHERE q.folded = $value ORDER BY c.rowid DESC", folded)
            : [.. Read($"{Headings} checks c WHERE $value IS NOT NULL ORDER BY c.rowid DESC", folded).Where(c => RecheckQuestion.Folded(c.Question) == folded)];
    }

    public IReadOnlyList<CheckHeading> Naming(SnapshotId snapshot) => IsReady()
        ? Read($"{Headings} checkSnapshots s JOIN checks c ON c.id = s.checkId WHERE s.snapshot = $value ORDER BY c.rowid DESC", SourceRows.Key(snapshot))
        : Read($"{Headings} checks c WHERE instr(c.json, CAST($value AS BLOB)) > 0 ORDER BY c.rowid DESC", snapshot.Value);

    /// <summary>Derives it anew where that can be written; gives the number of checks.</summary>
    public int Rebuild()
    {
        if (!database.IsReadOnly)
        {
            database.Write(session =>
            {
                session.Execute("DELETE FROM settings WHERE name = $name", ("$name", Setting));
                return CatchUp(session);
            });
        }

        return database.Run(session => (int)(long)session.Scalar("SELECT count(*) FROM checks")!);
    }

    /// <summary>Takes in the checks that were kept since; inside of the transaction that keeps one, or of its own.</summary>
    public static bool CatchUp(SqliteSession session)
    {
        var (at, newest) = State(session);
        if (at is null)
        {
            session.Execute(SqliteSchema.Script("CheckIndex"));
        }

        foreach (var (id, question, json) in Since(session, at ?? 0))
        {
            session.Execute("INSERT OR REPLACE INTO checkQuestions VALUES ($id, $folded)", ("$id", id), ("$folded", RecheckQuestion.Folded(question)));
            session.Execute("DELETE FROM checkSnapshots WHERE checkId = $id", ("$id", id));
            foreach (var snapshot in NamedSnapshots.In(json))
            {
                session.Execute("INSERT INTO checkSnapshots VALUES ($snapshot, $id)", ("$snapshot", SourceRows.Key(snapshot)), ("$id", id));
            }
        }

        session.Execute("INSERT OR REPLACE INTO settings VALUES ($name, $value)", ("$name", Setting), ("$value", string.Create(CultureInfo.InvariantCulture, $"{Checker.Version} {newest}")));
        return true;
    }

    /// <summary>Whether it goes up to the newest check; it catches up where it can be written now.</summary>
    private bool IsReady()
    {
        var (at, newest) = database.Run(State);
        try
        {
            return at == newest || (!database.IsReadOnly && database.Write(CatchUp));
        }
        catch (PlumbException)
        {
            // Another program writes, or the disk is full: that must not cost a reader the answer.
            return false;
        }
    }

    /// <summary>The number of the check up to which it goes, null where it must be derived anew; and that of the newest check, 0 for none.</summary>
    private static (long? At, long Newest) State(SqliteSession session)
    {
        var newest = session.Scalar("SELECT max(rowid) FROM checks") as long? ?? 0;
        var stamp = (session.Scalar("SELECT value FROM settings WHERE name = $name", ("$name", Setting)) as string)?.Split(' ');
        return (stamp is [Checker.Version, var at] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= newest ? number : null, newest);
    }

    /// <summary>One check after the other: they are not held in memory together.</summary>
    private static IEnumerable<(string Id, string Question, byte[] Json)> Since(SqliteSession session, long at)
    {
        using var rows = session.Query("SELECT id, question, json FROM checks WHERE rowid > $at ORDER BY rowid", ("$at", at));
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetString(1), (byte[])rows.GetValue(2));
        }
    }

    private List<CheckHeading> Read(string sql, object value) => database.Run(session =>
    {
        var headings = new List<CheckHeading>();
        using var rows = session.Query(sql, ("$value", value));
        while (rows.Read())
        {
            headings.Add(new CheckHeading(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)));
        }

        return headings;
    });
}
