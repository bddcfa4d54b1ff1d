using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Title, publisher and authors of a page.</summary>
internal sealed class PageNames(IHtmlDocument page, PageMeta meta, LinkedFacts linked)
{
    private const int MostAuthors = 50;
    private const int LongestName = 100;

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly char[] s_ends = [' ', ',', '|', '-', '–', '•', '·', '/'];

    private static readonly string[] s_separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " • ", " · ", " / ", " \\ "];

    private static readonly Pattern s_by = new(@"^(by|von|par|por|di|da|door|av|af|od|автор:?|text:|author:?|written by|posted by|geschrieben von|escrito por|scritto da)\s+", Plain);

    private static readonly Pattern s_between = new(@"\s*[;,|]\s*|\s+(and|und|et|e|y|en|och|og|&)\s+", Plain);

    /// <summary>Names that a content system puts in where nobody wrote one.</summary>
    private static readonly HashSet<string> s_nobody = new(StringComparer.OrdinalIgnoreCase) { "admin", "administrator", "webmaster", "root", "editor", "user", "guest", "default", "unknown", "author", "null", "undefined" };

    /// <summary>The page's publisher as it names it.</summary>
    public string? Publisher { get; } = linked.Text("publisher") is { } named && !IsAddress(named) ? named
        : meta.First("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher", "article:publisher") is { } stated && !IsAddress(stated) ? stated
        : linked.Site ?? meta.First("application-name", "apple-mobile-web-app-title") ?? PageText.Clean(page.QuerySelector("[itemprop~=publisher] [itemprop~=name]")?.TextContent);

    /// <summary>The title without the name of the site, that which the page shows as its heading before others; null when there is none.</summary>
    public string? Title()
    {
        string[] stated = [.. new[]
        {
            linked.Text(articles: true, "headline", "name"),
            meta.First("og:title", "citation_title", "dc.title", "dcterms.title", "dc:title", "parsely-title", "sailthru.title", "twitter:title", "headline"),
            PageText.Clean(page.Title),
        }.OfType<string>().Select(WithoutSite)];
        return Array.Find(stated, IsHeading) ?? (stated.Length > 0 ? stated[0] : PageText.Clean(page.QuerySelector("h1")?.TextContent));
    }

    /// <summary>Cuts the first or last part of a title when it names the site, or when the page's heading is the rest.</summary>
    private string WithoutSite(string title)
    {
        foreach (var separator in s_separators.Where(s => title.Contains(s, StringComparison.Ordinal)))
        {
            var (last, first) = (title.LastIndexOf(separator, StringComparison.Ordinal), title.IndexOf(separator, StringComparison.Ordinal));
            if (IsSite(title[(last + separator.Length)..]) || IsHeading(title[..last]))
            {
                return title[..last].Trim();
            }

            if (IsSite(title[..first]) || IsHeading(title[(first + separator.Length)..]))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title;
    }

    private bool IsSite(string part) => Publisher is not null && string.Equals(part.Trim(), Publisher, StringComparison.OrdinalIgnoreCase)
        || string.Equals(part.Trim(), meta.First("og:site_name", "application-name"), StringComparison.OrdinalIgnoreCase)
        || string.Equals(part.Trim(), linked.Site, StringComparison.OrdinalIgnoreCase);

    private bool IsHeading(string part) => page.QuerySelectorAll("h1").Take(3).Any(h => string.Equals(PageText.Clean(h.TextContent), part.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The authors in the order given; empty when none is named.</summary>
    public IReadOnlyList<string> Authors()
    {
        foreach (var source in Sources())
        {
            string[] names = [.. source.Select(PageText.Clean).OfType<string>().SelectMany(Split).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];
            if (names.Length > 0)
            {
                return names;
            }
        }

        return [];
    }

    private IEnumerable<IEnumerable<string?>> Sources()
    {
        yield return linked.All("author", "creator");
        yield return meta.All("citation_author");
        yield return meta.All("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc:creator", "byl", "article:author_name", "rnews:author", "twitter:data1.author");
        yield return Texts("[itemprop~=author] [itemprop~=name],[itemprop~=author]:not(:has([itemprop~=name]))");
        yield return Texts("a[rel~=author],.p-author .p-name,.h-card .fn,.vcard.author .fn,.byline .author");
        yield return Texts(".byline-name,.author-name,.author__name,.article-author,.post-author,.entry-author,[class*=byline]").Where(t => s_by.IsMatch(t ?? "") || t?.Length <= 40).Take(1).Select(Undated);
    }

    private IEnumerable<string?> Texts(string selector) => page.QuerySelectorAll(selector).Where(e => e.Closest("[class*=comment],footer,aside,nav,[class*=related]") is null)
        .Select(e => PageText.Clean(e.GetAttribute("content") ?? e.TextContent)).Where(t => t?.Length <= 2 * LongestName).Take(MostAuthors);

    /// <summary>A byline up to the date or the time that follows the name.</summary>
    private static string? Undated(string? byline)
    {
        var digit = byline?.IndexOfAny([.. "0123456789"]) ?? -1;
        var name = (digit > 0 ? byline![..digit] : byline)?.TrimEnd(s_ends);
        var last = name?.LastIndexOf(' ') ?? -1;
        return last > 0 && MonthNames.Of(name![(last + 1)..].TrimEnd('.', ',')) is not null ? name[..last].TrimEnd(s_ends) : name;
    }

    private static IEnumerable<string> Split(string text)
    {
        var plain = s_by.Replace(text, "");
        string[] parts = [.. s_between.Split(plain).Where((p, _) => !string.IsNullOrWhiteSpace(p) && !s_between.IsMatch($" {p} "))];
        // "Last, First" is one name; several whole names are several authors.
        return parts.Length > 1 && parts.All(p => p.Contains(' ', StringComparison.Ordinal)) ? parts : [plain];
    }

    private static bool IsName(string name) => name.Length is > 1 and <= LongestName && !IsAddress(name) && !s_nobody.Contains(name) && name.Any(char.IsLetter);

    private static bool IsAddress(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.StartsWith('#');
}
