namespace Plumb.Core.Sources;

/// <summary>How a page was rendered: what the server sent, and what a browser made of it by running its scripts.</summary>
/// <remarks>The snapshot holds the page that was made; what the server sent is kept here. Immutable.</remarks>
public sealed record Rendering
{
    /// <summary>The browser and its version: <c>Chromium 140.0.7339.80</c>.</summary>
    public required string By { get; init; }

    /// <summary>The bytes that the server sent, packed with Brotli.</summary>
    public required byte[] Packed { get; init; }

    /// <summary>Name of the bytes that the server sent.</summary>
    public required string Served { get; init; }

    /// <summary>The files that the page's scripts, styles and requests brought, in order of address.</summary>
    public IReadOnlyList<RenderedPart> Parts { get; init; } = [];

    /// <summary>A rendering.</summary>
    /// <param name="by">The browser and its version.</param>
    /// <param name="served">The bytes that the server sent.</param>
    /// <param name="parts">The files that the page brought, in any order.</param>
    public static Rendering Of(string by, byte[] served, IEnumerable<RenderedPart> parts)
    {
        return new Rendering
        {
            By = by,
            Packed = Packing.Pack(served),
            Served = SnapshotId.Of(served).Value,
            Parts = [.. parts.Distinct().OrderBy(p => p.Address, StringComparer.Ordinal).ThenBy(p => p.Snapshot, StringComparer.Ordinal)],
        };
    }

    /// <summary>The bytes that the server sent.</summary>
    /// <exception cref="PlumbException">They are damaged.</exception>
    public byte[] ServedBytes() => Packing.Unpack(Packed, Served, "What the server sent for a rendered page");
}

/// <summary>A file that a page brought while it was rendered.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Snapshot">Name of its bytes, which are not kept.</param>
public sealed record RenderedPart(string Address, string Snapshot);
