using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Bytes on their way into the library.</summary>
/// <param name="File">The file that they came out of.</param>
/// <param name="Name">Path or member name.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="MediaType">What they are.</param>
/// <param name="Entry">What a manifest says of that name or of the bytes, or null.</param>
/// <param name="Capture">How they came from the web; null when they did not.</param>
internal sealed record IngestItem(
    FileVisit File, string Name, byte[] Bytes, string MediaType, ManifestEntry? Entry, Capture? Capture = null);

/// <summary>A file that is being looked at.</summary>
/// <param name="path">Absolute path.</param>
/// <param name="stamp">Tells later whether it is still the same.</param>
/// <param name="before">What was remembered of it, or null.</param>
internal sealed class FileVisit(string path, string stamp, AddedFile? before)
{
    private readonly List<AddedItem> _items = [];
    private readonly Dictionary<string, SnapshotId> _before = (before?.Items ?? [])
        .Where(i => i.Snapshot is not null).DistinctBy(i => i.Name, StringComparer.Ordinal).ToDictionary(i => i.Name, i => i.Snapshot!.Value, StringComparer.Ordinal);

    /// <summary>Members unpacked so far.</summary>
    public int Members { get; set; }

    /// <summary>Bytes unpacked so far.</summary>
    public long Unpacked { get; set; }

    public void Add(string name, SnapshotId? snapshot, string? reason) => _items.Add(new AddedItem(name, snapshot, reason));

    /// <summary>What an item of it was when it was looked at before, or null.</summary>
    public SnapshotId? Before(string name) => _before.TryGetValue(name, out var snapshot) ? snapshot : null;

    public AddedFile Seen() => new(path, stamp, _items);
}

/// <summary>One step of adding, in the order of the files.</summary>
internal abstract record IngestStep
{
    private IngestStep()
    {
    }

    /// <summary>To be read.</summary>
    public sealed record Pending(IngestItem Item) : IngestStep;

    /// <summary>Read, and new.</summary>
    public sealed record New(IngestItem Item, ArchivedItem Archived, SnapshotId? Earlier, IReadOnlyList<string> Warnings) : IngestStep;

    /// <summary>Its bytes are archived already.</summary>
    public sealed record Known(IngestItem Item, SnapshotId Snapshot, IReadOnlyList<string> Warnings) : IngestStep;

    /// <summary>It could not be read.</summary>
    public sealed record Failed(FileVisit? File, string Name, string Reason, long Bytes) : IngestStep;

    /// <summary>A file that is as it was when it was looked at before.</summary>
    public sealed record Unchanged(AddedFile File, long Bytes) : IngestStep;

    /// <summary>An address of which the server says that nothing changed.</summary>
    public sealed record Confirmed(KeptCapture Capture) : IngestStep;

    /// <summary>All of a file has gone before.</summary>
    public sealed record Ended(FileVisit File) : IngestStep;

    /// <summary>What the user should know.</summary>
    public sealed record Noted(UnreadableItem Note) : IngestStep;
}
