using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>What a page says about itself: JSON-LD first, then meta elements and microdata, then what its readers see.</summary>
internal static class PageFacts
{
    public static SourceFacts Of(IHtmlDocument page)
    {
        var meta = new PageMeta(page);
        var linked = new LinkedFacts(page);
        var names = new PageNames(page, meta, linked);
        var address = Address(page, meta, linked);
        var tag = Language(page, meta, linked);
        return new SourceFacts
        {
            Title = names.Title(),
            Publisher = names.Publisher,
            Authors = names.Authors(),
            Published = new PageDates(page, meta, linked, address, tag).Published(),
            Address = address,
            Licence = linked.Text("license") ?? meta.First("dcterms.license", "dc.rights", "dcterms.rights") ?? PageText.Clean(page.QuerySelector("a[rel~=license],link[rel~=license]")?.GetAttribute("href")),
            Language = tag?.Split('-', '_')[0].ToLowerInvariant(),
        };
    }

    /// <summary>The first whole address that the page gives for itself; one that is relative names no place.</summary>
    private static string? Address(IHtmlDocument page, PageMeta meta, LinkedFacts linked) =>
        new[] { page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), meta.First("og:url"), linked.Text("url", "mainEntityOfPage"), meta.First("citation_public_url", "dc.identifier", "parsely-link") }
            .Select(PageText.Clean).FirstOrDefault(IsWhole);

    private static bool IsWhole(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The language tag with its region, as stated.</summary>
    private static string? Language(IHtmlDocument page, PageMeta meta, LinkedFacts linked) => new[]
    {
        page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("xml:lang"), page.Body?.GetAttribute("lang"), meta.First("content-language", "language"), meta.First("og:locale"),
        meta.First("dc.language", "dcterms.language", "citation_language", "inlanguage"), linked.Text("inLanguage"),
    }.Select(PageText.Clean).FirstOrDefault(IsTag);

    private static bool IsTag(string? tag) => tag is { Length: <= 35 } && tag.Split('-', '_')[0] is { Length: 2 or 3 } first && first.All(char.IsAsciiLetter) && !first.Equals("und", StringComparison.OrdinalIgnoreCase);
}
