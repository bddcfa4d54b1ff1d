using System.Net;
using Plumb.Adapters.Http;
using Plumb.Core.Gathering;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Http;

/// <summary>Server-side request forgery: a table of addresses of which none may be asked.</summary>
public sealed class RefusedAddressesTest
{
    /// <summary>Names as an attacker's name server could answer them.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["loop.attacker.com"] = ["127.0.0.1"],
        ["loop6.attacker.com"] = ["::1"],
        ["ten.attacker.com"] = ["10.1.2.3"],
        ["meta.attacker.com"] = ["169.254.169.254"],
        ["meta6.attacker.com"] = ["fd00:ec2::254"],
        ["mapped.attacker.com"] = ["::ffff:127.0.0.1"],
        ["mixed.attacker.com"] = ["93.184.215.14", "192.168.0.1"],
        ["zero.attacker.com"] = ["0.0.0.0"],
        ["cgnat.attacker.com"] = ["100.64.1.1"],
        ["nat64.attacker.com"] = ["64:ff9b::7f00:1"],
        ["xn--lcalhost-54a.com"] = ["127.0.0.1"],
    };

    public static TheoryData<string, FetchRefusal> Refused() => new()
    {
        { "file:///etc/passwd", FetchRefusal.Scheme },
        { "ftp://ftp.site.org/a", FetchRefusal.Scheme },
        { "gopher://site.org:70/_x", FetchRefusal.Scheme },
        { "data:text/html,hello", FetchRefusal.Scheme },
        { "javascript:alert(1)", FetchRefusal.Scheme },
        { "dict://site.org:2628/d", FetchRefusal.Scheme },
        { "ldap://site.org/dc", FetchRefusal.Scheme },
        { "ws://site.org/", FetchRefusal.Scheme },
        { "jar:http://site.org!/a", FetchRefusal.Scheme },
        { "http://user:secret@site.org/", FetchRefusal.UserInfo },
        { "http://site.org@127.0.0.1/", FetchRefusal.UserInfo },
        { "http://site.org%40@127.0.0.1/", FetchRefusal.UserInfo },
        { "https://127.0.0.1:443@site.org/", FetchRefusal.UserInfo },
        { "http://site.org:22/", FetchRefusal.Port },
        { "http://site.org:25/", FetchRefusal.Port },
        { "http://site.org:6379/", FetchRefusal.Port },
        { "https://site.org:9200/", FetchRefusal.Port },
        { "http://127.0.0.1/", FetchRefusal.PrivateAddress },
        { "http://127.0.0.1:8080/", FetchRefusal.PrivateAddress },
        { "http://127.255.255.254/", FetchRefusal.PrivateAddress },
        { "http://127.0.0.1./", FetchRefusal.PrivateAddress },
        { "http://127.1/", FetchRefusal.PrivateAddress },
        { "http://127.0.1/", FetchRefusal.PrivateAddress },
        { "http://2130706433/", FetchRefusal.PrivateAddress },
        { "http://0x7f000001/", FetchRefusal.PrivateAddress },
        { "http://0x7f.0x0.0x0.0x1/", FetchRefusal.PrivateAddress },
        { "http://0177.0.0.1/", FetchRefusal.PrivateAddress },
        { "http://017700000001/", FetchRefusal.PrivateAddress },
        { "http://0/", FetchRefusal.PrivateAddress },
        { "http://0.0.0.0/", FetchRefusal.PrivateAddress },
        { "http://0.1.2.3/", FetchRefusal.PrivateAddress },
        { "http://10.0.0.1/", FetchRefusal.PrivateAddress },
        { "http://10.255.255.255/", FetchRefusal.PrivateAddress },
        { "http://172.16.0.1/", FetchRefusal.PrivateAddress },
        { "http://172.31.255.255/", FetchRefusal.PrivateAddress },
        { "http://192.168.1.1/", FetchRefusal.PrivateAddress },
        { "http://100.64.0.1/", FetchRefusal.PrivateAddress },
        { "http://100.100.100.200/latest/meta-data/", FetchRefusal.PrivateAddress },
        { "http://169.254.169.254/latest/meta-data/", FetchRefusal.PrivateAddress },
        { "http://2852039166/latest/meta-data/", FetchRefusal.PrivateAddress },
        { "http://168.63.129.16/machine", FetchRefusal.PrivateAddress },
        { "http://192.0.0.192/opc/v1/", FetchRefusal.PrivateAddress },
        { "http://192.0.2.7/", FetchRefusal.PrivateAddress },
        { "http://198.18.0.1/", FetchRefusal.PrivateAddress },
        { "http://198.51.100.7/", FetchRefusal.PrivateAddress },
        { "http://203.0.113.7/", FetchRefusal.PrivateAddress },
        { "http://192.88.99.1/", FetchRefusal.PrivateAddress },
        { "http://224.0.0.1/", FetchRefusal.PrivateAddress },
        { "http://239.255.255.250/", FetchRefusal.PrivateAddress },
        { "http://240.0.0.1/", FetchRefusal.PrivateAddress },
        { "http://255.255.255.255/", FetchRefusal.PrivateAddress },
        { "http://[::1]/", FetchRefusal.PrivateAddress },
        { "http://[0:0:0:0:0:0:0:1]/", FetchRefusal.PrivateAddress },
        { "http://[::]/", FetchRefusal.PrivateAddress },
        { "http://[::ffff:127.0.0.1]/", FetchRefusal.PrivateAddress },
        { "http://[::ffff:7f00:1]/", FetchRefusal.PrivateAddress },
        { "http://[::ffff:93.184.215.14]/", FetchRefusal.PrivateAddress },
        { "http://[::127.0.0.1]/", FetchRefusal.PrivateAddress },
        { "http://[64:ff9b::a9fe:a9fe]/", FetchRefusal.PrivateAddress },
        { "http://[64:ff9b:1::7f00:1]/", FetchRefusal.PrivateAddress },
        { "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", FetchRefusal.PrivateAddress },
        { "http://[2001:db8::1]/", FetchRefusal.PrivateAddress },
        { "http://[2002:7f00:1::]/", FetchRefusal.PrivateAddress },
        { "http://[3fff::1]/", FetchRefusal.PrivateAddress },
        { "http://[fc00::1]/", FetchRefusal.PrivateAddress },
        { "http://[fd00:ec2::254]/latest/", FetchRefusal.PrivateAddress },
        { "http://[fe80::1]/", FetchRefusal.PrivateAddress },
        { "http://[fec0::1]/", FetchRefusal.PrivateAddress },
        { "http://[ff02::1]/", FetchRefusal.PrivateAddress },
        { "http://[4000::1]/", FetchRefusal.PrivateAddress },
        { "http://localhost/", FetchRefusal.PrivateAddress },
        { "http://LOCALHOST./", FetchRefusal.PrivateAddress },
        { "http://app.localhost/", FetchRefusal.PrivateAddress },
        { "http://router/", FetchRefusal.PrivateAddress },
        { "http://printer.local/", FetchRefusal.PrivateAddress },
        { "http://metadata.google.internal/computeMetadata/v1/", FetchRefusal.PrivateAddress },
        { "http://kubernetes.default.svc/", FetchRefusal.PrivateAddress },
        { "http://wiki.corp/", FetchRefusal.PrivateAddress },
        { "http://nas.home.arpa/", FetchRefusal.PrivateAddress },
        { "http://loop.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://loop6.attacker.com/", FetchRefusal.PrivateAddress },
        { "https://ten.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://meta.attacker.com/latest/", FetchRefusal.PrivateAddress },
        { "http://meta6.attacker.com/latest/", FetchRefusal.PrivateAddress },
        { "http://mapped.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://mixed.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://zero.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://cgnat.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://nat64.attacker.com/", FetchRefusal.PrivateAddress },
        { "http://LOOP.attacker.com./", FetchRefusal.PrivateAddress },
        { "http://xn--lcalhost-54a.com/", FetchRefusal.PrivateAddress },
        { "http://%31%32%37.0.0.1/", FetchRefusal.Malformed },
        { "http://%6c%6f%63%61%6c%68%6f%73%74/", FetchRefusal.Malformed },
        { "http://\uFF11\uFF12\uFF17.0.0.1/", FetchRefusal.Malformed },
        { "http://127\u30020\u30020\u30021/", FetchRefusal.Malformed },
        { "http://\u2460\u2461\u2466.\u24EA.\u24EA.\u2460/", FetchRefusal.Malformed },
        { "http://\uFF4C\uFF4F\uFF43alhost/", FetchRefusal.Malformed },
        { "http://l\u043Ec\u0430lhost/", FetchRefusal.Malformed },
        { "http://\u04CFocalhost/", FetchRefusal.Malformed },
        { "http://local\u00ADhost/", FetchRefusal.Malformed },
        { "http://local\u200Bhost/", FetchRefusal.Malformed },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_address_that_is_not_public_is_refused_with_its_reason(string address, FetchRefusal reason)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed))
        {
            // What no parser takes for an address never comes as far as a fetcher.
            Assert.Equal(FetchRefusal.Malformed, reason);
            return;
        }

        using var fetcher = new SafeFetcher(new FetchLimits(), TimeProvider.System, Resolve);

        var outcome = await fetcher.FetchAsync(new FetchRequest(parsed), TestContext.Current.CancellationToken);

        var refused = Assert.IsType<FetchOutcome.Refused>(outcome);
        Assert.Equal(reason, refused.Reason);
        Assert.NotEmpty(refused.Message);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_redirect_to_it_is_not_followed(string address, FetchRefusal reason)
    {
        using var site = new LoopbackSite(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.To(address));
        using var fetcher = new SafeFetcher(
            new FetchLimits { AllowedPlaces = [site.Place], HostInterval = TimeSpan.Zero, MaxRetries = 0 }, TimeProvider.System,
            (host, cancel) => host == "news.site.org" ? LoopbackSite.Resolve(host, cancel) : Resolve(host, cancel));

        var refused = Assert.IsType<FetchOutcome.Refused>(await fetcher.FetchAsync(new FetchRequest(site.At("/a")), TestContext.Current.CancellationToken));

        Assert.True(refused.Reason == reason || (reason == FetchRefusal.Malformed && refused.Reason is FetchRefusal.PrivateAddress or FetchRefusal.Redirects), $"{address}: {refused.Reason}");
        Assert.All(site.Requests, r => Assert.Equal("news.site.org", r.Host));
    }

    [Fact]
    public void The_table_has_at_least_sixty_cases() => Assert.True(Refused().Count >= 60);

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("2a00:1450:4001:81b::200e")]
    public void A_public_address_is_not_refused(string address) => Assert.Null(PublicAddresses.WhatElse(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://www.site.org/a?b=c#d")]
    [InlineData("http://site.org:8080/")]
    [InlineData("https://b\u00FCcher.site.org/")]
    [InlineData("https://\u0438\u0437\u0432\u0435\u0441\u0442\u0438\u044F.site.org/")]
    public void An_ordinary_address_is_in_order(string address) => Assert.Null(new AddressGuard(false, []).Problem(new Uri(address)));

    private static Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<IPAddress>>([.. Names.GetValueOrDefault(host, []).Select(IPAddress.Parse)]);
}
