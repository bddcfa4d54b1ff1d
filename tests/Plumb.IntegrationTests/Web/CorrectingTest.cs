using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A reader challenges a sentence, an editor settles it, and every version of the check stays readable.</summary>
public sealed class CorrectingTest(HarbourSite harbour, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("wide"), InlineData("no scripts")]
    public async Task A_sentence_that_is_challenged_and_withdrawn_leaves_the_check_and_stays_in_its_first_version(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.CopyAsync();
        var check = $"{site.Address}/checks/{harbour.CheckId}";
        var sentence = await ChallengeAsync(visit, check);
        Assert.Equal(sentence, await visit.TextAsync("article.challenge blockquote"));
        await visit.GoAsync(check);
        Assert.Equal(2, await visit.Page.Locator("p.s .doubt").CountAsync());

        await SettleAsync(visit, site, "withdrawn", "The report was withdrawn by its publisher.");

        await visit.GoAsync(check);
        Assert.Contains("The report was withdrawn by its publisher.", await visit.TextAsync(".note"), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("p.s", new() { HasText = sentence[^60..^1] }).CountAsync());
        Assert.Contains(sentence, await visit.TextAsync("#left-out"), StringComparison.Ordinal);

        await visit.GoAsync($"{check}/versions");
        Assert.Equal(2, await visit.Page.Locator(".versions > li").CountAsync());
        await visit.Page.GetByText("Version 1").ClickAsync();
        Assert.True(await visit.Page.Locator("p.s", new() { HasText = sentence[^60..^1] }).CountAsync() > 0);
        Assert.Contains("version 1", await visit.TextAsync(".note"), StringComparison.Ordinal);
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task A_correction_goes_into_every_form_in_which_a_check_is_saved()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        var check = $"{site.Address}/checks/{harbour.CheckId}";
        var sentence = await ChallengeAsync(visit, check);
        await SettleAsync(visit, site, "noted", "The number counts transfers twice.");

        using var http = new HttpClient();
        foreach (var form in (string[])["json", "md", "html"])
        {
            Assert.Contains("The number counts transfers twice.", await http.GetStringAsync($"{check}/export/{form}", Cancel), StringComparison.Ordinal);
        }

        using var first = JsonDocument.Parse(await http.GetStringAsync($"{check}/export/json?version=1", Cancel));
        Assert.DoesNotContain("transfers twice", first.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Contains(sentence[^30..^1], first.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_anew_does_not_bring_back_what_was_withdrawn()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        var sentence = await ChallengeAsync(visit, $"{site.Address}/checks/{harbour.CheckId}");
        await SettleAsync(visit, site, "withdrawn", "Its publisher took it back.");
        await visit.GoAsync($"{site.Address}/library/add");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "The harbour of Port Orrin is dredged every year."u8.ToArray() });
        await visit.Page.Locator("main form button").First.ClickAsync();
        await visit.Page.GetByText("1 source is new in the library.").WaitForAsync();
        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}");
        await visit.Page.GetByText("Recheck on today’s library").ClickAsync();
        await visit.Page.GetByText("Read today’s check").ClickAsync();
        await visit.Page.Locator("article.check").WaitForAsync();

        Assert.DoesNotContain(harbour.CheckId, visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("p.s", new() { HasText = sentence[^60..^1] }).CountAsync());
        Assert.Contains("Its publisher took it back.", await visit.TextAsync(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_without_a_source_is_sent_back_with_what_was_written()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}/challenge?sentence=1");
        await visit.Page.Locator("#c-reason").FillAsync("It is wrong.");
        await visit.Page.Locator("#c-evidence").FillAsync("   ");
        await visit.Page.Locator("main form button").ClickAsync();

        Assert.StartsWith("Name a source", await visit.TextAsync("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("It is wrong.", await visit.Page.Locator("#c-reason").InputValueAsync());
    }

    [Fact]
    public async Task Script_in_a_challenge_is_text()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        using var reader = new FormReader(site.Address);
        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}/challenge?sentence=1");
        await visit.Page.Locator("#c-reason").FillAsync("<script>document.title='owned'</script><img src=x onerror=alert(1)>");
        await visit.Page.Locator("#c-evidence").FillAsync("javascript:alert(1)");
        await visit.Page.Locator("main form button").ClickAsync();

        await visit.Page.Locator("article.challenge").WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator("article.challenge img, article.challenge script, a[href^='javascript']").CountAsync());
        Assert.Equal("Corrections · Plumb", await visit.Page.TitleAsync());
        visit.AssertQuiet(site);
    }

    /// <summary>Challenges the first sentence by the link that stands with its grade.</summary>
    private static async Task<string> ChallengeAsync(Visit visit, string check)
    {
        await visit.GoAsync(check);
        await visit.Page.Locator("button.grade").First.ClickAsync();
        await visit.Page.GetByText("Challenge this sentence").Locator("visible=true").ClickAsync();
        var sentence = await visit.TextAsync("blockquote.challenged");
        await visit.Page.Locator("#c-reason").FillAsync("The publisher took it back.");
        await visit.Page.Locator("#c-evidence").FillAsync("https://example.org/erratum");
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/corrections?taken=1#c1");
        return sentence;
    }

    private static async Task SettleAsync(Visit visit, ServedPlumb site, string outcome, string note)
    {
        await visit.GoAsync($"{site.Address}/corrections");
        await visit.Page.Locator("article.challenge summary").ClickAsync();
        await visit.Page.Locator($"input[value={outcome}]").CheckAsync();
        await visit.Page.Locator("article.challenge textarea").FillAsync(note);
        await visit.Page.Locator("article.challenge form button").ClickAsync();
        await visit.Page.Locator("article.challenge .said", new() { HasText = note }).WaitForAsync();
    }
}
