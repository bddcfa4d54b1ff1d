namespace Plumb.Core.Sources;

/// <summary>A source with its bytes and the document read from them.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Bytes">The bytes as they came.</param>
/// <param name="Document">The document.</param>
public sealed record ArchivedItem(Source Source, byte[] Bytes, Document Document);

/// <summary>Adds to the library and takes from it.</summary>
public interface ILibraryWriter
{
    /// <summary>Archives items in one transaction: all or none. Items whose bytes are archived already are passed over.</summary>
    /// <returns>Number of items that were new.</returns>
    Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel);

    /// <summary>Takes a source out of the library, with its bytes.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel);
}
