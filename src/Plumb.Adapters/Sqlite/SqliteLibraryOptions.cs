namespace Plumb.Adapters.Sqlite;

/// <summary>Settings of a library's database.</summary>
public sealed record SqliteLibraryOptions
{
    /// <summary>Seconds to wait while another program writes.</summary>
    public int LockTimeoutSeconds { get; init; } = 5;

    /// <summary>Most pages of 4,096 bytes that the database may grow to; null for as many as the disk holds.</summary>
    public long? MaxPages { get; init; }
}
