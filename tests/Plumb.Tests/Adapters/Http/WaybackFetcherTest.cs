using Plumb.Adapters.Http;
using Plumb.Core.Gathering;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Http;

/// <summary>The replies are those of the documented “availability” interface of the Wayback Machine.</summary>
public sealed class WaybackFetcherTest
{
    private const string None = """{"url": "news.site.org/gone", "archived_snapshots": {}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_gone_comes_from_its_copy_and_says_so()
    {
        using var site = Site(Reply("http://web.archive.test-net.org:PORT/web/20200102030405/http://news.site.org/gone"));

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site, "/gone"));

        Assert.Equal(site.At("/gone"), page.Address);
        Assert.Equal(new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), page.Copy!.Made);
        Assert.Contains("/web/20200102030405id_/", page.Copy.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal([site.At("/gone"), page.Copy.Address], page.Chain);
    }

    [Theory]
    [InlineData(None)]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"archived_snapshots": {"closest": {"available": true, "url": "http://elsewhere.org/web/20200102030405/x", "timestamp": "20200102030405", "status": "200"}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"available": true, "url": "http://10.0.0.1/web/20200102030405/x", "timestamp": "20200102030405", "status": "200"}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"available": true, "url": "http://web.archive.test-net.org:PORT/web/20200102030405/x", "timestamp": "20200102030405", "status": "404"}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"available": false, "url": "http://web.archive.test-net.org:PORT/web/20200102030405/x", "timestamp": "20200102030405", "status": "200"}}}""")]
    [InlineData("""{"archived_snapshots": {"closest": {"available": true, "url": 7, "timestamp": "20209999999999"}}}""")]
    public async Task Without_a_copy_of_the_archive_itself_it_stays_gone(string reply)
    {
        using var site = Site(reply);

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, "/gone"));

        Assert.Equal(FetchRefusal.NotFound, refused.Reason);
        Assert.DoesNotContain(site.Requests, r => r.Target.StartsWith("/web/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_site_does_not_allow_is_not_taken_from_elsewhere()
    {
        using var site = Site(None);

        Assert.Equal(FetchRefusal.Robots, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, "/private/a")).Reason);
        Assert.DoesNotContain(site.Requests, r => r.Host.EndsWith("test-net.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_that_the_archive_does_not_allow_is_not_taken()
    {
        using var site = Site(Reply("http://web.archive.test-net.org:PORT/web/20200102030405/http://news.site.org/forbidden"));

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, "/gone"));

        Assert.Contains("its copy was not fetched", refused.Message, StringComparison.Ordinal);
    }

    private static string Reply(string url) =>
        """{"url": "x", "archived_snapshots": {"closest": {"status": "200", "available": true, "url": "URL", "timestamp": "20200102030405"}}}""".Replace("URL", url, StringComparison.Ordinal);

    private static LoopbackSite Site(string reply) => new(r => (r.Host, r.Target) switch
    {
        ("web.archive.test-net.org", "/robots.txt") => new SiteReply(200, "User-agent: *\nDisallow: /*forbidden"),
        ("news.site.org", "/robots.txt") => new SiteReply(200, "User-agent: *\nDisallow: /private"),
        ("archive.test-net.org", _) when r.Target.StartsWith("/wayback/available?url=http%3A%2F%2Fnews.site.org", StringComparison.Ordinal) =>
            new SiteReply(200, reply.Replace("PORT", r.Headers["host"].Split(':')[1], StringComparison.Ordinal)),
        ("web.archive.test-net.org", _) when r.Target.Contains("id_/", StringComparison.Ordinal) => SiteReply.Html("<p>as it was"),
        _ => new SiteReply(404),
    });

    private static async Task<FetchOutcome> FetchAsync(LoopbackSite site, string path)
    {
        using var fetcher = new WaybackFetcher(
            new SafeFetcher(new FetchLimits { AllowedPlaces = [site.Place], HostInterval = TimeSpan.Zero }, TimeProvider.System, LoopbackSite.Resolve),
            site.At("/wayback/available", "archive.test-net.org"));
        return await fetcher.FetchAsync(new FetchRequest(site.At(path)), Cancel);
    }
}
