using Microsoft.Playwright;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Somebody starts the program for the first time and has no sources.</summary>
public sealed class FirstStartTest(HarbourSite harbour, Chromium chromium)
{
    [Theory, InlineData("wide"), InlineData("phone"), InlineData("no scripts")]
    public async Task The_first_page_offers_the_sample_library_and_one_press_adds_it(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.NewAsync();
        Assert.Equal(200, await visit.GoAsync(site.Address));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the sample library" }).ClickAsync();

        await visit.Page.Locator(".good").WaitForAsync();
        Assert.Contains("24 sources", await visit.TextAsync(".good"), StringComparison.Ordinal);
        // One of the documents breaks off in the middle, and that is said.
        Assert.Contains("damaged.pdf", await visit.TextAsync("main"), StringComparison.Ordinal);
        await visit.GoAsync($"{site.Address}/");
        Assert.True(await visit.Page.Locator("form.ask").IsVisibleAsync());
        visit.AssertQuiet(site);
    }
}
