using System.Text.Json;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>What a page says about itself: JSON-LD first, then Open Graph and meta tags, then the title.</summary>
internal static class PageFacts
{
    public static SourceFacts Of(IHtmlDocument page) => Linked(page).Or(new SourceFacts
    {
        Title = Meta(page, "og:title", "citation_title", "dc.title") ?? Clean(page.Title),
        Publisher = Meta(page, "og:site_name", "citation_publisher", "dc.publisher"),
        Authors = Meta(page, "author", "citation_author", "dc.creator") is { } author ? [author] : [],
        Published = PartialDate.ParseIso(Meta(page, "article:published_time", "citation_publication_date", "dc.date", "date")
            ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
        Address = Clean(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta(page, "og:url"),
        Language = Clean(page.DocumentElement.GetAttribute("lang"))?.Split('-')[0].ToLowerInvariant(),
    });

    private static string? Meta(IHtmlDocument page, params string[] names) => names
        .Select(n => page.QuerySelectorAll("meta").FirstOrDefault(m =>
            string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name"), n, StringComparison.OrdinalIgnoreCase)))
        .Select(m => Clean(m?.GetAttribute("content")))
        .FirstOrDefault(v => v is not null);

    private static SourceFacts Linked(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                if (json.RootElement is { ValueKind: JsonValueKind.Object } root && Text(root, "headline") is { } headline)
                {
                    return new SourceFacts
                    {
                        Title = headline,
                        Publisher = Name(root, "publisher"),
                        Authors = Name(root, "author") is { } author ? [author] : [],
                        Published = PartialDate.ParseIso(Text(root, "datePublished")),
                        Address = Text(root, "url"),
                        Licence = Text(root, "license"),
                    };
                }
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common; the meta tags speak instead.
                continue;
            }
        }

        return SourceFacts.None;
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? Clean(v.GetString()) : null;

    private static string? Name(JsonElement row, string name) =>
        row.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Object ? Text(v, "name") : Text(row, name);

    private static string? Clean(string? text) => text?.Trim() is { Length: > 0 } kept ? kept : null;
}
