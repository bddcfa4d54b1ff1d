namespace Plumb.Core.Sources;

/// <summary>All that adding asks of a library.</summary>
public interface ILibraryIntake : ILibraryWriter, IKnownSources, IAddedFiles, ICaptures;

/// <summary>Tells what is archived already.</summary>
public interface IKnownSources
{
    /// <summary>Number of the newest change, to tell what was there before a run of adding from what the run itself adds.</summary>
    Task<long> SequenceAsync(CancellationToken cancel);

    /// <summary>Whether bytes of this name are archived.</summary>
    Task<bool> HoldsAsync(SnapshotId snapshot, CancellationToken cancel);

    /// <summary>The newest source of an address and title up to a change of the library, or null.</summary>
    Task<SnapshotId?> PublishedAsync(string address, string? title, long sequence, CancellationToken cancel);
}

/// <summary>Remembers which files were looked at, so that adding them again unchanged takes no reading.</summary>
public interface IAddedFiles
{
    /// <summary>What was found under an absolute path the last time, or null when it was not looked at, or when a source
    /// that came from it was removed since.</summary>
    Task<AddedFile?> FindAsync(string path, CancellationToken cancel);

    /// <summary>Remembers files, in one transaction; what was remembered of the same paths is replaced.</summary>
    Task RememberAsync(IReadOnlyList<AddedFile> files, CancellationToken cancel);
}

/// <summary>A file as it was when it was looked at.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Stamp">Length, time of change, manifest and version; equal stamps mean that nothing needs to be read again.</param>
/// <param name="Items">What came out of it, in order: one item for a plain file, one for each member of a container.</param>
public sealed record AddedFile(string Path, string Stamp, IReadOnlyList<AddedItem> Items);

/// <summary>What came out of a file.</summary>
/// <param name="Name">Path or member name, as in <see cref="Source.Origin"/>.</param>
/// <param name="Snapshot">What it was archived as; null when it could not be read.</param>
/// <param name="Reason">Why it could not be read; null when it was.</param>
public sealed record AddedItem(string Name, SnapshotId? Snapshot, string? Reason);
