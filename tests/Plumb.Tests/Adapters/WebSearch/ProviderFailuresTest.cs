using System.Text.Json;
using Plumb.Adapters.Http;
using Plumb.Adapters.WebSearch;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Tests.Adapters.Http;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.WebSearch;

/// <summary>Whatever a provider does, a value comes of it that says what to do and holds no key.</summary>
public sealed class ProviderFailuresTest
{
    public static IEnumerable<TheoryDataRow<string, int, WebFailureKind>> Statuses() =>
        Providers.Names.SelectMany(name => new (int, WebFailureKind)[]
        {
            (301, WebFailureKind.Refused), (400, WebFailureKind.Refused), (401, WebFailureKind.Refused), (403, WebFailureKind.Refused), (422, WebFailureKind.Refused),
            (429, WebFailureKind.Limited), (432, WebFailureKind.Limited), (500, WebFailureKind.Unreachable), (502, WebFailureKind.Unreachable), (503, WebFailureKind.Unreachable),
        }.Select(s => new TheoryDataRow<string, int, WebFailureKind>(name, s.Item1, s.Item2)));

    public static IEnumerable<TheoryDataRow<string>> All() => Providers.Names.Select(n => new TheoryDataRow<string>(n));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_is_a_failure_of_its_kind(string name, int status, WebFailureKind kind)
    {
        using var site = new LoopbackSite(_ => new SiteReply(status, $"{{\"error\":\"{Providers.Key} is no good\"}}") { Headers = ["Location: http://elsewhere.site.org/"] });
        var found = await Providers.Open(name, site).SearchAsync(Providers.Query(), Cancel);

        Assert.Equal(kind, found.Failure!.Kind);
        Assert.Empty(found.Hits);
        Assert.DoesNotContain(Providers.Key, found.Failure.Reason, StringComparison.Ordinal);
        Assert.StartsWith(name, found.Failure.Reason, StringComparison.Ordinal);
        Assert.Single(site.Requests);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_found_is_no_failure(string name)
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.EmptyOf(name)));
        var found = await Providers.Open(name, site).SearchAsync(Providers.Query(), Cancel);

        Assert.Null(found.Failure);
        Assert.Empty(found.Hits);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Replies_of_no_documented_form_are_not_understood(string name)
    {
        foreach (var body in (string[])["", "[]", "null", "not JSON", "{\"results\":5,\"query\":5,\"message\":5,\"articles\":5,\"claims\":5,\"web\":5}", new string('[', 10_000), ProviderReplies.Of(name)[..^20]])
        {
            using var site = new LoopbackSite(_ => new SiteReply(200, body));
            var found = await Providers.Open(name, site).SearchAsync(Providers.Query(), Cancel);
            // GDELT has no mark of its own for a list that is none.
            Assert.True(found.Hits.Count == 0 && found.Failure?.Kind is WebFailureKind.NotUnderstood or WebFailureKind.Refused || (name == "gdelt" && found.Hits.Count == 0), $"{name}: {body[..Math.Min(40, body.Length)]}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_with_parts_missing_costs_only_those(string name)
    {
        // Each text and number of the documented reply is taken away in turn: there may be fewer hits, and nothing is thrown.
        var whole = ProviderReplies.Of(name);
        using var document = JsonDocument.Parse(whole);
        for (var at = whole.IndexOf(':', StringComparison.Ordinal); at >= 0; at = whole.IndexOf(':', at + 1))
        {
            var end = whole.IndexOfAny([',', '}', ']'], at);
            var cut = whole[..(at + 1)] + "null" + (end < 0 ? "" : whole[end..]);
            using var site = new LoopbackSite(_ => new SiteReply(200, cut));
            var found = await Providers.Open(name, site).SearchAsync(Providers.Query(), Cancel);
            Assert.True(found.Failure is null || found.Hits.Count == 0);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task No_more_hits_come_than_were_asked_for(string name)
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.Of(name)));
        Assert.True((await Providers.Open(name, site).SearchAsync(Providers.Query(limit: 1), Cancel)).Hits.Count <= 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_without_end_is_cut_off_and_a_connection_that_breaks_is_said(string name)
    {
        using var endless = new LoopbackSite(_ => new SiteReply(200, new string(' ', 2_000)));
        using var dropped = new LoopbackSite(_ => new SiteReply(200) { Dropped = true });
        var large = await Providers.Open(name, endless, null, s => s with { MaxBytes = 1_000 }).SearchAsync(Providers.Query(), Cancel);
        var gone = await Providers.Open(name, dropped).SearchAsync(Providers.Query(), Cancel);

        Assert.Equal((WebFailureKind.NotUnderstood, WebFailureKind.Unreachable), (large.Failure!.Kind, gone.Failure!.Kind));
    }

    [Fact]
    public async Task A_provider_that_asks_for_patience_is_not_asked_again_before()
    {
        using var clock = new Hurrying();
        var limited = true;
        using var site = new LoopbackSite(_ => limited ? new SiteReply(429) { Headers = ["Retry-After: 120"] } : new SiteReply(200, ProviderReplies.Brave));
        var brave = Providers.Open("brave", site, clock, s => s with { MaxTime = TimeSpan.FromHours(1) });

        var first = await brave.SearchAsync(Providers.Query(), Cancel);
        limited = false;
        var second = await brave.SearchAsync(Providers.Query(), Cancel);
        Assert.Equal(clock.GetUtcNow().AddSeconds(120), first.Failure!.Until);
        Assert.Equal(WebFailureKind.Limited, second.Failure!.Kind);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task Requests_of_one_provider_keep_their_distance()
    {
        using var clock = new Hurrying();
        using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.EmptyOf("gdelt")));
        var gdelt = Providers.Open("gdelt", site, clock, s => s with { Interval = TimeSpan.FromSeconds(5), MaxTime = TimeSpan.FromHours(1) });

        await gdelt.SearchAsync(Providers.Query(), Cancel);
        await gdelt.SearchAsync(Providers.Query(), Cancel);
        await gdelt.SearchAsync(Providers.Query(), Cancel);
        Assert.Equal([5.0, 5.0], clock.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        foreach (var name in (string[])["brave", "tavily", "factcheck"])
        {
            using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.Of(name)));
            var found = await Providers.Open(name, site, null, s => s with { Key = null }).SearchAsync(Providers.Query(), Cancel);
            Assert.Equal(WebFailureKind.KeyMissing, found.Failure!.Kind);
            Assert.Contains($"PLUMB_{name.ToUpperInvariant()}_KEY", found.Failure.Reason, StringComparison.Ordinal);
            Assert.Empty(site.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Keys_stand_in_headers_and_never_in_an_address(string name)
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.Of(name)));
        await Providers.Open(name, site).SearchAsync(Providers.Query(), Cancel);

        Assert.DoesNotContain(Providers.Key, site.Requests.Single().Target, StringComparison.Ordinal);
        Assert.StartsWith("Plumb/", site.Requests.Single().Headers["user-agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_on_a_private_address_is_not_asked_unless_it_is_allowed()
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, ProviderReplies.Searxng));
        using var http = ApiSending.Open(new FetchLimits(), LoopbackSite.Resolve);
        foreach (var place in (string[])[$"http://127.0.0.1:{site.Place.Port}/", $"http://search.site.org:{site.Place.Port}/", "http://search.site.org:8080/"])
        {
            using var searxng = new SearxngSearch(http, new ProviderSettings("searxng", place), TimeProvider.System);
            Assert.Equal(WebFailureKind.Unreachable, (await searxng.SearchAsync(Providers.Query(), Cancel)).Failure!.Kind);
        }

        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task Cancelling_escapes()
    {
        using var site = new LoopbackSite(_ => new SiteReply(200, "{") { Length = 100, Held = true });
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var searching = Providers.Open("brave", site).SearchAsync(Providers.Query(), cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
    }
}
