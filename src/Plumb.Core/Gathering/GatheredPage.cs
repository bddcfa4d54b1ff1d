using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>What came of one address.</summary>
public abstract record GatheredPage
{
    private GatheredPage()
    {
    }

    /// <summary>Bytes came.</summary>
    /// <param name="Capture">How they came.</param>
    /// <param name="Bytes">The bytes.</param>
    /// <param name="Before">Snapshot that was captured under the same address before; null when none was.</param>
    public sealed record Got(Capture Capture, byte[] Bytes, SnapshotId? Before) : GatheredPage;

    /// <summary>The server says that nothing changed.</summary>
    /// <param name="Capture">The capture of before, with the time at which this was said.</param>
    public sealed record Unchanged(KeptCapture Capture) : GatheredPage;

    /// <summary>Nothing came.</summary>
    /// <param name="Asked">The address.</param>
    /// <param name="Reason">Why, in a sentence without a capital letter and full stop.</param>
    /// <param name="Outcome">What the fetcher gave; null when it was not asked.</param>
    public sealed record Missed(string Asked, string Reason, FetchOutcome? Outcome) : GatheredPage;

    /// <summary>What the user should know of an address.</summary>
    /// <param name="Asked">The address.</param>
    /// <param name="Note">A sentence without a capital letter and full stop.</param>
    public sealed record Noted(string Asked, string Note) : GatheredPage;
}
