using System.Text;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A check is made again from its page, and the differences are shown.</summary>
public sealed class RecheckPageTest(HarbourSite harbour, Chromium chromium)
{
    private const string Report = """
        <!doctype html><html lang="en"><head><title>Reception at the quay, a year on</title><meta name="author" content="Vessaly Refugee Council"><meta property="og:site_name" content="Vessaly Refugee Council">
        <meta property="article:published_time" content="2026-02-01"></head><body><article><h1>Reception at the quay, a year on</h1>
        <p>The Vessaly Refugee Council described the treatment of asylum seekers by the Coastal Reception Agency as cruel and unlawful in February 2026.</p>
        <p>Rights organisations see the treatment of asylum seekers by the Coastal Reception Agency as worse than in the year before.</p></article></body></html>
        """;

    [Theory, InlineData("wide"), InlineData("no scripts")]
    public async Task Nothing_changed_on_the_same_library(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.CopyAsync();
        await RecheckAsync(visit, site);

        Assert.StartsWith("Nothing changed", await visit.TextAsync("main [role=status]"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("main li").CountAsync() > 0);
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task A_new_source_is_a_difference_and_both_checks_stay()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/library/add");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "report.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(Report) });
        await visit.Page.Locator("main form button").First.ClickAsync();
        await visit.Page.GetByText("1 source is new in the library.").WaitForAsync();
        await RecheckAsync(visit, site);

        Assert.StartsWith("Changed since", await visit.TextAsync("main [role=status]"), StringComparison.Ordinal);
        Assert.Contains("as cruel and unlawful", await visit.TextAsync("main"), StringComparison.Ordinal);

        await visit.Page.GetByText("All differences of the words").ClickAsync();
        Assert.True(await visit.Page.Locator("ins", new() { HasText = "cruel and unlawful" }).CountAsync() > 0);
        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}/versions");
        Assert.Contains("The same question, checked at other times", await visit.TextAsync("main"), StringComparison.Ordinal);
    }

    private async Task RecheckAsync(Visit visit, ServedPlumb site)
    {
        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}");
        await visit.Page.GetByText("Recheck on today’s library").ClickAsync();
        await visit.Page.GetByText("looked at again on").WaitForAsync();
    }
}
