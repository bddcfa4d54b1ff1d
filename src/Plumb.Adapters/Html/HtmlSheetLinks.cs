using Plumb.Core.Gathering;

namespace Plumb.Adapters.Html;

/// <summary>Finds the style sheets that a page names.</summary>
public static class HtmlSheetLinks
{
    /// <summary>The sheets for a screen, in order; none when the bytes are no page or are nested too deep to be read.</summary>
    public static IReadOnlyList<SheetLink> Read(byte[] bytes, string mediaType, Uri address)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (mediaType is not ("text/html" or "application/xhtml+xml") || HtmlNesting.OfTags(bytes) > HtmlNesting.MostOpen)
        {
            return [];
        }

        using var page = HtmlDecoding.Parse(bytes);
        var root = Whole(address, page.QuerySelector("base[href]")?.GetAttribute("href")) ?? address;
        return [.. SheetElements.Of(page).Select(e => e.GetAttribute("href")).OfType<string>().Select(h => (Link: h, Address: Whole(root, h))).Where(l => l.Address is not null).Select(l => new SheetLink(l.Link, l.Address!))];
    }

    private static Uri? Whole(Uri root, string? link) =>
        link is not null && Uri.TryCreate(root, link.Trim(), out var whole) && whole.Scheme is "http" or "https" ? new UriBuilder(whole) { Fragment = "" }.Uri : null;
}
