using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>When a page was published: as it declares it for machines, as its address says, or as it tells its readers beside the
/// title. A date of a change counts only where none of publication is found: the text as it stands was published then.</summary>
internal sealed class PageDates(IHtmlDocument page, PageMeta meta, LinkedFacts linked, string? address, string? language)
{
    /// <summary>Dates before the web stand on pages that hold older works, and only where the page declares them.</summary>
    private const int FirstYear = 1994;
    private const int LastYear = 2099;

    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "article.published", "citation_publication_date",
        "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "published_date", "publicationdate",
        "publication_date", "publication-date", "date_published", "date.published", "published", "originalpublicationdate", "article_date_original", "article:post_time", "rnews:datepublished",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "vr:published_time", "shareaholic:article_published_time", "dc.date.issued", "dcterms.issued", "dc.issued", "dcterms.available",
        "dcterms.created", "dc.date.created", "dc.created", "dcterms.date", "dc.date", "dc:date", "date", "datecreated", "created", "creation_date", "release_date", "displaydate", "timestamp", "uploaddate", "og:pubdate", "pub_date", "article:create_time", "dc.date.publication", "eprints.date",
    ];

    private static readonly string[] s_modified =
    [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmod", "last-modified", "modified", "article:updated", "revised", "last_modified",
    ];

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex s_path = new(@"[/-](?<y>(19|20)\d\d)[/_-]?(?<m>[01]\d)[/_-]?(?<d>[0-3]\d)(\D|$)|/(?<y>(19|20)\d\d)/(?<m>1?\d)/(?<d>[1-3]?\d)(/|$)", Plain);

    private static readonly Regex s_month = new(@"/(?<y>(19|20)\d\d)[/-](?<m>[01]\d)(/|$)", Plain);

    private static readonly Regex s_script = new(@"['""](datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|date_published|firstPublished|firstPublishedDate|publishedDate|datePublication)['""]\s*:\s*['""](?<d>\d{4}-\d\d-\d\d)", Plain);

    private VisibleDates? _visible;

    private VisibleDates Visible => _visible ??= new VisibleDates(page, language, Likely);

    /// <summary>The date, or null when none is found or what is found is in doubt.</summary>
    public PartialDate? Published() => Declared() ?? OfAddress() ?? Visible.Published() ?? Scripted() ?? OfMonth() ?? Modified();

    private PartialDate? Declared()
    {
        if (First(linked.Text(articles: true, "datePublished", "dateCreated")) is { } article)
        {
            return article;
        }

        foreach (var name in s_published)
        {
            if (meta.All(name).Select(First).FirstOrDefault(d => d is not null) is { } date)
            {
                return date;
            }
        }

        return First(linked.Text(articles: false, "datePublished", "uploadDate")) ?? OfElements("[itemprop~=datePublished]") ?? OfElements("time[pubdate],abbr.published,.dt-published,time.published,time.entry-date")
            ?? OfElements("[itemprop~=dateCreated]") ?? OfElements("[property~='dc:date'],[property~='schema:datePublished'],[property~=datePublished]");
    }

    private PartialDate? OfElements(string selector) => page.QuerySelectorAll(selector)
        .Where(e => e.Closest("[itemprop~=comment],[class*=comment]") is null)
        .Select(e => First(e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.GetAttribute("title")) ?? First(e.TextContent)).FirstOrDefault(d => d is not null);

    private PartialDate? OfAddress() => address is null ? null : s_path.Match(address) is { Success: true } match ? Likely(Date(match)) : null;

    /// <summary>An address often holds the month alone; a date of that month on the page says the day.</summary>
    private PartialDate? OfMonth() => address is not null && s_month.Match(address) is { Success: true } match
        && int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        ? Likely(new PartialDate(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), month)) : null;

    private PartialDate? Scripted() => page.QuerySelectorAll("script:not([src])").Select(s => s_script.Match(s.TextContent))
        .Where(m => m.Success).Select(m => First(m.Groups["d"].Value)).FirstOrDefault(d => d is not null);

    private PartialDate? Modified() => First(linked.Text("dateModified"))
        ?? s_modified.SelectMany(n => meta.All(n)).Select(First).FirstOrDefault(d => d is not null)
        ?? OfElements("[itemprop~=dateModified],time.updated,.dt-updated") ?? Visible.Changed();

    private PartialDate? First(string? text) => WrittenDate.InField(text, language) is { Year: >= 1600 and <= LastYear } date ? date : null;

    private static PartialDate? Likely(PartialDate? date) => date is { Year: >= FirstYear and <= LastYear } ? date : null;

    private static PartialDate? Date(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}", "yyyy-MM-dd", out var day) ? PartialDate.From(day) : null;
}
