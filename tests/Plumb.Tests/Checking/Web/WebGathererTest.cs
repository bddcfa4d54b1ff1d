using System.Text;
using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Tests.Adapters.Http;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking.Web;

public sealed class WebGathererTest
{
    private const string Asked = "How crowded is the Orrin harbour shelter?";

    private static readonly SmallPage s_rights = SmallWeb.Page("rights.site.org", "Orrin harbour shelter report", "The Orrin harbour shelter is badly crowded: 583 people sleep in a hall that was built for 120.", "Visitors to the Orrin harbour shelter counted three people for each bed in May 2025.");
    private static readonly SmallPage s_ministry = SmallWeb.Page("ministry.site.org", "Orrin harbour shelter statement", "The ministry denies that the Orrin harbour shelter is crowded and says that it is within its limits.");
    private static readonly SmallPage s_courier = SmallWeb.Page("courier.site.org", "Orrin harbour shelter full", "The Orrin harbour shelter turned away forty families last week because it is crowded.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_library_grows_until_the_question_is_answered_from_what_is_archived()
    {
        using var web = new SmallWeb(s_rights, s_ministry, s_courier);
        var check = await web.AskAsync(Asked, Cancel);

        Assert.Null(check.Abstained);
        Assert.Equal(3, (await web.Library.SourcesAsync(Cancel)).Count);
        Assert.Contains(check.Sentences(), s => s.Text.Contains("583 people", StringComparison.Ordinal));
        Assert.DoesNotContain("excerpt that nobody may quote", Encoding.UTF8.GetString(CheckJson.Serialize(check)), StringComparison.Ordinal);
        foreach (var citation in check.Sentences().SelectMany(s => s.Citations))
        {
            var text = (await web.Library.DocumentAsync(new Plumb.Core.Sources.SnapshotId(citation.Snapshot), Cancel))!.Text;
            Assert.Contains(citation.Quote, text, StringComparison.Ordinal);
        }

        var gathering = check.Audit.Gathering!;
        Assert.Equal(["archived", "archived", "archived"], gathering.Pages.Select(p => p.Outcome));
        Assert.All(gathering.Pages, p => Assert.StartsWith("sha256:", p.Snapshot, StringComparison.Ordinal));
        Assert.Contains(gathering.Queries, q => q is { Round: 1, Purpose: "the question", Hits: 3 });
        Assert.Contains(check.Limits, l => l.Kind == "web" && l.Value == 3);
        Assert.DoesNotContain("without the network", check.Disclaimer, StringComparison.Ordinal);
        Assert.Contains("3 of its sources were gathered from the web", check.Disclaimer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_can_be_made_again_without_the_web_byte_for_byte()
    {
        byte[] first;
        CheckGathering gathering;
        using var web = new SmallWeb(s_rights, s_ministry, s_courier);
        gathering = await web.GatherAsync(Asked, Cancel);
        first = CheckJson.Serialize((await web.CheckAsync(Asked, gathering, Cancel)).Check);
        var asked = web.Site.Requests.Count;

        var again = (await web.CheckAsync(Asked, CheckJson.Deserialize(first).Audit.Gathering, Cancel)).Check;
        Assert.Equal(first, CheckJson.Serialize(again));
        Assert.Equal(asked, web.Site.Requests.Count);
        Assert.NotEqual(again.Id, (await web.CheckAsync(Asked, null, Cancel)).Check.Id);
        Assert.Equal($"plumb replay {again.Id}", again.Audit.Repeat);
    }

    [Fact]
    public async Task The_same_web_gives_the_same_record()
    {
        using var one = new SmallWeb(s_rights, s_ministry, s_courier);
        using var two = new SmallWeb(s_rights, s_ministry, s_courier);
        var (a, b) = (await one.GatherAsync(Asked, Cancel), await two.GatherAsync(Asked, Cancel));

        Assert.Equal(Told(a, one), Told(b, two));

        static string Told(CheckGathering gathering, SmallWeb web) => System.Text.Json.JsonSerializer.Serialize(gathering).Replace($":{web.Site.Place.Port}", ":PORT", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_written_down_and_costs_nothing_else()
    {
        SmallPage Faulty(string host, SiteReply reply) => new(host, "/x", $"Orrin harbour shelter at {host}", reply);
        using var web = new SmallWeb(
            Faulty("gone.site.org", new SiteReply(404)),
            Faulty("broken.site.org", new SiteReply(500)),
            Faulty("dropped.site.org", new SiteReply(200) { Dropped = true }),
            Faulty("circle.site.org", SiteReply.To("/x")),
            Faulty("large.site.org", SiteReply.Html(new string('x', 300_000))),
            Faulty("inside.site.org", SiteReply.To("ftp://10.0.0.1/")),
            Faulty("empty.site.org", SiteReply.Html("<html><body><script>go()</script></body></html>")),
            Faulty("binary.site.org", new SiteReply(200) { Bytes = [1, 2, 3, 0, 255, 254] }),
            s_rights);
        var check = await web.AskAsync(Asked, Cancel);

        var pages = check.Audit.Gathering!.Pages.ToDictionary(p => new Uri(p.Address).Host, p => p.Outcome);
        Assert.Equal("archived", pages["rights.site.org"]);
        Assert.Equal(
            ["refused", "refused", "unreachable", "refused", "refused", "refused", "unreadable", "unreadable"],
            new[] { "gone", "broken", "dropped", "circle", "large", "inside", "empty", "binary" }.Select(h => pages[$"{h}.site.org"]));
        Assert.All(check.Audit.Gathering.Pages.Where(p => p.Outcome != "archived"), p => Assert.True(p.Snapshot is null && p.Reason.Length > 10));
        Assert.Null(check.Abstained);
        Assert.Contains("5 refused, 1 unreachable, 2 unreadable", check.Limits.Single(l => l.Kind == "web").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_asks_not_to_fetch_is_not_fetched()
    {
        using var web = new SmallWeb(s_rights, new SmallPage("courier.site.org", "/robots.txt", "", new SiteReply(200, "User-agent: *\nDisallow: /")), s_courier);
        var gathering = await web.GatherAsync(Asked, Cancel);

        Assert.Contains("robots.txt", gathering.Pages.Single(p => p.Address.Contains("courier", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(web.Site.Requests, r => r.Host == "courier.site.org" && r.Target == s_courier.Path);
    }

    [Fact]
    public async Task A_silence_is_not_reported_before_the_question_was_asked_in_other_words()
    {
        using var web = new SmallWeb(s_courier);
        var check = await web.AskAsync("How many detainees died in Vessaly prisons?", Cancel);

        Assert.NotNull(check.Abstained);
        var queries = check.Audit.Gathering!.Queries;
        Assert.Contains(queries, q => q.Round == 2 && q.Purpose.StartsWith("reformulated", StringComparison.Ordinal));
        Assert.Contains("in other words", check.Abstained.Reason, StringComparison.Ordinal);
        Assert.StartsWith("Not found in this library", check.Abstained.Reason, StringComparison.Ordinal);
        Assert.Equal(queries.Count, queries.DistinctBy(q => q.Text.ToUpperInvariant()).Count());
    }

    [Theory]
    [InlineData(1, 120, 100L << 20, "pages")]
    [InlineData(20, 3, 100L << 20, "requests")]
    [InlineData(20, 120, 5_000, "bytes")]
    public async Task It_ends_where_the_budget_does(int pages, int requests, long bytes, string what)
    {
        using var web = new SmallWeb(s_rights, s_ministry, s_courier) { Budget = new GatheringBudget { Pages = pages, Requests = requests, Bytes = bytes } };
        var gathering = await web.GatherAsync(Asked, Cancel);

        Assert.Contains($"{what} is used up", gathering.Stopped, StringComparison.Ordinal);
        Assert.True(gathering.Pages.Count(p => p.Outcome == "archived") <= pages);
        Assert.True(gathering.Requests <= requests + WebArchiving.AtOnce);
    }

    [Theory]
    [InlineData(120, 3)]
    [InlineData(4, 1)]
    public async Task Style_sheets_count_among_the_requests(int requests, int sheets)
    {
        var page = new SmallPage("rights.site.org", "/styled", "Orrin harbour shelter report", SiteReply.Html(SmallWeb.Html("Orrin harbour shelter report", "<p>The Orrin harbour shelter is badly crowded.</p>").Replace("<title>", "<link rel=stylesheet href='/a.css'><link rel=stylesheet href='/b.css'><link rel=stylesheet href='/c.css'><title>", StringComparison.Ordinal)));
        using var web = new SmallWeb(page) { Budget = new GatheringBudget { Requests = requests } };
        var gathering = await web.GatherAsync(Asked, Cancel);

        var asked = web.Site.Requests.Where(r => r.Host != "engine.site.org" && r.Target != "/robots.txt").ToList();
        Assert.True(asked.Count(r => r.Target.EndsWith(".css", StringComparison.Ordinal)) == sheets || requests < 120, string.Join(' ', asked.Select(r => r.Target)));
        Assert.Equal(gathering.Requests, web.Site.Requests.Count(r => r.Target != "/robots.txt"));
        Assert.True(gathering.Requests <= requests);
    }

    [Fact]
    public async Task It_ends_when_the_time_is_up_and_the_check_is_made_all_the_same()
    {
        using var clock = new Hurrying();
        using var web = new SmallWeb(s_rights);
        web.Budget = new GatheringBudget { Time = TimeSpan.FromSeconds(30) };
        var gathering = await web.GatherAsync(Asked, Cancel, clock);

        Assert.Equal("the time of 30 seconds is up", gathering.Stopped);
        Assert.NotNull((await web.CheckAsync(Asked, gathering, Cancel)).Check.Abstained);
    }

    [Fact]
    public async Task It_ends_when_a_round_brings_nothing_new()
    {
        using var web = new SmallWeb(s_rights, s_ministry, s_courier);
        var gathering = await web.GatherAsync(Asked, Cancel);

        Assert.Equal("the last round brought nothing new", gathering.Stopped);
        Assert.Equal(0, gathering.Rounds[^1].Sentences);
        Assert.True(gathering.Rounds[0].Sentences > 0);
    }

    [Fact]
    public async Task A_second_time_what_is_there_is_not_fetched_again()
    {
        using var web = new SmallWeb(s_rights, s_ministry, s_courier);
        await web.GatherAsync(Asked, Cancel);
        var asked = web.Site.Requests.Count(r => r.Target == s_rights.Path);
        var second = await web.GatherAsync(Asked, Cancel);

        Assert.Empty(second.Pages);
        Assert.Equal(asked, web.Site.Requests.Count(r => r.Target == s_rights.Path));
    }

    [Fact]
    public async Task What_comes_is_kept_with_how_it_came()
    {
        var page = s_rights with { Reply = s_rights.Reply with { Headers = ["Content-Type: text/html", "ETag: \"7\""] } };
        using var web = new SmallWeb(page);
        await web.GatherAsync(Asked, Cancel);

        var source = Assert.Single(await web.Library.SourcesAsync(Cancel));
        var capture = Assert.Single(await web.Library.OfAsync(source.Snapshot, Cancel));
        Assert.Equal(web.Site.At(page.Path, page.Host).AbsoluteUri, capture.Asked);
        Assert.Equal("\"7\"", capture.Header("etag"));
        Assert.Equal(source.Retrieved, capture.Retrieved);
        Assert.Contains(capture.Sent, h => h.Key == "User-Agent");
    }

    [Fact]
    public async Task A_page_under_several_addresses_is_archived_once()
    {
        SmallPage At(string path, string more) => s_rights with { Path = path, Reply = SiteReply.Html($"<link rel=\"canonical\" href=\"/report\">{s_rights.Reply.Body}<p>{more}</p>") };
        using var web = new SmallWeb(At("/report?visit=1", "You are visitor 1."), At("/report?visit=2", "You are visitor 2."), s_rights with { Path = "/moved", Reply = SiteReply.To("/report?visit=1") });
        var gathering = await web.GatherAsync(Asked, Cancel);

        Assert.Single(await web.Library.SourcesAsync(Cancel));
        Assert.Equal(["archived", "known", "known"], gathering.Pages.Select(p => p.Outcome).Order(StringComparer.Ordinal));
        Assert.Contains(gathering.Pages, p => p.Reason.Contains("which was read already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_cannot_keep_another_from_being_read_by_claiming_its_address()
    {
        var claims = new SmallPage("rights.site.org", "/Orrin-a", "Orrin harbour shelter", SiteReply.Html($"<link rel=\"canonical\" href=\"{s_rights.Path}\"><p>The Orrin harbour shelter is a fine place to stay.</p>"));
        var other = claims with { Host = "courier.site.org", Reply = SiteReply.Html($"<link rel=\"canonical\" href=\"http://rights.site.org{s_rights.Path}\"><p>The Orrin harbour shelter is a fine place to stay, they say.</p>") };
        using var web = new SmallWeb(claims, other, s_rights);
        var check = await web.AskAsync(Asked, Cancel);

        Assert.Contains(check.Audit.Gathering!.Pages, p => p.Outcome == "archived" && new Uri(p.Address).AbsolutePath == s_rights.Path);
        Assert.Contains(check.Sentences(), s => s.Text.Contains("583 people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_only_a_shell_brings_its_file()
    {
        var shell = new SmallPage("rights.site.org", "/shell", "Orrin harbour shelter report", SiteReply.Html(SmallWeb.Html("Orrin harbour shelter report", "<p>Orrin harbour shelter: <a href=\"/report.pdf\">read the report</a></p>")));
        using var web = new SmallWeb(shell, new SmallPage("rights.site.org", "/report.pdf", "-", s_rights.Reply));
        var gathering = await web.GatherAsync(Asked, Cancel);

        Assert.Contains(gathering.Pages, p => p.Outcome == "archived" && p.Address.EndsWith("/report.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_provider_answers_that_is_said()
    {
        using var web = new SmallWeb(s_rights) { Engine = _ => new SiteReply(500) };
        var check = await web.AskAsync(Asked, Cancel);

        Assert.Equal("no provider gave an answer", check.Audit.Gathering!.Stopped);
        Assert.All(check.Audit.Gathering.Queries, q => Assert.Equal("unreachable", q.Failure));
        Assert.Contains("No answer came from searxng", check.Abstained!.Reason, StringComparison.Ordinal);
        // Who is down is not asked again and again.
        Assert.Single(web.Site.Requests);
    }

    [Fact]
    public async Task Cancelling_escapes_and_what_was_archived_stays()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var web = new SmallWeb(s_rights, s_ministry, s_courier) { Budget = new GatheringBudget { Pages = 2 } };
        var watch = new Watch(p =>
        {
            if (p.Archived == 1)
            {
                cancelled.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => web.GatherAsync(Asked, cancelled.Token, null, watch));
        Assert.Single(await web.Library.SourcesAsync(Cancel));
        Assert.Null((await web.CheckAsync(Asked, null, Cancel)).Check.Abstained);
    }

    [Fact]
    public async Task A_review_of_a_claim_is_kept_and_the_claim_is_not_put_into_the_mouth_of_who_reviewed_it()
    {
        using var reviews = new LoopbackSite(_ => new SiteReply(200, Adapters.WebSearch.ProviderReplies.FactCheck));
        using var web = new SmallWeb(new SmallPage("facts.site.org", "/hall-c", "Hall C", SiteReply.Html(SmallWeb.Html("No", "<p>Hall C holds more than 40 people: inspectors counted 290 people in Hall C in May 2025.</p>"))));
        web.Searches = [Adapters.WebSearch.Providers.Open("factcheck", reviews)];
        var check = await web.AskAsync("How many people does Hall C hold?", Cancel);

        var record = (await web.Library.SourcesAsync(Cancel)).Single(s => s.Publisher == "Harbour Facts");
        var text = (await web.Library.DocumentAsync(record.Snapshot, Cancel))!.Text;
        Assert.All(["Hall C holds 40 people.", "A minister", "False"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain(check.Sentences(), s => s.Speaker == "Harbour Facts" && s.Text.Contains("holds 40 people", StringComparison.Ordinal));
    }

    private sealed class Watch(Action<GatheringProgress> watch) : IProgress<GatheringProgress>
    {
        public void Report(GatheringProgress value) => watch(value);
    }
}
