using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Bytes that did not come out of a file: a page that was fetched, a record that a search provider gave.</summary>
/// <param name="Name">Name to archive them under: the address.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="MediaType">What they are, found by looking into them.</param>
/// <param name="Facts">What is known of them beside what they say themselves; it comes before that.</param>
public sealed record GivenItem(string Name, byte[] Bytes, string MediaType, SourceFacts Facts)
{
    /// <summary>How they came from the web; null when they did not come from the address itself.</summary>
    public Capture? Capture { get; init; }
}

/// <summary>What came of one of them.</summary>
/// <param name="Snapshot">Name of the archived bytes, or null when they could not be read.</param>
/// <param name="IsNew">Whether they were not in the library.</param>
/// <param name="Problem">Why they could not be read, or null.</param>
public sealed record GivenOutcome(SnapshotId? Snapshot, bool IsNew, string? Problem);
