using Microsoft.Data.Sqlite;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Tells the database's failures in words that say what to do.</summary>
internal static class SqliteFailures
{
    public static PlumbException Explain(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            5 or 6 => "The library is locked by another program that is writing to it. Wait until it is done, then run the command again.",
            8 => $"The library at {path} is read-only: nothing can be written to it. Change the rights of the file and its folder, or choose another with --library.",
            10 => $"The disk with the library failed, or is full ({e.Message}). What was archived before is safe; look at the disk, then run the command again.",
            11 => $"The library's database at {path} is damaged. Bring it back from a copy; nothing was changed.",
            13 => "The disk is full. What was archived before is safe: make room, then run the command again; it goes on where it stopped.",
            14 => $"The library at {path} could not be opened. See whether its folder exists and may be read, or choose another with --library.",
            26 => $"{path} is no database, or a damaged one. Bring the library back from a copy, or choose another folder with --library.",
            _ => $"The library's database at {path} failed: {e.Message}",
        },
        e);
}
