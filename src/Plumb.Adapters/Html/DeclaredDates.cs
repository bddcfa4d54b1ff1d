using AngleSharp.Html.Dom;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Dates that a page declares for machines: JSON-LD before meta elements before marked elements.</summary>
internal sealed class DeclaredDates(IHtmlDocument page, PageMeta meta, LinkedFacts linked, string? language)
{
    private const int FirstYear = 1600;
    private const int LastYear = 2099;

    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "article.published", "citation_publication_date",
        "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "published_date", "publicationdate",
        "publication_date", "publication-date", "date_published", "date.published", "published", "originalpublicationdate", "article_date_original", "article:post_time", "rnews:datepublished",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "vr:published_time", "shareaholic:article_published_time", "dc.date.issued", "dcterms.issued", "dc.issued", "dcterms.available",
        "dcterms.created", "dc.date.created", "dc.created", "datecreated", "created", "creation_date", "release_date", "displaydate", "uploaddate", "og:pubdate", "pub_date", "article:create_time", "dc.date.publication", "eprints.date",
    ];

    /// <summary>Names that say of no date what happened then: some publishers mean the last change.</summary>
    private static readonly string[] s_dated = ["dcterms.date", "dc.date", "dc:date", "date", "timestamp"];

    private static readonly string[] s_modified =
    [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmod", "last-modified", "modified", "article:updated", "revised", "last_modified",
    ];

    /// <summary>A date as it was declared.</summary>
    /// <param name="Date">The day as it is written.</param>
    /// <param name="IsUtc">Whether it is the day of a moment in universal time, which may be the day before or after where it was published.</param>
    public readonly record struct Declared(PartialDate Date, bool IsUtc);

    /// <summary>When it was published, or null.</summary>
    public Declared? Published() => First(linked.Text(articles: true, "datePublished", "dateCreated")) ?? OfMeta(s_published)
        ?? First(linked.Text(articles: false, "datePublished", "uploadDate")) ?? OfElements("[itemprop~=datePublished]") ?? OfElements("time[pubdate],abbr.published,.dt-published,time.published,time.entry-date")
        ?? OfElements("[itemprop~=dateCreated]") ?? OfElements("[property~='dc:date'],[property~='schema:datePublished'],[property~=datePublished]");

    /// <summary>A date of which it is not said what happened then, or null.</summary>
    public Declared? Dated() => OfMeta(s_dated);

    /// <summary>When it was last changed, or null.</summary>
    public PartialDate? Modified() => (First(linked.Text("dateModified")) ?? OfMeta(s_modified) ?? OfElements("[itemprop~=dateModified],time.updated,.dt-updated"))?.Date;

    /// <summary>Whether software of a wiki made the page: its text is what the last editor left.</summary>
    public bool IsOfWiki => meta.First("generator")?.Contains("wiki", StringComparison.OrdinalIgnoreCase) is true;

    private Declared? OfMeta(string[] names) => names.SelectMany(n => meta.All(n)).Select(First).FirstOrDefault(d => d is not null);

    private Declared? OfElements(string selector) => page.QuerySelectorAll(selector)
        .Where(e => e.Closest("[itemprop~=comment],[class*=comment]") is null)
        .Select(e => First(e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.GetAttribute("title")) ?? First(e.TextContent)).FirstOrDefault(d => d is not null);

    private Declared? First(string? text) => WrittenDate.InField(text, language) is { Year: >= FirstYear and <= LastYear } date ? new Declared(date, IsUtc(text!.Trim())) : null;

    private static bool IsUtc(string text) => text.Length > 11 && text[10] == 'T'
        && (text.EndsWith('Z') || text.EndsWith("+00:00", StringComparison.Ordinal) || text.EndsWith("+0000", StringComparison.Ordinal));
}
