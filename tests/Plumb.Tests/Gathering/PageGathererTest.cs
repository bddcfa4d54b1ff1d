using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class PageGathererTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_come_in_turns_of_their_hosts_however_long_each_takes()
    {
        var late = new TaskCompletionSource();
        var web = new Web(async address =>
        {
            if (address.Host == "a.org")
            {
                await late.Task;
            }
            else if (address.AbsoluteUri == "https://c.org/1")
            {
                late.SetResult();
            }

            return Page(address, "text");
        });

        var pages = await GatherAsync(web, GatherOptions.None, "https://a.org/1", "https://a.org/2", "https://b.org/1", "https://c.org/1", "https://b.org/2");

        Assert.Equal(["https://a.org/1", "https://b.org/1", "https://c.org/1", "https://a.org/2", "https://b.org/2"], pages.Select(Asked));
    }

    [Fact]
    public async Task An_address_is_asked_once_whatever_part_it_names()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(Page(a, "text")));

        Assert.Single(await GatherAsync(web, GatherOptions.None, "https://a.org/1", "https://a.org/1#part", "https://a.org/1"));
    }

    [Fact]
    public async Task A_feed_gives_its_entries_up_to_the_limit_and_says_what_was_left()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(a.AbsolutePath == "/feed"
            ? Page(a, "<rss><item><link>/1</link></item><item><link>/2</link></item><item><link>/3</link></item></rss>")
            : Page(a, "text")));

        var pages = await GatherAsync(web, new GatherOptions { MostOfFeed = 2 }, "https://a.org/feed");

        Assert.Contains("3 addresses", Assert.IsType<GatheredPage.Noted>(pages[0]).Note, StringComparison.Ordinal);
        Assert.Equal(["https://a.org/1", "https://a.org/2"], pages.Skip(1).Select(Asked));
    }

    [Fact]
    public async Task A_sitemap_index_is_followed_and_speaks_for_its_own_host_alone()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(Page(a, a.AbsolutePath switch
        {
            "/index.xml" => "<sitemapindex><sitemap><loc>https://a.org/map.xml</loc></sitemap><sitemap><loc>https://a.org/index.xml</loc></sitemap></sitemapindex>",
            "/map.xml" => "<urlset><url><loc>https://a.org/1</loc></url><url><loc>https://elsewhere.org/2</loc></url></urlset>",
            _ => "text",
        })));

        var pages = await GatherAsync(web, GatherOptions.None, "https://a.org/index.xml");

        Assert.Equal(["https://a.org/map.xml", "https://a.org/1"], pages.Select(Asked));
        Assert.IsType<GatheredPage.Noted>(pages[0]);
    }

    [Fact]
    public async Task A_page_that_names_a_feed_leads_to_it_when_asked()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(a.AbsolutePath == "/feed" ? Page(a, "<rss><item><link>/1</link></item></rss>") : Page(a, "text")))
        {
            Links = a => a.AbsolutePath == "/" ? PageLinks.None with { Feed = new Uri(a, "/feed") } : PageLinks.None,
        };

        Assert.Equal(["https://a.org/1"], (await GatherAsync(web, new GatherOptions { Feeds = true }, "https://a.org/")).Select(Asked));
        Assert.IsType<GatheredPage.Missed>(Assert.Single(await GatherAsync(web, new GatherOptions { Feeds = true }, "https://a.org/none")));
    }

    [Fact]
    public async Task A_shell_brings_the_file_that_it_is_for()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(Page(a, "text"))) { Links = a => a.AbsolutePath == "/report" ? PageLinks.None with { File = new Uri(a, "/report.pdf") } : PageLinks.None };

        Assert.Equal(["https://a.org/report", "https://a.org/report.pdf"], (await GatherAsync(web, GatherOptions.None, "https://a.org/report")).Select(Asked));
    }

    [Fact]
    public async Task What_was_captured_before_is_asked_for_with_what_came_with_it()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(new FetchOutcome.NotModified(a, DateTimeOffset.UnixEpoch.AddDays(9))));
        web.Kept.Add(Kept("https://a.org/1", "\"old\"", 1));
        web.Kept.Add(Kept("https://a.org/1", "\"new\"", 2));

        var page = Assert.IsType<GatheredPage.Unchanged>(Assert.Single(await GatherAsync(web, GatherOptions.None, "https://a.org/1")));

        Assert.Equal("\"new\"", web.Requests.Single().Before!.EntityTag);
        Assert.Equal(new Uri("https://a.org/1"), web.Requests.Single().Before!.Of);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(9), page.Capture.Capture.Confirmed);
        web.Requests.Clear();
        await GatherAsync(web, new GatherOptions { Force = true }, "https://a.org/1");
        Assert.Null(web.Requests.Single().Before);
    }

    [Fact]
    public async Task What_was_refused_says_why_and_where()
    {
        var web = new Web(a => Task.FromResult<FetchOutcome>(new FetchOutcome.Refused(new Uri("http://10.0.0.1/"), FetchRefusal.PrivateAddress, "it is private")));

        var missed = Assert.IsType<GatheredPage.Missed>(Assert.Single(await GatherAsync(web, GatherOptions.None, "https://a.org/1")));

        Assert.Equal("it is private (at http://10.0.0.1/, where it leads)", missed.Reason);
    }

    [Fact]
    public async Task Giving_up_in_the_middle_leaves_nothing_under_way()
    {
        var under = 0;
        var web = new Web(async a =>
        {
            if (a.AbsolutePath != "/1")
            {
                Interlocked.Increment(ref under);
                await Task.Delay(Timeout.Infinite, Cancel);
            }

            return Page(a, "text");
        });
        web.Stops = true;
        var gatherer = new PageGatherer(web, web, (_, _, a) => web.Links(a), GatherOptions.None);

        await foreach (var page in gatherer.GatherAsync([new Uri("https://a.org/1"), new Uri("https://b.org/2"), new Uri("https://c.org/3")], Cancel))
        {
            Assert.Equal("https://a.org/1", Asked(page));
            break;
        }

        Assert.Equal(2, under);
        Assert.Equal(2, web.Stopped);
    }

    private static async Task<List<GatheredPage>> GatherAsync(Web web, GatherOptions options, params string[] addresses)
    {
        var pages = new List<GatheredPage>();
        await foreach (var page in new PageGatherer(web, web, (_, _, a) => web.Links(a), options).GatherAsync([.. addresses.Select(a => new Uri(a))], Cancel))
        {
            pages.Add(page);
        }

        return pages;
    }

    private static string Asked(GatheredPage page) => page switch
    {
        GatheredPage.Got got => got.Capture.Asked,
        GatheredPage.Missed missed => missed.Asked,
        GatheredPage.Noted noted => noted.Asked,
        _ => ((GatheredPage.Unchanged)page).Capture.Capture.Asked,
    };

    private static FetchOutcome.Fetched Page(Uri address, string text) => new()
    {
        Address = address,
        Chain = [address],
        Status = 200,
        Headers = [],
        MediaType = "text/plain",
        Retrieved = DateTimeOffset.UnixEpoch,
        Bytes = Encoding.UTF8.GetBytes(text),
    };

    private static KeptCapture Kept(string address, string tag, int day) => new(
        SnapshotId.Of([(byte)day]),
        new Capture { Asked = address, Address = address, Retrieved = DateTimeOffset.UnixEpoch.AddDays(day), Headers = [KeyValuePair.Create("etag", tag)] });

    private sealed class Web(Func<Uri, Task<FetchOutcome>> answer) : IPageFetcher, ICaptures
    {
        private int _stopped;

        public List<KeptCapture> Kept { get; } = [];

        public List<FetchRequest> Requests { get; } = [];

        public Func<Uri, PageLinks> Links { get; init; } = _ => PageLinks.None;

        public bool Stops { get; set; }

        public int Stopped => _stopped;

        public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
        {
            lock (Requests)
            {
                Requests.Add(request);
            }

            try
            {
                return await (Stops ? answer(request.Address).WaitAsync(cancel) : answer(request.Address));
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref _stopped);
                throw;
            }
        }

        public Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel) => Task.FromResult<IReadOnlyList<KeptCapture>>([.. Kept.Where(k => k.Capture.Asked == asked)]);

        public Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel) => throw new NotSupportedException();

        public Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel) => throw new NotSupportedException();
    }
}
