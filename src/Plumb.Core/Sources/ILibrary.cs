namespace Plumb.Core.Sources;

/// <summary>Reads what is archived. The library is the truth; every index is derived from it.</summary>
/// <remarks>Thread-safe. All members read one consistent state of the library.</remarks>
public interface ILibrary
{
    /// <summary>All sources, ordered by <see cref="Source.Snapshot"/>.</summary>
    Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel);

    /// <summary>The document read from a snapshot, or null when the library has none of that name.</summary>
    Task<Document?> DocumentAsync(SnapshotId snapshot, CancellationToken cancel);

    /// <summary>SHA-256, 64 hexadecimal digits, over the names and facts of all sources: the same for the same library,
    /// wherever it lies and in whatever order it was filled.</summary>
    Task<string> DigestAsync(CancellationToken cancel);
}

/// <summary>Keeps the bytes of snapshots as they came.</summary>
public interface ISnapshotStore
{
    /// <summary>The bytes of a snapshot, or null when the store has none of that name.</summary>
    /// <exception cref="PlumbException">The stored bytes no longer match their name.</exception>
    Task<byte[]?> BytesAsync(SnapshotId snapshot, CancellationToken cancel);
}
