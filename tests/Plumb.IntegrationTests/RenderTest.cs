using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Pages that need their scripts, rendered by Debian's Chromium; and a page that tries to get out of it.</summary>
public sealed class RenderTest : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private readonly string _library = Directory.CreateTempSubdirectory("plumb-render-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_library, recursive: true);

    [Fact]
    public async Task A_page_that_its_scripts_make_is_archived_beside_what_the_server_sent_and_comes_back_out_of_a_web_archive()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed here: apt-get install chromium");
        using var site = Wells("");

        var plain = await AddAsync(site);
        var rendered = await AddAsync(site, "--render");
        var shown = await ShowAsync(_library);
        var file = Path.Combine(_library, "out.warc");
        await RunAsync(new PlumbCall("export", "--warc", file));
        var other = Path.Combine(_library, "other");
        var again = await PlumbProcess.RunAsync(["add", file, "--json"], other, Cancel);

        Assert.Equal(4, plain.ExitCode);
        Assert.Contains("--render", plain.Output + plain.Error, StringComparison.Ordinal);
        Assert.True(rendered.ExitCode == 0, rendered.Error + rendered.Output);
        var rendering = shown.GetProperty("captures")[0].GetProperty("rendering");
        Assert.StartsWith("Chromium ", AddedHarbour.Text(rendering, "by"), StringComparison.Ordinal);
        Assert.Equal(2, rendering.GetProperty("parts").GetArrayLength());
        Assert.Contains("WARC-Type: conversion", await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
        Assert.True(again.ExitCode == 0, again.Error + again.Output);
        var back = await ShowAsync(other);
        Assert.Equal(AddedHarbour.Text(shown, "snapshot"), AddedHarbour.Text(back, "snapshot"));
        Assert.Equal(AddedHarbour.Text(rendering, "served"), AddedHarbour.Text(back.GetProperty("captures")[0].GetProperty("rendering"), "served"));
    }

    [Fact]
    public async Task A_page_that_tries_to_get_out_reaches_nothing()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed here: apt-get install chromium");
        using var inside = new LoopbackSite(_ => SiteReply.Html("secret of the network"));
        using var datagrams = new UdpClient(new IPEndPoint(IPAddress.Any, 0));
        var udp = ((IPEndPoint)datagrams.Client.LocalEndPoint!).Port;
        var at = $"127.0.0.1:{inside.Place.Port}";
        using var site = Wells($$"""
            const stun = ['127.0.0.1', 'localhost', location.hostname].map(h => ({ urls: `stun:${h}:{{udp}}` }));
            try { const pc = new RTCPeerConnection({ iceServers: stun }); pc.createDataChannel('x'); pc.createOffer().then(o => pc.setLocalDescription(o)); } catch (e) { }
            for (const way of ['http://{{at}}/fetch', 'http://localhost:{{inside.Place.Port}}/name', 'http://[::ffff:127.0.0.1]:{{inside.Place.Port}}/six', 'file:///etc/passwd', '/away'])
                fetch(way).then(r => r.text()).then(t => document.body.append('LEAKED ' + t)).catch(() => { });
            try { new WebSocket('ws://{{at}}/socket'); new EventSource('http://{{at}}/events'); navigator.sendBeacon('http://{{at}}/beacon', 'x'); } catch (e) { }
            new Image().src = 'http://{{at}}/image';
            for (const where of ['http://{{at}}/frame', 'file:///etc/passwd']) { const f = document.createElement('iframe'); f.src = where; document.body.append(f); }
            new Worker(URL.createObjectURL(new Blob(["fetch('http://{{at}}/worker')"])));
            window.open('http://{{at}}/window'); setTimeout(() => { location = 'http://{{at}}/navigation'; }, 3000); alert('stop');
            """, $"http://{at}/redirected");

        var rendered = await AddAsync(site, "--render");
        var text = (await RunAsync(new PlumbCall("show", await IdAsync(_library), "--text"))).Output;

        Assert.True(rendered.ExitCode == 0, rendered.Error + rendered.Output);
        Assert.Contains("41 wells", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LEAKED", text, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
        Assert.Equal(0, datagrams.Available);
        Assert.DoesNotContain(site.Requests, r => r.Target is not ("/robots.txt" or "/" or "/app.js" or "/data.json" or "/away"));
    }

    [Theory]
    [InlineData("PLUMB_CHROMIUM", "/no/such/browser", "no such file")]
    [InlineData("PATH", "", "none was found")]
    public async Task Without_a_browser_the_error_says_what_to_do(string variable, string value, string part)
    {
        var outcome = await PlumbProcess.RunAsync(new PlumbCall("add", "https://www.site.org/", "--render") { Library = _library, Environment = Set(variable, value) }, Cancel);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
    }

    private static LoopbackSite Wells(string script, string? away = null) => new(r => r.Target switch
    {
        "/" => SiteReply.Html("<!doctype html><html><head><title>Wells</title></head><body><div id=app></div><script src=/app.js></script></body></html>"),
        "/app.js" => new SiteReply(200, $$"""
            fetch('/data.json').then(r => r.json()).then(d => setTimeout(() => { document.getElementById('app').innerHTML = `<article><h1>Wells</h1><p>${d.text} Nobody disputes it, and the numbers come from its own register.</p></article>`; }, 2000));
            {{script}}
            """) { Headers = ["Content-Type: text/javascript"] },
        "/data.json" => new SiteReply(200, """{"text":"The ministry closed 41 wells in 2025."}""") { Headers = ["Content-Type: application/json"] },
        "/away" when away is not null => SiteReply.To(away),
        _ => new SiteReply(404),
    });

    private static Dictionary<string, string> Set(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private Task<PlumbOutcome> AddAsync(LoopbackSite site, params string[] more) => RunAsync(new PlumbCall(["add", site.At("/", "127.0.0.1").AbsoluteUri, "--allow-private", "--json", .. more])
    {
        Environment = Set("PLUMB_CHROMIUM_SANDBOX", Environment.IsPrivilegedProcess ? "off" : "on"),
    });

    private static async Task<string> IdAsync(string library) =>
        AddedHarbour.Text(AddedHarbour.Json((await PlumbProcess.RunAsync(["list", "--json"], library, Cancel)).Output.Split('\n')[0]), "id");

    private static async Task<JsonElement> ShowAsync(string library) =>
        AddedHarbour.Json((await PlumbProcess.RunAsync(["show", await IdAsync(library), "--json"], library, Cancel)).Output);

    private Task<PlumbOutcome> RunAsync(PlumbCall call) => PlumbProcess.RunAsync(call with { Library = _library }, Cancel);
}
