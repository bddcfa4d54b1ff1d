using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>The library's database: opens it, whatever state it is in, and keeps connections for reuse.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly string _path;
    private readonly SqliteLibraryOptions _options;
    private readonly SqliteTables _tables;
    private string _connection;

    public SqliteDatabase(string path, SqliteLibraryOptions options, SqliteTables tables)
    {
        (_path, _options, _tables) = (path, options, tables);
        MakeFolder(path);
        _connection = Settings(new SqliteConnectionStringBuilder { DataSource = path });
        try
        {
            Guard(Prepare);
        }
        catch (PlumbException e) when (e.InnerException is SqliteException { SqliteErrorCode: 8 or 14 } && File.Exists(path))
        {
            OpenReadOnly();
        }
    }

    /// <summary>Whether nothing can be written.</summary>
    public bool IsReadOnly { get; private set; }

    public T Run<T>(Func<SqliteSession, T> work) => Guard(() =>
    {
        if (!_idle.TryTake(out var session))
        {
            session = Connect();
        }

        var whole = false;
        try
        {
            var outcome = work(session);
            whole = true;
            return outcome;
        }
        finally
        {
            if (whole)
            {
                _idle.Add(session);
            }
            else
            {
                session.Dispose();
            }
        }
    });

    /// <summary>The same in one transaction, all or none.</summary>
    public T Write<T>(Func<SqliteSession, T> work) => Run(session => session.InTransaction(() => work(session)));

    /// <summary>Closes all connections; the last one brings the write-ahead log home.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException($"The library's folder {folder} could not be made: {e.Message} Choose another with --library.", e);
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailures.Explain(e, _path);
        }
    }

    private bool Prepare() => Run(session =>
    {
        var version = (long)session.Scalar("PRAGMA user_version")!;
        if (version > _tables.Version)
        {
            throw new PlumbException($"The library at {_path} was made by a newer version of Plumb (format {version}; this one knows {_tables.Version}). Install the newer version, or name another library with --library.");
        }

        if (version < _tables.Version)
        {
            _tables.Create(session, _path);
        }
        else
        {
            // Reading a page shows whether the file is a database and can be read in its journal mode.
            session.Scalar(_tables.Probe);
        }

        return true;
    });

    /// <summary>A library on a medium or in a folder that cannot be written to is read as it stands.</summary>
    private void OpenReadOnly()
    {
        IsReadOnly = true;
        Dispose();
        var log = new FileInfo(_path + "-wal");
        var isWhole = !log.Exists || log.Length == 0;
        var source = isWhole ? $"file:{Uri.EscapeDataString(_path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : _path;
        _connection = Settings(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly });
        Guard(Prepare);
    }

    private string Settings(SqliteConnectionStringBuilder builder)
    {
        builder.Pooling = false;
        builder.DefaultTimeout = _options.LockTimeoutSeconds;
        return builder.ToString();
    }

    private SqliteSession Connect()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            if (_options.MaxPages is { } pages)
            {
                session.Execute($"PRAGMA max_page_count = {pages}");
            }

            return session;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
