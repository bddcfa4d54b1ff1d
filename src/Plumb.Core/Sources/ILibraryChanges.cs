namespace Plumb.Core.Sources;

/// <summary>One change of the library.</summary>
/// <param name="Sequence">Its number; later changes have higher ones.</param>
/// <param name="Snapshot">What changed.</param>
/// <param name="Source">The source that was added; null when it was removed.</param>
/// <param name="Document">The document that was added; null when it was removed.</param>
public sealed record LibraryChange(long Sequence, SnapshotId Snapshot, Source? Source, Document? Document);

/// <summary>Tells what changed, so that what is derived from the library can catch up.</summary>
public interface ILibraryChanges
{
    /// <summary>Number of the newest change; 0 for a new library.</summary>
    Task<long> SequenceAsync(CancellationToken cancel);

    /// <summary>The first changes after <paramref name="sequence"/>, in order; empty when there are none.</summary>
    Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel);
}
