namespace Plumb.Adapters.Sqlite;

/// <summary>The tables of one database file.</summary>
/// <param name="Version">Version of the schema, kept in the file's <c>user_version</c>.</param>
/// <param name="Create">Makes the tables, or brings older ones forward, in one transaction; given the session and the file's path.</param>
/// <param name="Probe">Reads a little, to see whether the file can be read.</param>
internal sealed record SqliteTables(long Version, Action<SqliteSession, string> Create, string Probe);
