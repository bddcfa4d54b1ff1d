namespace Plumb.Core.Sources;

/// <summary>How and when the bytes of a snapshot came from an address of the web.</summary>
/// <remarks>What a server said is kept as it said it; nothing here was checked. Immutable.</remarks>
public sealed record Capture
{
    /// <summary>The address that was asked for, absolute.</summary>
    public required string Asked { get; init; }

    /// <summary>The address that gave the bytes, after all redirects.</summary>
    public required string Address { get; init; }

    /// <summary>All addresses asked, in order, the first and the last included.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>Status of the answer, 200 to 299.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Headers of the answer that are worth keeping, names in lower case, in order of name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Headers that were sent, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; } = [];

    /// <summary>When the answer came, in UTC.</summary>
    public required DateTimeOffset Retrieved { get; init; }

    /// <summary>When the server last said that nothing changed, in UTC; null when it was not asked again, or did not say so.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>The address that the page gives for itself; null when it gives none.</summary>
    public string? Canonical { get; init; }

    /// <summary>The copy in an archive of the web that the bytes came from; null when they came from the address itself.</summary>
    public string? CopyAddress { get; init; }

    /// <summary>When that copy was made, in UTC.</summary>
    public DateTimeOffset? CopyMade { get; init; }

    /// <summary>How the page was rendered, and what the server sent; null when the snapshot holds what the server sent.</summary>
    public Rendering? Rendering { get; init; }

    /// <summary>The style sheets that were fetched with the page, in the order in which it names them.</summary>
    public IReadOnlyList<PageSheet> Sheets { get; init; } = [];

    /// <summary>Value of a header of the answer, or null when it did not come.</summary>
    /// <param name="name">Its name in lower case.</param>
    public string? Header(string name) => Headers.Where(h => h.Key == name).Select(h => h.Value).FirstOrDefault();
}

/// <summary>A capture and the snapshot that it brought.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Capture">How it came.</param>
public sealed record KeptCapture(SnapshotId Snapshot, Capture Capture);

/// <summary>Keeps how snapshots came from the web: the history of each address.</summary>
public interface ICaptures
{
    /// <summary>What was captured under an address that was asked for, oldest first.</summary>
    Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel);

    /// <summary>How a snapshot came, oldest first; empty when it did not come from the web.</summary>
    Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel);

    /// <summary>Keeps captures, in one transaction; one of the same address and time replaces the other. A capture of what is not in the
    /// library is passed over.</summary>
    Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel);
}
