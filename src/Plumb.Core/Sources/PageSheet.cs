using System.Text;

namespace Plumb.Core.Sources;

/// <summary>A style sheet that a page names and that was fetched with it: it decides what the page's reader sees.</summary>
/// <remarks>It is kept beside the page, so that the page can be read again as it was read. Immutable.</remarks>
public sealed record PageSheet
{
    /// <summary>The sheet as the page names it: the value of <c>href</c>.</summary>
    public required string Link { get; init; }

    /// <summary>The address that gave it, after all redirects.</summary>
    public required string Address { get; init; }

    /// <summary>Name of its bytes.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Its bytes, packed with Brotli.</summary>
    public required byte[] Packed { get; init; }

    /// <summary>A sheet.</summary>
    /// <param name="link">The sheet as the page names it.</param>
    /// <param name="address">The address that gave it.</param>
    /// <param name="bytes">Its bytes.</param>
    public static PageSheet Of(string link, string address, byte[] bytes) =>
        new() { Link = link, Address = address, Snapshot = SnapshotId.Of(bytes).Value, Packed = Packing.Pack(bytes) };

    /// <summary>Its text, taken for UTF-8: what is not is of no account for selectors and values.</summary>
    /// <exception cref="PlumbException">Its bytes are damaged.</exception>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Its bytes.</summary>
    /// <exception cref="PlumbException">They are damaged.</exception>
    public byte[] Bytes() => Packing.Unpack(Packed, Snapshot, "A style sheet of a page");
}
