using Microsoft.Data.Sqlite;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Opens the library's database and tells its failures in words that say what to do.</summary>
internal sealed class SqliteDatabase
{
    /// <summary>Version of the schema, kept in the file's <c>user_version</c>.</summary>
    private const long SchemaVersion = 1;

    private readonly string _connection;

    public SqliteDatabase(string path)
    {
        var isNew = !File.Exists(path);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5 }.ToString();
        Run(connection =>
        {
            var version = (long)Command(connection, "PRAGMA user_version").ExecuteScalar()!;
            if (version > SchemaVersion)
            {
                throw new PlumbException($"The library at {path} was made by a newer version of Plumb (format {version}; this one reads {SchemaVersion}). Install the newer version.");
            }

            if (version == 0 && !isNew && (long)Command(connection, "SELECT count(*) FROM sqlite_master").ExecuteScalar()! > 0)
            {
                throw new PlumbException($"{path} is a database, but no Plumb library. Choose another folder with --library.");
            }

            if (version == 0)
            {
                Create(connection);
            }

            return true;
        });
    }

    public T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw new PlumbException(Explain(e), e);
        }
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement in this folder is a literal; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static void Create(SqliteConnection connection)
    {
        Command(connection, "PRAGMA journal_mode = WAL").ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        using var stream = typeof(SqliteDatabase).Assembly.GetManifestResourceStream("Plumb.Adapters.Sqlite.Schema.sql")!;
        using var reader = new StreamReader(stream);
        Command(connection, reader.ReadToEnd()).ExecuteNonQuery();
        Command(connection, $"PRAGMA user_version = {SchemaVersion}").ExecuteNonQuery();
        transaction.Commit();
    }

    private static string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "The library is locked by another program that is writing to it. Wait until it is done, then run the command again.",
        8 => "The library is read-only: nothing can be written to it. Change the rights of its folder, or choose another with --library.",
        11 or 26 => "The library's database is damaged. Bring it back from a copy; nothing was changed.",
        13 => "The disk is full: what was archived before is safe. Make room, then run the command again; it goes on where it stopped.",
        14 => "The library could not be opened. See whether its folder exists and may be read, or choose another with --library.",
        _ => $"The library's database failed: {e.Message}",
    };
}
