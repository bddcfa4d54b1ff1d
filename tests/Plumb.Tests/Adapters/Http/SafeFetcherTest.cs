using System.IO.Compression;
using System.Net;
using System.Text;
using Plumb.Adapters.Http;
using Plumb.Core.Gathering;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Http;

public sealed class SafeFetcherTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_with_its_headers_time_and_sniffed_type()
    {
        using var site = Site(_ => new SiteReply(200, "<!doctype html><p>Hello</p>")
        {
            Headers = ["Content-Type: image/png", "ETag: \"a1\"", "Set-Cookie: id=1", "Last-Modified: Wed, 06 May 2026 07:08:09 GMT"],
        });

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site, site.At("/a#part")));

        Assert.Equal("text/html", page.MediaType);
        Assert.Equal(site.At("/a"), page.Address);
        Assert.Equal([site.At("/a")], page.Chain);
        Assert.Equal("image/png", page.Header("content-type"));
        Assert.Equal("\"a1\"", page.Validators.EntityTag);
        Assert.DoesNotContain(page.Headers, h => h.Key == "set-cookie");
        Assert.Equal(TimeSpan.Zero, page.Retrieved.Offset);
        Assert.Equal("<!doctype html><p>Hello</p>", Encoding.UTF8.GetString(page.Bytes));
    }

    [Fact]
    public async Task Plumb_says_who_it_is_and_sends_no_cookies()
    {
        using var site = Site(_ => SiteReply.Html("<p>x"));

        await FetchAsync(site, site.At("/a"), Limits(site) with { Contact = "https://desk.site.org/plumb (x)" });

        var asked = site.Requests.Single(r => r.Target == "/a");
        Assert.StartsWith("Plumb/", asked.Headers["user-agent"], StringComparison.Ordinal);
        Assert.Contains("+https://desk.site.org/plumb", asked.Headers["user-agent"], StringComparison.Ordinal);
        Assert.False(asked.Headers.ContainsKey("cookie"));
    }

    [Fact]
    public async Task Redirects_are_followed_and_kept()
    {
        using var site = Site(r => r.Target switch
        {
            "/a" => SiteReply.To("/b", 301),
            "/b" => SiteReply.To("c"),
            _ => SiteReply.Html("<p>here"),
        });

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site, site.At("/a")));

        Assert.Equal([site.At("/a"), site.At("/b"), site.At("/c")], page.Chain);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", FetchRefusal.PrivateAddress)]
    [InlineData("http://127.0.0.1:1/", FetchRefusal.Port)]
    [InlineData("http://[::1]/", FetchRefusal.PrivateAddress)]
    [InlineData("//10.0.0.1/", FetchRefusal.PrivateAddress)]
    [InlineData("file:///etc/passwd", FetchRefusal.Scheme)]
    [InlineData("http://user@inside.site.org/", FetchRefusal.UserInfo)]
    [InlineData("http://inside.site.org/", FetchRefusal.PrivateAddress)]
    [InlineData("/a", FetchRefusal.Redirects)]
    public async Task A_redirect_to_what_may_not_be_asked_is_refused(string location, FetchRefusal reason)
    {
        using var site = Site(_ => SiteReply.To(location));
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, (host, _) => Task.FromResult<IReadOnlyList<IPAddress>>(
            [host == "inside.site.org" ? IPAddress.Parse("10.9.8.7") : IPAddress.Loopback]));

        var refused = Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")), Cancel));

        Assert.Equal(reason, refused.Reason);
    }

    [Fact]
    public async Task A_file_of_another_host_comes_from_the_public_internet_alone_whatever_else_is_allowed()
    {
        using var site = Site(r => r.Target switch { "/robots.txt" => new SiteReply(404), "/away" => SiteReply.To("http://127.0.0.2/x"), _ => new SiteReply(200, "a") });
        using var inside = Site(_ => new SiteReply(200, "secret"));
        using var fetcher = new SafeFetcher(new FetchLimits { AllowPrivate = true }, TimeProvider.System, LoopbackSite.Resolve);
        Task<FetchOutcome> PartAsync(Uri part) => fetcher.FetchAsync(new FetchRequest(part) { PartOf = site.At("/", "127.0.0.1") }, Cancel);

        Assert.IsType<FetchOutcome.Fetched>(await PartAsync(site.At("/own.css", "127.0.0.1")));
        Assert.IsType<FetchOutcome.Refused>(await PartAsync(inside.At("/other.css", "127.0.0.1")));
        Assert.Equal(FetchRefusal.PrivateAddress, Assert.IsType<FetchOutcome.Refused>(await PartAsync(site.At("/away", "127.0.0.1"))).Reason);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_what_it_stands_for_is_checked_at_each_connection()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.Html("<p>x"));
        var asked = 0;
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, (_, _) => Task.FromResult<IReadOnlyList<IPAddress>>(
            [Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("192.168.0.1")]));

        var refused = Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")), Cancel));

        Assert.Equal(FetchRefusal.PrivateAddress, refused.Reason);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task More_redirects_than_the_limit_are_refused()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.To(r.Target + "x"));

        Assert.Equal(FetchRefusal.Redirects, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"))).Reason);
        Assert.Equal(6, site.Requests.Count(r => r.Target != "/robots.txt"));
    }

    [Fact]
    public async Task A_stated_length_beyond_the_limit_is_refused_before_anything_is_read()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.Html("<p>x") with { Length = 1L << 40, Held = true });

        Assert.Equal(FetchRefusal.TooLarge, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"))).Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task A_body_that_unpacks_to_more_than_the_limit_is_refused(string encoding)
    {
        var bomb = new byte[4_000_000];
        foreach (var one in encoding.Split(", "))
        {
            bomb = Pack(bomb, one);
        }

        using var site = Site(_ => new SiteReply(200) { Bytes = bomb, Headers = [$"Content-Encoding: {encoding}"] });

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"), Limits(site) with { MaxBytes = 1_000_000 }));

        Assert.True(bomb.Length < 100_000);
        Assert.Equal(FetchRefusal.TooLarge, refused.Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_body_is_unpacked(string encoding)
    {
        using var site = Site(_ => new SiteReply(200) { Bytes = Pack("<html><p>plain words</p>"u8.ToArray(), encoding), Headers = [$"Content-Encoding: {encoding}"] });

        Assert.Equal("<html><p>plain words</p>", Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site, site.At("/a"))).Bytes));
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("gzip")]
    [InlineData("gzip, gzip, gzip")]
    public async Task A_body_packed_in_an_unknown_or_damaged_way_is_refused(string encoding)
    {
        using var site = Site(_ => new SiteReply(200, "not packed at all") { Headers = [$"Content-Encoding: {encoding}"] });

        Assert.Equal(FetchRefusal.Content, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"))).Reason);
    }

    [Fact]
    public async Task A_site_that_stops_sending_is_given_up()
    {
        using var site = Site(_ => SiteReply.Html("<p>the beginning") with { Length = 1_000, Held = true });

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"), Limits(site) with { MaxIdle = TimeSpan.FromMilliseconds(50) }));

        Assert.Equal(FetchRefusal.TooSlow, refused.Reason);
    }

    [Fact]
    public async Task A_site_that_never_answers_is_given_up()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : new SiteReply(200) { After = new TaskCompletionSource().Task });

        Assert.Equal(FetchRefusal.TooSlow, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"), Limits(site) with { MaxTime = TimeSpan.FromMilliseconds(200) })).Reason);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_unreachable_and_not_half_a_page()
    {
        using var site = Site(_ => SiteReply.Html("<p>half") with { Length = 1_000 });

        Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(site, site.At("/a"), Limits(site) with { MaxRetries = 0 }));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_not_asked_again_out_of_turn()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : new SiteReply(200) { Dropped = true });

        Assert.IsType<FetchOutcome.Unreachable>(await FetchAsync(site, site.At("/a"), Limits(site) with { MaxRetries = 0 }));
        Assert.Single(site.Requests, r => r.Target == "/a");
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again()
    {
        var asked = 0;
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404)
            : Interlocked.Increment(ref asked) switch { 1 => new SiteReply(0) { Dropped = true }, 2 => new SiteReply(503) { Headers = ["Retry-After: 0"] }, _ => SiteReply.Html("<p>x") });
        using var clock = new Hurrying();
        using var fetcher = new SafeFetcher(Limits(site) with { MaxIdle = TimeSpan.FromHours(1), MaxTime = TimeSpan.FromHours(1) }, clock, LoopbackSite.Resolve);

        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")), Cancel));
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_rest_is_left_alone()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : new SiteReply(429) { Headers = ["Retry-After: 3600"] });
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, LoopbackSite.Resolve);

        var first = Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")), Cancel));
        var second = Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/b")), Cancel));

        Assert.Equal((FetchRefusal.RateLimited, FetchRefusal.RateLimited), (first.Reason, second.Reason));
        Assert.Equal(1, site.Requests.Count(r => r.Target != "/robots.txt"));
    }

    [Theory]
    [InlineData(404, FetchRefusal.NotFound)]
    [InlineData(410, FetchRefusal.NotFound)]
    [InlineData(403, FetchRefusal.Status)]
    [InlineData(204, FetchRefusal.Content)]
    [InlineData(300, FetchRefusal.Status)]
    public async Task An_answer_without_content_is_refused_with_its_reason(int status, FetchRefusal reason)
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(404) : new SiteReply(status));

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a")));

        Assert.Equal((reason, status), (refused.Reason, refused.Status));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var site = Site(r => r.Headers.GetValueOrDefault("if-none-match") == "\"a1\"" ? new SiteReply(304) : SiteReply.Html("<p>x") with { Headers = ["ETag: \"a1\""] });
        var first = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site, site.At("/a")));
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, LoopbackSite.Resolve);

        Assert.IsType<FetchOutcome.NotModified>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")) { Before = first.Validators }, Cancel));
    }

    [Fact]
    public async Task Robots_that_disallow_are_obeyed_and_asked_once()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(200, "User-agent: *\nDisallow: /private") : SiteReply.Html("<p>x"));
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, LoopbackSite.Resolve);

        Assert.Equal(FetchRefusal.Robots, Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/private/a")), Cancel)).Reason);
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(site.At("/open")), Cancel));
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(site.At("/private/api")) { IsInterface = true }, Cancel));
        Assert.Equal(["/robots.txt", "/open", "/private/api"], site.Requests.Select(r => r.Target));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Robots_that_fail_allow_nothing_and_robots_that_are_not_there_allow_all(int status, bool allowed)
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(status) : SiteReply.Html("<p>x"));

        var outcome = await FetchAsync(site, site.At("/a"));

        Assert.Equal(allowed, outcome is FetchOutcome.Fetched);
        Assert.Equal(!allowed, outcome is FetchOutcome.Refused { Reason: FetchRefusal.Robots });
    }

    [Fact]
    public async Task Robots_hold_at_each_site_of_a_chain()
    {
        using var site = Site(r => (r.Host, r.Target) switch
        {
            ("other.site.org", "/robots.txt") => new SiteReply(200, "User-agent: plumb\nDisallow: /"),
            (_, "/robots.txt") => new SiteReply(404),
            _ => SiteReply.To($"http://other.site.org:{r.Headers["host"].Split(':')[1]}/b"),
        });

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a")));

        Assert.Equal(FetchRefusal.Robots, refused.Reason);
        Assert.DoesNotContain(site.Requests, r => r.Target == "/b");
    }

    [Fact]
    public async Task A_crawl_delay_beyond_the_limit_is_not_waited_for_and_not_passed_over()
    {
        using var site = Site(r => r.Target == "/robots.txt" ? new SiteReply(200, "User-agent: *\nCrawl-delay: 600") : SiteReply.Html("<p>x"));

        Assert.Equal(FetchRefusal.RateLimited, Assert.IsType<FetchOutcome.Refused>(await FetchAsync(site, site.At("/a"))).Reason);
    }

    [Fact]
    public async Task Cancellation_escapes()
    {
        using var site = Site(_ => new SiteReply(200) { After = new TaskCompletionSource().Task });
        using var stop = new CancellationTokenSource();
        using var fetcher = new SafeFetcher(Limits(site), TimeProvider.System, LoopbackSite.Resolve);
        var fetching = fetcher.FetchAsync(new FetchRequest(site.At("/a")), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    private static LoopbackSite Site(Func<SiteRequest, SiteReply> answer) => new(answer);

    private static FetchLimits Limits(LoopbackSite site) => new() { AllowedPlaces = [site.Place], HostInterval = TimeSpan.Zero };

    private static async Task<FetchOutcome> FetchAsync(LoopbackSite site, Uri address, FetchLimits? limits = null)
    {
        using var fetcher = new SafeFetcher(limits ?? Limits(site), TimeProvider.System, LoopbackSite.Resolve);
        return await fetcher.FetchAsync(new FetchRequest(address), Cancel);
    }

    private static byte[] Pack(byte[] plain, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.SmallestSize),
        })
        {
            packing.Write(plain);
        }

        return packed.ToArray();
    }
}
