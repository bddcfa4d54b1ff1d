using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>The built program asks the real MediaWiki, for pages that this test wrote, through the interfaces that Wikipedia has.</summary>
public sealed class MediaWikiTest : IDisposable
{
    private const string Asked = "How many people sleep in the Orrin harbour shelter?";
    private const string Title = "Orrin harbour shelter";
    private const string Odd = "São Orrin: wells & \"pumps\" (C/O)?";

    private readonly string _library = Directory.CreateTempSubdirectory("plumb-mediawiki-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_library, recursive: true);

    [Fact]
    public async Task Pages_are_searched_archived_quoted_and_replayed_without_the_wiki()
    {
        Assert.SkipWhen(LocalWiki.Missing is not null, LocalWiki.Missing ?? "");
        using var wiki = await LocalWiki.OpenAsync(
            Cancel,
            (Title, "The '''Orrin harbour shelter''' is a shelter for people in [[Port Orrin]]. In May 2025 about 583 people sleep in the Orrin harbour shelter, which was built for 120 people.<ref>Annual report.</ref>\n\n== Dispute ==\nThe ministry denies that the Orrin harbour shelter is crowded."),
            ("Port Orrin", "'''Port Orrin''' is a town with a harbour and a lighthouse."),
            (Odd, "The wells of São Orrin gave 41 litres of water in 2024."));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PLUMB_WIKIPEDIA_URL"] = wiki.Api };

        var check = await RunAsync(new PlumbCall("check", Asked, "--web", "--provider", "wikipedia", "--json") { Environment = environment });
        Assert.True(check.ExitCode == 0, check.Error + check.Output);
        var made = AddedHarbour.Json(check.Output);
        Assert.Contains("583 people", check.Output, StringComparison.Ordinal);
        Assert.Contains(made.GetProperty("audit").GetProperty("gathering").GetProperty("pages").EnumerateArray(), p => AddedHarbour.Text(p, "outcome") == "archived" && AddedHarbour.Text(p, "address") == wiki.PageAt(Title));
        var source = (await ListAsync()).Single(s => AddedHarbour.Text(s, "url") == wiki.PageAt(Title));
        Assert.Equal((Title, "Harbour Wiki"), (AddedHarbour.Text(source, "title"), AddedHarbour.Text(source, "publisher")));
        await HoldsItsQuotesAsync(made);

        var odd = await RunAsync(new PlumbCall("check", "How much water did the wells of São Orrin give in 2024?", "--web", "--provider", "wikipedia", "--json") { Environment = environment });
        Assert.Contains("41 litres", odd.Output, StringComparison.Ordinal);
        Assert.Contains(await ListAsync(), s => AddedHarbour.Text(s, "title") == Odd);

        // A second check of the first question, as the library has grown; then the wiki goes away.
        var again = AddedHarbour.Json((await RunAsync(new PlumbCall("check", Asked, "--web", "--provider", "wikipedia", "--json") { Environment = environment })).Output);
        wiki.Stop();
        var replay = await RunAsync(new PlumbCall("replay", AddedHarbour.Text(again, "id")) { Environment = environment });
        Assert.True(replay.ExitCode == 0, replay.Error + replay.Output);
        Assert.StartsWith("Same:", replay.Output, StringComparison.Ordinal);

        var away = await RunAsync(new PlumbCall("check", "Who runs the lighthouse at Port Orrin?", "--web", "--provider", "wikipedia") { Environment = environment });
        Assert.Contains("No answer came from wikipedia", away.Output, StringComparison.Ordinal);
    }

    /// <summary>Every quote stands in the archived text at its code points.</summary>
    private async Task HoldsItsQuotesAsync(JsonElement check)
    {
        var citations = check.GetProperty("bottomLine").EnumerateArray().Concat(check.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("sentences").EnumerateArray())).SelectMany(s => s.GetProperty("citations").EnumerateArray()).ToList();
        Assert.NotEmpty(citations);
        foreach (var citation in citations)
        {
            var shown = await RunAsync(new PlumbCall("show", AddedHarbour.Text(citation, "snapshot"), "--text"));
            Assert.Contains(AddedHarbour.Text(citation, "quote"), shown.Output, StringComparison.Ordinal);
        }
    }

    private async Task<List<JsonElement>> ListAsync() =>
        [.. (await RunAsync(new PlumbCall("list", "--json"))).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)];

    private Task<PlumbOutcome> RunAsync(PlumbCall call) => PlumbProcess.RunAsync(call with { Library = _library }, Cancel);
}
