using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Makes the server's tables: jobs, keys and the audit log of one library.</summary>
internal static class ServerSchema
{
    private const long Version = 1;

    public static SqliteTables Tables { get; } = new(Version, Create, "SELECT count(*) FROM keys");

    private static void Create(SqliteSession session, string path)
    {
        session.Execute("PRAGMA journal_mode = WAL");
        session.InTransaction(() =>
        {
            // Another program may have been quicker while this one waited for the lock.
            var version = (long)session.Scalar("PRAGMA user_version")!;
            if (version == 0 && (long)session.Scalar("SELECT count(*) FROM sqlite_master")! > 0)
            {
                throw new PlumbException($"{path} is a database, but not Plumb's own. Move it away, or choose another library.");
            }

            if (version < Version)
            {
                session.Execute(Script());
                session.Execute($"PRAGMA user_version = {Version}");
            }

            return true;
        });
    }

    private static string Script()
    {
        using var stream = typeof(ServerSchema).Assembly.GetManifestResourceStream("Plumb.Adapters.Sqlite.Serving.Server.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
