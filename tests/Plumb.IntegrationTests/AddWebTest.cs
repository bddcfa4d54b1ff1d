using System.Text.Json;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Pages of a site on this machine, added by the built program.</summary>
public sealed class AddWebTest : IDisposable
{
    private readonly string _library = Directory.CreateTempSubdirectory("plumb-web-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_library, recursive: true);

    [Fact]
    public async Task A_page_is_archived_with_its_address_and_said_to_be_unchanged_when_added_again()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/start" => SiteReply.To("/wells"),
            "/wells" when r.Headers.ContainsKey("if-none-match") => new SiteReply(304),
            "/wells" => Page("The ministry closed 41 wells in 2025.") with { Headers = ["Content-Type: text/html", "ETag: \"7\""] },
            _ => new SiteReply(404),
        });

        var first = await AddAsync(site, "/start");
        var again = await AddAsync(site, "/start");
        var shown = await ShowAsync();

        Assert.Equal((1, 0), Counts(first));
        Assert.Equal((0, 1), Counts(again));
        Assert.Equal(At(site, "/wells"), AddedHarbour.Text(shown, "url"));
        var capture = shown.GetProperty("captures")[0];
        Assert.Equal(At(site, "/start"), AddedHarbour.Text(capture, "asked"));
        Assert.Equal("\"7\"", AddedHarbour.Text(capture.GetProperty("headers"), "etag"));
        Assert.NotNull(capture.GetProperty("confirmed").GetString());
    }

    [Fact]
    public async Task A_changed_page_becomes_a_new_snapshot_and_the_earlier_one_stays()
    {
        var wells = 41;
        using var site = new LoopbackSite(r => r.Target == "/wells" ? Page($"The ministry closed {wells} wells in 2025.") : new SiteReply(404));
        await AddAsync(site, "/wells");
        wells = 43;

        var changed = await AddAsync(site, "/wells");

        Assert.Equal(At(site, "/wells"), AddedHarbour.Text(Assert.Single(changed.GetProperty("changed").EnumerateArray()), "name"));
        Assert.Equal(2, (await ListAsync()).Count);
        Assert.Single((await ShowAsync()).GetProperty("captures")[0].GetProperty("otherVersions").EnumerateArray());
    }

    [Fact]
    public async Task A_feed_its_pages_and_the_report_behind_one_are_added()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/feed" => new SiteReply(200, "<rss><channel><item><link>/a</link></item><item><link>/report</link></item><item><link>/gone</link></item></channel></rss>"),
            "/a" => Page("The union says that 12 wells leak."),
            "/report" => SiteReply.Html("<html><p>Report</p><a href=\"/report.pdf\">Download</a></html>"),
            "/report.pdf" => new SiteReply(200) { Bytes = File.ReadAllBytes(Path.Combine(SampleLibraryTest.Root(), "samples/harbour/harbour-legal-aid-2025.pdf")) },
            _ => new SiteReply(404),
        });

        var report = await AddAsync(site, "/feed", 4);

        Assert.Equal([At(site, "/gone")], report.GetProperty("unreadable").EnumerateArray().Select(u => AddedHarbour.Text(u, "name")));
        Assert.Contains(await ListAsync(), s => AddedHarbour.Text(s, "url") == At(site, "/report.pdf") && AddedHarbour.Text(s, "mediaType") == "application/pdf");
        Assert.Contains(await ListAsync(), s => AddedHarbour.Text(s, "url") == At(site, "/a"));
    }

    [Fact]
    public async Task A_page_that_is_gone_comes_from_an_archive_when_asked_for()
    {
        using var site = new LoopbackSite(r => r.Target.StartsWith("/wayback/available?", StringComparison.Ordinal)
                ? new SiteReply(200, """{"archived_snapshots":{"closest":{"status":"200","available":true,"url":"http://HOST/web/20200102030405/x","timestamp":"20200102030405"}}}""".Replace("HOST", r.Headers["host"], StringComparison.Ordinal))
            : r.Target.StartsWith("/web/20200102030405id_/", StringComparison.Ordinal) ? Page("The ministry closed 41 wells in 2019.")
            : new SiteReply(404));

        var without = await AddAsync(site, "/gone", 4);
        var outcome = await RunAsync(new PlumbCall("add", At(site, "/gone"), "--allow-private", "--wayback", "--json")
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PLUMB_WAYBACK"] = At(site, "/wayback/available") },
        });
        var shown = await ShowAsync();

        Assert.Equal((0, 0), Counts(without));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(At(site, "/gone"), AddedHarbour.Text(shown, "url"));
        Assert.Equal("2020-01-02T03:04:05Z", AddedHarbour.Text(shown.GetProperty("captures")[0], "copyMade"));
    }

    [Fact]
    public async Task A_machine_of_ones_own_network_is_refused_without_being_asked()
    {
        using var site = new LoopbackSite(_ => Page("secret"));

        var outcome = await RunAsync(new PlumbCall("add", At(site, "/"), "file:///etc/passwd", "http://user:secret@site.org/", "http://[x/"));

        Assert.Equal(4, outcome.ExitCode);
        Assert.Empty(site.Requests);
        Assert.Equal(4, outcome.Error.Split('\n').Count(l => l.StartsWith("  not read:", StringComparison.Ordinal)));
        Assert.Contains("--allow-private", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_fetched_comes_back_out_of_a_web_archive()
    {
        using var site = new LoopbackSite(r => r.Target == "/wells" ? Page("The ministry closed 41 wells in 2025.") with { Headers = ["ETag: \"7\""] } : new SiteReply(404));
        await AddAsync(site, "/wells");
        var file = Path.Combine(_library, "out.wacz");
        await RunAsync(new PlumbCall("export", "--wacz", file));
        var before = (await ShowAsync()).GetProperty("captures")[0];
        var other = Path.Combine(_library, "other");

        var added = await PlumbProcess.RunAsync(["add", file, "--json"], other, Cancel);
        Assert.True(added.ExitCode == 0, added.Error);
        var list = await PlumbProcess.RunAsync(["list", "--json"], other, Cancel);
        var shown = AddedHarbour.Json((await PlumbProcess.RunAsync(["show", AddedHarbour.Text(AddedHarbour.Json(list.Output), "id"), "--json"], other, Cancel)).Output);

        Assert.Equal(At(site, "/wells"), AddedHarbour.Text(shown, "url"));
        Assert.Equal(AddedHarbour.Text(before, "retrieved"), AddedHarbour.Text(shown.GetProperty("captures")[0], "retrieved"));
        Assert.Equal("\"7\"", AddedHarbour.Text(shown.GetProperty("captures")[0].GetProperty("headers"), "etag"));
    }

    private static SiteReply Page(string sentence) => SiteReply.Html(
        $"<!doctype html><html><head><title>Wells</title></head><body><article><h1>Wells</h1><p>{sentence} Nobody disputes it, and the numbers come from its own register.</p></article></body></html>");

    private static string At(LoopbackSite site, string path) => site.At(path, "127.0.0.1").AbsoluteUri;

    private static (int Added, int Unchanged) Counts(JsonElement report) => (report.GetProperty("added").GetInt32(), report.GetProperty("unchanged").GetInt32());

    private async Task<JsonElement> AddAsync(LoopbackSite site, string path, int exit = 0)
    {
        var outcome = await RunAsync(new PlumbCall("add", At(site, path), "--allow-private", "--json"));
        Assert.True(outcome.ExitCode == exit, outcome.Error + outcome.Output);
        return AddedHarbour.Json(outcome.Output);
    }

    private async Task<List<JsonElement>> ListAsync() =>
        [.. (await RunAsync(new PlumbCall("list", "--json"))).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)];

    private async Task<JsonElement> ShowAsync() =>
        AddedHarbour.Json((await RunAsync(new PlumbCall("show", AddedHarbour.Text((await ListAsync())[0], "id"), "--json"))).Output);

    private Task<PlumbOutcome> RunAsync(PlumbCall call) => PlumbProcess.RunAsync(call with { Library = _library }, Cancel);
}
