namespace Plumb.Core.Sources;

/// <summary>A source with its bytes and the document read from them.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Bytes">The bytes as they came.</param>
/// <param name="Document">The document.</param>
public sealed record ArchivedItem(Source Source, byte[] Bytes, Document Document);

/// <summary>Adds to the library, corrects it, and takes from it.</summary>
public interface ILibraryWriter
{
    /// <summary>Archives items in one transaction: all or none. Items whose bytes are archived already are passed over.</summary>
    /// <remarks>When another source has the same <see cref="Source.Id"/>, a number is put behind it: <c>report~2</c>.</remarks>
    /// <returns>Number of items that were new.</returns>
    Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel);

    /// <summary>Takes a source out of the library, with its bytes.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel);

    /// <summary>Corrects what is stated of a source; what came with it is kept, and comes back when the correction is taken back.</summary>
    /// <param name="snapshot">The source.</param>
    /// <param name="correction">What is to hold from now on, on top of earlier corrections; null takes all of them back.</param>
    /// <param name="cancel">Leaves the source as it was.</param>
    /// <returns>The source as it is now, or null when the library has none of that name.</returns>
    Task<Source?> CorrectAsync(SnapshotId snapshot, SourceCorrection? correction, CancellationToken cancel);
}
