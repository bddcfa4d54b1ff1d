using Plumb.Core.Serving.Auditing;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Keeps the audit log.</summary>
internal sealed class SqliteAudit(SqliteDatabase database)
{
    public AuditEntry Append(AuditNote note, DateTimeOffset at) => database.Write(session =>
    {
        var number = LastNumber(session) + 1;
        var before = (string?)session.Scalar("SELECT hash FROM audit ORDER BY number DESC LIMIT 1") ?? AuditChain.Beginning;
        var utc = at.ToUniversalTime();
        var entry = new AuditEntry(number, utc, note, AuditChain.HashOf(before, number, utc, note));
        session.Execute(
            "INSERT INTO audit VALUES ($number, $at, $actor, $action, $subject, $outcome, $hash)",
            ("$number", number),
            ("$at", SqliteTimes.Write(utc)),
            ("$actor", note.Actor),
            ("$action", note.Action),
            ("$subject", note.Subject),
            ("$outcome", note.Outcome),
            ("$hash", entry.Hash));
        return entry;
    });

    public IReadOnlyList<AuditEntry> Entries(long after, int most) => database.Run(session =>
    {
        var entries = new List<AuditEntry>();
        using var rows = session.Query("SELECT number, at, actor, action, subject, outcome, hash FROM audit WHERE number > $after ORDER BY number LIMIT $most", ("$after", after), ("$most", most));
        while (rows.Read())
        {
            var note = new AuditNote(rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5));
            entries.Add(new AuditEntry(rows.GetInt64(0), SqliteTimes.Read(rows.GetString(1)), note, rows.GetString(6)));
        }

        return entries;
    });

    public long LastNumber() => database.Run(LastNumber);

    private static long LastNumber(SqliteSession session) => (long)session.Scalar("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)")!;
}
