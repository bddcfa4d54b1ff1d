using System.Text.Json;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Pages that need their scripts, rendered by Debian's Chromium for each command that fetches.</summary>
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
    public async Task A_check_renders_the_pages_that_show_no_text_without_and_says_so()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed here: apt-get install chromium");
        using var site = Wells("", plain: "The union says that 12 wells of the ministry leak since 2025.");
        using var engine = Engine(site, "/", "/plain");

        var check = await RunAsync(Rendering(engine, "check", "How many wells did the ministry close in Port Orrin in 2025?", "--web", "--provider", "searxng", "--render", "--allow-private", "--json"));
        var without = await PlumbProcess.RunAsync(Rendering(engine, "check", "How many wells did the ministry close in Port Orrin in 2025?", "--web", "--provider", "searxng", "--allow-private", "--json") with { Library = Path.Combine(_library, "without") }, Cancel);

        Assert.True(check.ExitCode == 0, check.Error + check.Output);
        Assert.Contains("closed 41 wells", check.Output, StringComparison.Ordinal);
        var limit = Assert.Single(AddedHarbour.Json(check.Output).GetProperty("limits").EnumerateArray(), l => AddedHarbour.Text(l, "kind") == "rendered-by-browser");
        Assert.Contains("Wells", AddedHarbour.Text(limit, "text"), StringComparison.Ordinal);
        Assert.Equal(1, limit.GetProperty("value").GetInt32());
        Assert.DoesNotContain("closed 41 wells", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cited_page_that_its_scripts_make_is_rendered_when_verified_against()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed here: apt-get install chromium");
        using var site = Wells("");
        var text = Path.Combine(_library, "draft.md");
        await File.WriteAllTextAsync(text, $"The ministry [closed 41 wells]({site.At("/", "127.0.0.1")}) in 2025.\n", Cancel);

        var without = await RunAsync(new PlumbCall("verify", text, "--web", "--allow-private", "--json"));
        var verified = await RunAsync(Rendering(site, "verify", text, "--web", "--render", "--allow-private", "--json"));

        Assert.Contains("it holds no text", without.Error, StringComparison.Ordinal);
        Assert.Equal("supported", Outcome(verified));
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

    private static LoopbackSite Wells(string script, string? plain = null) => new(r => r.Target switch
    {
        "/" => SiteReply.Html("<!doctype html><html><head><title>Wells</title></head><body><div id=app></div><script src=/app.js></script></body></html>"),
        "/app.js" => new SiteReply(200, $$"""
            fetch('/data.json').then(r => r.json()).then(d => setTimeout(() => { document.getElementById('app').innerHTML = `<article><h1>Wells</h1><p>${d.text} Nobody disputes it, and the numbers come from its own register.</p></article>`; }, 2000));
            {{script}}
            """) { Headers = ["Content-Type: text/javascript"] },
        "/data.json" => new SiteReply(200, """{"text":"The ministry closed 41 wells in the town of Port Orrin in 2025."}""") { Headers = ["Content-Type: application/json"] },
        "/plain" when plain is not null => SiteReply.Html($"<!doctype html><html><head><title>Plain</title></head><body><article><h1>Plain</h1><p>{string.Concat(Enumerable.Repeat($"{plain} ", 10))}</p></article></body></html>"),
        _ => new SiteReply(404),
    });

    /// <summary>A search engine that finds pages of a site, whatever is asked.</summary>
    private static LoopbackSite Engine(LoopbackSite site, params string[] paths) => new(_ => new SiteReply(
        200, JsonSerializer.Serialize(new { query = "x", results = paths.Select(p => new { url = site.At(p, "127.0.0.1").AbsoluteUri, title = "Wells " + p, content = "", engine = "one" }) })) { Headers = ["Content-Type: application/json"] });

    private static PlumbCall Rendering(LoopbackSite engine, params string[] words) => new(words)
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PLUMB_CHROMIUM_SANDBOX"] = Environment.IsPrivilegedProcess ? "off" : "on", ["PLUMB_SEARXNG_URL"] = engine.At("/", "127.0.0.1").AbsoluteUri,
        },
    };

    private static string? Outcome(PlumbOutcome run) =>
        AddedHarbour.Json(run.Output).GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("outcome").GetString()).Single(o => o is not null);

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
