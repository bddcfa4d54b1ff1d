using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Makes a new library, and brings an older one forward.</summary>
internal static class SqliteSchema
{
    /// <summary>Version of the schema, kept in the file's <c>user_version</c>.</summary>
    public const long Version = 4;

    /// <summary>The library's tables.</summary>
    public static SqliteTables Tables { get; } = new(Version, Create, "SELECT value FROM counter");

    /// <summary>Makes the tables of this version, in one transaction, whatever was there before.</summary>
    public static void Create(SqliteSession session, string path)
    {
        session.Execute("PRAGMA journal_mode = WAL");
        session.InTransaction(() =>
        {
            // Another program may have been quicker while this one waited for the lock.
            var version = (long)session.Scalar("PRAGMA user_version")!;
            if (version == 0 && (long)session.Scalar("SELECT count(*) FROM sqlite_master")! > 0)
            {
                throw new PlumbException($"{path} is a database, but no Plumb library. Choose another folder with --library.");
            }

            if (version == 1)
            {
                SqliteVersion1.SetAside(session);
            }

            if (version == 2)
            {
                SqliteVersion2.Extend(session);
            }
            else if (version < 2)
            {
                session.Execute(Script("Schema"));
            }

            if (version == 1)
            {
                SqliteVersion1.MoveOver(session);
            }

            // Up to format 3 there were no challenges; the rest of format 3 stands as it is.
            if (version < Version)
            {
                session.Execute(Script("Challenges"));
            }

            session.Execute($"PRAGMA user_version = {Version}");
            return true;
        });
    }

    /// <summary>One of the scripts of this folder.</summary>
    public static string Script(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream($"Plumb.Adapters.Sqlite.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
