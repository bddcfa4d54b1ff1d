using System.Text.Json;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>A text whose sources lie on a site of this machine, verified by the built program.</summary>
public sealed class VerifyWebTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-verify-web-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Cited_pages_are_fetched_once_and_stay_known_by_the_addresses_that_the_text_gives()
    {
        using var site = new LoopbackSite(r => r.Target switch
        {
            "/wells" => Page("The ministry closed 41 wells in Port Orrin in 2025."),
            "/short" => SiteReply.To("/pumps"),
            "/pumps" => Page("Engineers repaired seven pumps at the harbour in March 2025."),
            "/copy" => Page("The council sold the old lighthouse to a sail maker in 2024."),
            _ => new SiteReply(404),
        });
        var text = Written($"""
            # Water

            The ministry [closed 41 wells]({At(site, "/wells")}) in Port Orrin in 2025.
            Engineers [repaired seven pumps]({At(site, "/short")}) at the harbour in March 2025.
            The council sold the old lighthouse to a sail maker in 2024 [1].
            The mayor [resigned]({At(site, "/gone")}) in April 2025.

            ## References

            1. Council minutes. {At(site, "/lost")} Archived at {At(site, "/copy")}
            """);

        var first = await VerifyAsync(text, "--web", "--allow-private", "--json");
        Assert.Equal(9, first.ExitCode);
        Assert.Equal(["supported", "supported", "supported", "unresolved"], Outcomes(first));
        Assert.Contains("3 cited pages were fetched and archived.", first.Error, StringComparison.Ordinal);
        Assert.Contains($"not fetched: {At(site, "/gone")}: there is nothing at this address", first.Error, StringComparison.Ordinal);
        var asked = site.Requests.Count;

        var second = await VerifyAsync(text, "--json");
        Assert.Equal(Outcomes(first), Outcomes(second));
        Assert.Equal(asked, site.Requests.Count);

        var third = await VerifyAsync(text, "--web", "--allow-private", "--json");
        Assert.Equal(Outcomes(first), Outcomes(third));
        Assert.DoesNotContain(site.Requests.Skip(asked), r => r.Target is "/wells" or "/short" or "/pumps" or "/copy");
    }

    [Fact]
    public async Task No_more_addresses_are_asked_than_allowed_and_files_beside_the_text_are_not_asked()
    {
        using var site = new LoopbackSite(_ => Page("The ministry closed 41 wells in Port Orrin in 2025."));
        var text = Written($"The ministry closed 41 wells in Port Orrin in 2025 ([a]({At(site, "/a")})).\n\nIt closed 41 wells ([b]({At(site, "/b")})), says [a note](notes.md).\n");

        var run = await VerifyAsync(text, "--web", "--allow-private", "--pages", "1");

        Assert.Equal(["/robots.txt", "/a"], site.Requests.Select(r => r.Target));
        Assert.Contains("1 more cited addresses were not asked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_asked_is_refused_and_options_that_do_nothing_are_said()
    {
        using var site = new LoopbackSite(_ => Page("secret"));
        var text = Written($"The ministry closed 41 wells in 2025 ([a]({At(site, "/a")})).\n");

        var guarded = await VerifyAsync(text, "--web");
        var lone = await VerifyAsync(text, "--allow-private");
        var both = await VerifyAsync(text, "--web", "--sources", _folder);

        Assert.Empty(site.Requests);
        Assert.Contains("--allow-private", guarded.Error, StringComparison.Ordinal);
        Assert.Contains("give --web too", lone.Error, StringComparison.Ordinal);
        Assert.Contains("give one of them", both.Error, StringComparison.Ordinal);
    }

    private static SiteReply Page(string sentence) => SiteReply.Html(
        $"<!doctype html><html><head><title>Harbour notes</title></head><body><article><h1>Harbour notes</h1><p>{sentence} The notes of the harbour are kept in the town hall and may be read there.</p></article></body></html>");

    private static string At(LoopbackSite site, string path) => site.At(path, "127.0.0.1").AbsoluteUri;

    private static List<string> Outcomes(PlumbOutcome run) =>
        [.. AddedHarbour.Json(run.Output).GetProperty("sentences").EnumerateArray().Where(s => s.GetProperty("outcome").ValueKind == JsonValueKind.String).Select(s => AddedHarbour.Text(s, "outcome"))];

    private string Written(string text)
    {
        var file = Path.Combine(_folder, "draft.md");
        File.WriteAllText(file, text);
        return file;
    }

    private Task<PlumbOutcome> VerifyAsync(string file, params string[] options) =>
        PlumbProcess.RunAsync(["verify", file, .. options], Path.Combine(_folder, "library"), Cancel);
}
