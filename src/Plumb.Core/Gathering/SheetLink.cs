namespace Plumb.Core.Gathering;

/// <summary>A style sheet that a page names.</summary>
/// <param name="Link">As the page writes it.</param>
/// <param name="Address">The same, absolute.</param>
public sealed record SheetLink(string Link, Uri Address);

/// <summary>Finds the style sheets of a page that decide what is seen on a screen, in its order; none when the bytes are no page.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="mediaType">What they are.</param>
/// <param name="address">The address that gave them.</param>
public delegate IReadOnlyList<SheetLink> SheetLinkReader(byte[] bytes, string mediaType, Uri address);
