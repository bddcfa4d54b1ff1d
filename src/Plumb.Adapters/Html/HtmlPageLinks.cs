using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Html;

/// <summary>Finds the links of a page that matter for gathering: its canonical address, its feed, and the PDF that it offers in its own place.</summary>
public static class HtmlPageLinks
{
    /// <summary>A page with more words of its own than this is no shell.</summary>
    private const int MostShellWords = 120;

    /// <summary>Reads the links; none when the bytes are no page or are nested too deep to be read.</summary>
    public static PageLinks Read(byte[] bytes, string mediaType, Uri address)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (mediaType is not ("text/html" or "application/xhtml+xml") || HtmlNesting.OfTags(bytes) > HtmlNesting.MostOpen)
        {
            return PageLinks.None;
        }

        using var page = HtmlDecoding.Parse(bytes);
        if (HtmlNesting.OfTree(page) > HtmlNesting.Deepest)
        {
            return PageLinks.None;
        }

        var root = Whole(address, page.QuerySelector("base[href]")?.GetAttribute("href")) ?? address;
        var feed = page.QuerySelectorAll("link[rel~=alternate][href]").FirstOrDefault(l => l.GetAttribute("type")?.Trim().ToLowerInvariant() is "application/rss+xml" or "application/atom+xml");
        return new PageLinks(
            Whole(root, page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")),
            FileOf(page, root),
            Whole(root, feed?.GetAttribute("href")));
    }

    /// <summary>The PDF that the page states to be its own in another form; else, when it says little itself, the one that it shows or the
    /// only one that it links to.</summary>
    private static Uri? FileOf(IHtmlDocument page, Uri root)
    {
        var stated = Whole(root, page.QuerySelector("meta[name=citation_pdf_url]")?.GetAttribute("content"))
            ?? Whole(root, page.QuerySelectorAll("link[rel~=alternate][href]").FirstOrDefault(l => l.GetAttribute("type")?.Trim().ToLowerInvariant() == "application/pdf")?.GetAttribute("href"));
        if (stated is not null)
        {
            return stated;
        }

        var shown = page.QuerySelectorAll("embed[src],object[data],iframe[src]")
            .Where(e => e.GetAttribute("type")?.Trim().ToLowerInvariant() == "application/pdf" || IsPdf(Whole(root, Target(e))))
            .Select(e => Whole(root, Target(e))).FirstOrDefault(u => u is not null);
        HiddenElements.Remove(page, capture: null, new KnownSheets());
        HiddenElements.RemoveScripts(page);
        if (Words(page.Body?.TextContent) > MostShellWords)
        {
            return null;
        }

        var linked = page.QuerySelectorAll("a[href]").Select(a => Whole(root, a.GetAttribute("href"))).Where(IsPdf).Distinct().Take(2).ToList();
        return shown ?? (linked.Count == 1 ? linked[0] : null);
    }

    private static string? Target(IElement element) => element.GetAttribute("src") ?? element.GetAttribute("data");

    private static int Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private static bool IsPdf(Uri? address) => address?.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) == true;

    private static Uri? Whole(Uri root, string? link) =>
        link is not null && Uri.TryCreate(root, link.Trim(), out var whole) && whole.Scheme is "http" or "https" ? new UriBuilder(whole) { Fragment = "" }.Uri : null;
}
