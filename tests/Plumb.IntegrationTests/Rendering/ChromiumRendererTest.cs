using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Plumb.Adapters.Chromium;
using Plumb.Adapters.Http;
using Plumb.Core.Gathering;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests.Rendering;

/// <summary>The installed Chromium, led as the program leads it.</summary>
public sealed class ChromiumRendererTest
{
    private const string Program = "/usr/bin/chromium";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_that_a_script_fetches_and_writes_is_in_the_page_that_is_made()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/robots.txt" => new SiteReply(404),
            "/app.js" => Script("fetch('/data.json').then(a => a.json()).then(d => setTimeout(() => document.querySelector('main').innerHTML = '<p>' + d.text + '</p>', 3000))"),
            "/data.json" => new SiteReply(200, """{"text":"The harbour hall held 266 people in May."}""") { Headers = ["Content-Type: application/json"] },
            _ => SiteReply.Html("<!doctype html><title>Hall</title><main>Loading</main><script src=/app.js></script>"),
        });

        var made = Assert.IsType<FetchOutcome.Fetched>(await RenderAsync(site, "/a"));

        Assert.Contains("<p>The harbour hall held 266 people in May.</p>", Encoding.UTF8.GetString(made.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("266", Encoding.UTF8.GetString(made.Rendering!.ServedBytes()), StringComparison.Ordinal);
        Assert.StartsWith("Chromium ", made.Rendering.By, StringComparison.Ordinal);
        Assert.Equal([site.At("/app.js").AbsoluteUri, site.At("/data.json").AbsoluteUri], made.Rendering.Parts.Select(p => p.Address));
    }

    [Fact]
    public async Task The_same_page_is_made_of_the_same_files()
    {
        using var site = new LoopbackSite(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.Html("<!doctype html><main></main><script>for (let i = 0; i < 5; i++) setTimeout(() => document.querySelector('main').append(i + ' '), 900 - i * 100)</script>"));

        var one = Assert.IsType<FetchOutcome.Fetched>(await RenderAsync(site, "/a"));
        var other = Assert.IsType<FetchOutcome.Fetched>(await RenderAsync(site, "/a"));

        Assert.Contains("4 3 2 1 0", Encoding.UTF8.GetString(one.Bytes), StringComparison.Ordinal);
        Assert.Equal(one.Bytes, other.Bytes);
    }

    [Fact]
    public async Task A_page_reaches_nothing_but_what_the_fetcher_gives()
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        using var dead = new TcpListener(IPAddress.Loopback, 0);
        using var datagrams = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        trap.Start();
        dead.Start();
        var (inside, stun) = (trap.LocalEndpoint.ToString(), datagrams.Client.LocalEndPoint!.ToString());
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/robots.txt" => new SiteReply(404),
            "/away.js" => SiteReply.To($"http://{inside}/away"),
            _ => SiteReply.Html(Escapes(inside!, stun!)),
        });

        var outcome = await RenderAsync(site, "/a", o => o with { DeadEnd = (IPEndPoint)dead.LocalEndpoint });

        Assert.False(trap.Pending(), "something came to the listener within this machine");
        Assert.Equal(0, datagrams.Available);
        var html = Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(outcome).Bytes);
        Assert.DoesNotContain("root:", html, StringComparison.Ordinal);
        Assert.Contains("tried all", html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Requests, r => r.Target is "/picture.png" or "/frame" or "/beacon" or "/form" or "/next");
    }

    [Theory]
    [InlineData("<script>while (true) { }</script>")]
    [InlineData("<script>const a = []; while (true) a.push(new Array(1000000).fill(a.length))</script>")]
    public async Task A_page_without_end_ends_within_its_time_and_leaves_no_process(string body)
    {
        using var site = new LoopbackSite(r => r.Target == "/robots.txt" ? new SiteReply(404) : SiteReply.Html("<!doctype html><p>text</p>" + body));

        var refused = Assert.IsType<FetchOutcome.Refused>(await RenderAsync(site, "/a", o => o with { MaxTime = TimeSpan.FromSeconds(8) }));

        Assert.Equal(FetchRefusal.Rendering, refused.Reason);
    }

    [Fact]
    public async Task Robots_txt_holds_for_what_a_page_asks_for()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/robots.txt" => new SiteReply(200, "User-agent: *\nDisallow: /closed/"),
            "/closed/a.js" => Script("document.body.append('shut')"),
            _ => SiteReply.Html("<!doctype html><p>text</p><script src=/closed/a.js></script>"),
        });

        var made = Assert.IsType<FetchOutcome.Fetched>(await RenderAsync(site, "/a"));

        Assert.Empty(made.Rendering!.Parts);
        Assert.DoesNotContain(site.Requests, r => r.Target == "/closed/a.js");
    }

    [Fact]
    public async Task What_a_reader_does_not_see_is_marked_whatever_hides_it_and_whatever_the_page_does_against_it()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/robots.txt" => new SiteReply(404),
            "/a.css" => new SiteReply(200, ".a{display:none} .b{color:#fdfdfd} .c{font-size:0} .d{position:absolute;left:-9999px} .e{opacity:.01} .f{height:0;overflow:hidden} .g{visibility:hidden} .h{background:#000;color:#fff} .i{clip-path:inset(50%)} .j{-webkit-text-fill-color:transparent}") { Headers = ["Content-Type: text/css"] },
            _ => SiteReply.Html("""
                <!doctype html><title>The title</title><link rel=stylesheet href=/a.css>
                <p id=a class=a>text</p><p id=b class=b>text</p><p id=c class=c>text</p><p id=d class=d>text</p><div class=e><p id=e>text</p></div><div class=f><p id=f>text</p></div>
                <p id=g class=g>text <b id=g2 style="visibility:visible">shown</b></p><p id=i class=i>text</p><p id=j class=j>text</p><p id=k>text</p>
                <p id=s1>text</p><p id=s2 class=h>text</p><details><summary id=s3>more</summary><p id=s4>text</p></details><p id=s5 data-plumb-unseen=not-shown>text</p>
                <form><input name=parentElement><input name=getAttribute><p id=s6>text</p></form><img name=body><img name=createTreeWalker><img name=documentElement>
                <script>
                document.getElementById('k').style.display = 'none';
                window.getComputedStyle = () => ({}); Element.prototype.setAttribute = () => {}; Node.prototype.appendChild = null;
                new MutationObserver(all => all.forEach(m => m.target.removeAttribute('data-plumb-unseen'))).observe(document, { subtree: true, attributes: true });
                </script>
                """),
        });

        var html = Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(await RenderAsync(site, "/x")).Bytes);

        Assert.Equal(
            ["a not-shown", "b no-colour", "c too-small", "d not-shown", "e no-colour", "f not-shown", "g not-shown", "i not-shown", "j no-colour", "k not-shown"],
            Regex.Matches(html, """id="(\w+)"[^>]*data-plumb-unseen="([a-z-]+)".""").Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}"));
        Assert.DoesNotContain("<details open", html, StringComparison.Ordinal);
    }

    private static SiteReply Script(string text) => new(200, text) { Headers = ["Content-Type: text/javascript"] };

    private static string Escapes(string inside, string stun) => $$"""
        <!doctype html><title>Out</title><meta http-equiv=refresh content="1;url=http://{{inside}}/refresh">
        <link rel=stylesheet href="http://{{inside}}/style.css"><link rel=prefetch href="http://{{inside}}/prefetch"><link rel=dns-prefetch href="//{{inside}}">
        <img src="http://{{inside}}/picture.png"><img src=/picture.png><iframe src="http://{{inside}}/frame"></iframe><iframe src=/frame></iframe><iframe src="file:///etc/passwd"></iframe>
        <object data="file:///etc/passwd"></object><script src="http://{{inside}}/script.js"></script><script src=/away.js></script><main></main>
        <form action=/form method=post id=f><input name=a></form>
        <script>
        const tries = [
          () => fetch('http://{{inside}}/fetch'), () => fetch('http://localhost:{{inside.Split(':')[1]}}/name'), () => fetch('http://[::ffff:127.0.0.1]:{{inside.Split(':')[1]}}/six'), () => fetch('file:///etc/passwd').then(a => a.text()).then(t => document.body.append(t)),
          () => new WebSocket('ws://{{inside}}/socket'), () => new EventSource('http://{{inside}}/events'), () => navigator.sendBeacon('/beacon', 'a'), () => navigator.sendBeacon('http://{{inside}}/beacon', 'a'),
          () => fetch('/beacon', { method: 'POST', body: 'a' }), () => window.open('http://{{inside}}/window'), () => new Worker('http://{{inside}}/worker.js'),
          () => new Worker(URL.createObjectURL(new Blob(["importScripts('http://{{inside}}/imported.js'); fetch('http://{{inside}}/of-worker')"]))),
          () => { const r = new XMLHttpRequest(); r.open('GET', 'http://{{inside}}/xhr'); r.send(); },
          () => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:{{stun}}' }, { urls: 'turn:{{stun}}', username: 'a', credential: 'a' }] }); c.createDataChannel('a'); c.createOffer().then(o => c.setLocalDescription(o)); },
          () => { const c = new RTCPeerConnection({ iceServers: ['localhost', location.hostname].map(h => ({ urls: `stun:${h}:{{stun.Split(':')[1]}}` })) }); c.createDataChannel('b'); c.createOffer().then(o => c.setLocalDescription(o)); },
          () => new WebTransport('https://{{inside}}/transport'), () => import('http://{{inside}}/module.js'), () => document.getElementById('f').submit(), () => { location.href = '/next'; }, () => { location.href = 'http://{{inside}}/away'; },
          () => alert('stop'), () => navigator.serviceWorker.register('/worker.js'),
        ];
        for (const t of tries) { try { Promise.resolve(t()).catch(() => {}); } catch (e) { } }
        document.querySelector('main').append('tried all');
        </script>
        """;

    private static async Task<FetchOutcome> RenderAsync(LoopbackSite site, string path, Func<ChromiumOptions, ChromiumOptions>? with = null)
    {
        Assert.SkipUnless(File.Exists(Program), $"there is no {Program}; .ci/run installs it");
        var options = new ChromiumOptions(Program) { Sandboxed = !Environment.IsPrivilegedProcess };
        using var fetcher = new RenderingFetcher(
            new SafeFetcher(new FetchLimits { AllowedPlaces = [site.Place], HostInterval = TimeSpan.Zero }, TimeProvider.System, LoopbackSite.Resolve),
            new ChromiumRenderer(with is null ? options : with(options), TimeProvider.System),
            _ => true);
        return await fetcher.FetchAsync(new FetchRequest(site.At(path)), Cancel);
    }
}
