using System.Text;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.WebSearch;

/// <summary>What each provider makes of the replies that it documents.</summary>
public sealed class ProviderHitsTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wiki_gives_titles_addresses_and_dates_and_its_pages_through_its_interface()
    {
        using var site = new LoopbackSite(r => r.Target.Contains("/rest.php/", StringComparison.Ordinal) ? SiteReply.Html(ProviderReplies.WikiPage) : new SiteReply(200, ProviderReplies.Wiki));
        var (wiki, hits) = await SearchAsync("wikipedia", site);

        Assert.Equal(["http://wikipedia.site.org/wiki/Port_Orrin", "http://wikipedia.site.org/wiki/Hall_C/Plan%3F"], hits.Select(h => h.Address));
        Assert.Equal(("Port Orrin", "The harbour & its shelter", new PartialDate(2025, 3, 7), "Harbour Wiki"), (hits[0].Title, hits[0].Excerpt, hits[0].Published!.Value, hits[0].Publisher));
        var text = await wiki.ReadAsync(hits[0], Cancel);
        Assert.Equal(ProviderReplies.WikiPage, Encoding.UTF8.GetString(text.Record!.Bytes));
        Assert.Equal("http://wikipedia.site.org/wiki/Port_Orrin", text.Record.Facts.Address);
        Assert.Equal("/w/rest.php/v1/page/Port_Orrin/html", site.Requests.Last().Target);
        Assert.Contains("srsearch=harbour%20shelter", site.Requests.First().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wiki_that_is_behind_is_left_alone()
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, """{"error":{"code":"maxlag","info":"waiting for a database server"}}""") { Headers = ["Retry-After: 5"] });
        var found = await Providers.Open("wikipedia", site).SearchAsync(Providers.Query(), Cancel);

        Assert.Equal(WebFailureKind.Limited, found.Failure!.Kind);
        Assert.NotNull(found.Failure.Until);
    }

    [Fact]
    public async Task OpenAlex_gives_works_in_open_access_and_abstracts_where_there_is_none()
    {
        using var site = Site("openalex");
        var (_, hits) = await SearchAsync("openalex", site, Providers.Dated());

        Assert.Equal([WebWay.PageElseRecord, WebWay.Record], hits.Select(h => h.Way));
        Assert.Equal(("https://doi.org/10.5555/harbour.1", "https://repository.site.org/1.pdf", "Crowding in harbour shelters"), (hits[0].Address, hits[0].FetchFrom, hits[0].Title));
        Assert.Contains("<p>We counted people in shelters.</p>", Encoding.UTF8.GetString(hits[0].Record!.Bytes), StringComparison.Ordinal);
        Assert.Equal(["Ada Marsh", "Ben Quay"], hits[0].Record!.Facts.Authors);
        var asked = Uri.UnescapeDataString(site.Requests.Single().Target);
        Assert.Contains("from_publication_date:2024-02-01", asked, StringComparison.Ordinal);
        Assert.Contains("to_publication_date:2025-12-31", asked, StringComparison.Ordinal);
        Assert.Contains("mailto=desk@site.org", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crossref_gives_works_with_their_abstract()
    {
        using var site = Site("crossref");
        var (_, hits) = await SearchAsync("crossref", site, Providers.Dated());

        Assert.Equal([WebWay.PageElseRecord, WebWay.Page], hits.Select(h => h.Way));
        Assert.Equal(("Quays & halls", "Annals of Harbours", new PartialDate(2025, 3)), (hits[0].Title, hits[0].Publisher, hits[0].Published!.Value));
        var page = Encoding.UTF8.GetString(hits[0].Record!.Bytes);
        Assert.Contains("<p>We visited nine halls.</p>\n<p>Six were full.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Abstract", page, StringComparison.Ordinal);
        Assert.Equal(["Ada Marsh", "Harbour Group"], hits[0].Record!.Facts.Authors);
        Assert.Equal("https://doi.org/10.5555/quay.2", hits[1].Address);
        Assert.Contains("from-pub-date:2024-02,until-pub-date:2025", Uri.UnescapeDataString(site.Requests.Single().Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gdelt_gives_articles_and_is_asked_few_words()
    {
        using var site = Site("gdelt");
        var (_, hits) = await SearchAsync("gdelt", site, Providers.Query("Is it so that a long-term shelter in the harbour of Port Orrin was closed by storms") with { From = new PartialDate(2025) });

        var hit = Assert.Single(hits);
        Assert.Equal(("https://courier.site.org/shelter", "Shelter full & closed", new PartialDate(2025, 3, 7)), (hit.Address, hit.Title, hit.Published!.Value));
        var asked = Uri.UnescapeDataString(site.Requests.Single().Target);
        Assert.Contains("startdatetime=20250101000000", asked, StringComparison.Ordinal);
        Assert.Equal(6, asked.Split("query=")[1].Split('&')[0].Split(' ').Count(w => !w.StartsWith("sourcelang:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Please limit requests to one every 5 seconds.", WebFailureKind.Limited)]
    [InlineData("Your query was too short or too long.", WebFailureKind.Refused)]
    [InlineData("<html>out of order</html>", WebFailureKind.NotUnderstood)]
    public async Task What_Gdelt_says_in_plain_text_is_understood(string said, WebFailureKind kind)
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, said));
        Assert.Equal(kind, (await Providers.Open("gdelt", site).SearchAsync(Providers.Query(), Cancel)).Failure!.Kind);
    }

    [Fact]
    public async Task Searxng_leaves_out_what_is_dated_outside_the_span()
    {
        using var site = Site("searxng");
        var (_, hits) = await SearchAsync("searxng", site, Providers.Dated());

        Assert.Equal(["https://courier.site.org/a", "https://courier.site.org/undated"], hits.Select(h => h.Address));
        Assert.Equal("about the shelter", hits[0].Excerpt);
    }

    [Fact]
    public async Task Brave_is_asked_with_its_key_in_a_header_and_names_publishers()
    {
        using var site = Site("brave");
        var (_, hits) = await SearchAsync("brave", site, Providers.Dated());

        Assert.Equal(["Port Orrin Courier", null], hits.Select(h => h.Publisher));
        Assert.Equal(("The shelter", "what it says"), (hits[0].Title, hits[0].Excerpt));
        Assert.Equal(Providers.Key, site.Requests.Single().Headers["x-subscription-token"]);
        Assert.Contains("freshness=2024-02-01to2025-12-31", site.Requests.Single().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tavily_is_asked_with_its_key_in_a_header()
    {
        using var site = Site("tavily");
        var (_, hits) = await SearchAsync("tavily", site);

        Assert.Equal("https://courier.site.org/a", Assert.Single(hits).Address);
        Assert.Equal($"Bearer {Providers.Key}", site.Requests.Single().Headers["authorization"]);
    }

    [Fact]
    public async Task A_published_review_is_kept_with_publisher_claim_rating_and_date()
    {
        using var site = Site("factcheck");
        var (_, hits) = await SearchAsync("factcheck", site);

        var hit = Assert.Single(hits);
        Assert.Equal((WebWay.PageAndRecord, "Harbour Facts", new PartialDate(2025, 3, 7)), (hit.Way, hit.Publisher, hit.Published!.Value));
        var page = Encoding.UTF8.GetString(hit.Record!.Bytes);
        Assert.All(["Hall C holds 40 people.", "A minister", "False", "Harbour Facts", "2025-03-07"], words => Assert.Contains($"<td>{words}</td>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<p>", page, StringComparison.Ordinal);
    }

    private static LoopbackSite Site(string provider) => new(_ => new SiteReply(200, ProviderReplies.Of(provider)));

    private static async Task<(IWebSearch Provider, IReadOnlyList<WebHit> Hits)> SearchAsync(string name, LoopbackSite site, WebQuery? query = null)
    {
        var provider = Providers.Open(name, site);
        var found = await provider.SearchAsync(query ?? Providers.Query(), Cancel);
        Assert.Null(found.Failure);
        Assert.All(found.Hits, h => Assert.Equal(name, h.Provider));
        return (provider, found.Hits);
    }
}
