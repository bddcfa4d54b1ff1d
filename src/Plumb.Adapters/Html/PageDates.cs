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

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Pattern s_path = new(@"[/-](?<y>(19|20)\d\d)[/_-]?(?<m>[01]\d)[/_-]?(?<d>[0-3]\d)(\D|$)|/(?<y>(19|20)\d\d)/(?<m>1?\d)/(?<d>[1-3]?\d)(/|$)", Plain);

    private static readonly Pattern s_month = new(@"/(?<y>(19|20)\d\d)[/-](?<m>[01]\d)(/|$)", Plain);

    private static readonly Pattern s_script = new(@"['""](datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|date_published|firstPublished|firstPublishedDate|publishedDate|datePublication)['""]\s*:\s*['""](?<d>\d{4}-\d\d-\d\d)", Plain);

    private static readonly Pattern s_described = new(@"^.{0,16}?\b(19|20)\d\d\b|\([^()]{0,40}\b(19|20)\d\d\)\.?$", Plain);

    private readonly DeclaredDates _declared = new(page, meta, linked, language);
    private VisibleDates? _visible;

    private VisibleDates Visible => _visible ??= new VisibleDates(page, language, Likely);

    /// <summary>The date, or null when none is found or what is found is in doubt.</summary>
    public PartialDate? Published() => (_declared.IsOfWiki ? Modified() : null) ?? Declared() ?? OfAddress() ?? Visible.Published() ?? Scripted() ?? OfMonth() ?? Modified() ?? Described();

    private PartialDate? Declared() => _declared.Published() is { } published ? AsShown(published) : _declared.Dated() is { } dated ? Visible.BesideTitle() ?? dated.Date : null;

    /// <summary>Where readers are told beside the title that the text is of a later day, and the page declares the same, it is of that day. A moment in
    /// universal time is of the day that readers are told: the publisher's clock may have stood at another.</summary>
    private PartialDate AsShown(DeclaredDates.Declared published)
    {
        if (_declared.Modified() is { } modified && modified > published.Date && Visible.OnlyChangeBesideTitle() == modified)
        {
            return modified;
        }

        return published.IsUtc && Visible.BesideTitle() is { } shown && AreNeighbours(shown, published.Date) ? shown : published.Date;
    }

    private static bool AreNeighbours(PartialDate one, PartialDate other) => DayNumber(one) is { } first && DayNumber(other) is { } second && Math.Abs(first - second) == 1;

    private static int? DayNumber(PartialDate date) => date is { Month: { } month, Day: { } day } ? new DateOnly(date.Year, month, day).DayNumber : null;

    private PartialDate? OfAddress() => address is null ? null : s_path.Match(address) is { Success: true } match ? Likely(Date(match)) : null;

    /// <summary>An address often holds the month alone; a date of that month on the page says the day.</summary>
    private PartialDate? OfMonth() => address is not null && s_month.Match(address) is { Success: true } match
        && int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        ? Likely(new PartialDate(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), month)) : null;

    private PartialDate? Scripted() => page.QuerySelectorAll("script:not([src])").Select(s => s_script.Match(s.TextContent))
        .Where(m => m.Success).Select(m => Likely(PartialDate.ParseIso(m.Groups["d"].Value))).FirstOrDefault(d => d is not null);

    private PartialDate? Modified() => _declared.Modified() ?? Visible.Changed();

    /// <summary>Descriptions for search engines give the date first, or last in brackets; anywhere else it is what the text is about.</summary>
    private PartialDate? Described() => s_described.Matches(meta.First("description", "og:description") ?? "")
        .SelectMany(m => WrittenDate.All(m.Value, language)).Select(f => Likely(f.Date)).FirstOrDefault(d => d is not null);

    private static PartialDate? Likely(PartialDate? date) => date is { Year: >= FirstYear and <= LastYear } ? date : null;

    private static PartialDate? Date(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}", "yyyy-MM-dd", out var day) ? PartialDate.From(day) : null;
}
