using Microsoft.Playwright;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Draws the screenshots of <c>docs/screens</c>; <c>./screens.sh</c> runs it, every other run passes it over.</summary>
public sealed class ScreensTest(HarbourSite harbour, Chromium chromium)
{
    /// <summary>Environment variable that names the folder to draw into.</summary>
    private const string Variable = "PLUMB_SCREENS";

    [Fact]
    public async Task Every_page_is_drawn()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder: ./screens.sh draws the pages");
        Directory.CreateDirectory(folder);
        await using (var first = await harbour.NewAsync())
        {
            await using var visit = await chromium.OpenAsync();
            await visit.GoAsync(first.Address);
            await DrawAsync(visit, folder, "first-start");
        }

        await using var site = await harbour.CopyAsync();
        await using var wide = await chromium.OpenAsync();
        var check = await VisitAllAsync(wide, site, folder);
        foreach (var (look, name) in new[] { (Look.Phone, "phone"), (Look.Dark, "dark") })
        {
            await using var other = await chromium.OpenAsync(look);
            await other.GoAsync(check);
            await DrawAsync(other, folder, $"check-{name}");
        }
    }

    /// <summary>Goes through the pages; gives the address of the check.</summary>
    private async Task<string> VisitAllAsync(Visit visit, ServedPlumb site, string folder)
    {
        foreach (var (path, name) in new[] { ("/", "ask"), ("/library", "library"), ("/library/search?q=asylum+seekers+held", "search"), ("/library/add", "add"), ("/verify", "verify"), ("/method", "method"), ("/corrections", "corrections"), ("/checks", "checks") })
        {
            await visit.GoAsync(site.Address + path);
            await DrawAsync(visit, folder, name);
        }

        await visit.GoAsync($"{site.Address}/checks/{harbour.CheckId}");
        var check = visit.Page.Url;
        await DrawAsync(visit, folder, "check");
        await visit.Page.Locator("article.check a.cite").First.ClickAsync();
        await visit.Page.FrameLocator("#beside-frame").Locator("main").WaitForAsync();
        await DrawAsync(visit, folder, "citation");
        await visit.GoAsync($"{site.Address}/library");
        await visit.Page.Locator(".entries a").First.ClickAsync();
        await DrawAsync(visit, folder, "source");
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByLabel("Or a file").SetInputFilesAsync(Path.Combine(SampleLibraryTest.Root(), "samples", "articles", "hall-c.md"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/verified/**");
        await DrawAsync(visit, folder, "verified");
        return check;
    }

    private static Task DrawAsync(Visit visit, string folder, string name) => visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
}
