namespace Plumb.Core.Gathering;

/// <summary>Links of a page that matter for gathering.</summary>
/// <param name="Canonical">The address that the page gives for itself, absolute; null when it gives none.</param>
/// <param name="File">A PDF that the page states to be itself in another form, or that it is only a shell for; null when it names none.</param>
/// <param name="Feed">A feed that the page names; null when it names none.</param>
public sealed record PageLinks(Uri? Canonical, Uri? File, Uri? Feed)
{
    /// <summary>Nothing found.</summary>
    public static PageLinks None { get; } = new(null, null, null);
}

/// <summary>Finds the links of a page; <see cref="PageLinks.None"/> when the bytes are no page.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="mediaType">What they are.</param>
/// <param name="address">The address that gave them.</param>
public delegate PageLinks PageLinkReader(byte[] bytes, string mediaType, Uri address);
