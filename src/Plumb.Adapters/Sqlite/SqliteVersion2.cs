namespace Plumb.Adapters.Sqlite;

/// <summary>Brings a library of format 2 forward: there, nothing was kept of how snapshots came from the web, nor of hidden text.</summary>
/// <remarks>Of what was read before, hidden text is not known; reading it again would tell.</remarks>
internal static class SqliteVersion2
{
    public static void Extend(SqliteSession session)
    {
        session.Execute("ALTER TABLE sources ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0");
        session.Execute("CREATE TABLE captures (number INTEGER PRIMARY KEY, source INTEGER NOT NULL, asked TEXT NOT NULL, retrieved TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (asked, retrieved)) STRICT");
        session.Execute("CREATE INDEX capturesBySource ON captures (source)");
    }
}
