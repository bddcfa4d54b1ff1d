using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>The library is browsed, and what is said of a source is corrected.</summary>
public sealed class LibraryPagesTest(HarbourSite harbour, Chromium chromium)
{
    [Theory, InlineData("wide"), InlineData("no scripts")]
    public async Task Sources_are_filtered_by_publisher_kind_and_date(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        var site = await harbour.ServedAsync();
        await visit.GoAsync($"{site.Address}/library");
        await visit.Page.GetByLabel("Kind of publisher").SelectOptionAsync("court");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        Assert.Equal("1 source fits", await visit.TextAsync("[role=status]"));
        Assert.Contains("court", await visit.TextAsync(".entries"), StringComparison.Ordinal);

        await visit.GoAsync($"{site.Address}/library?from=2025-06&to=2025-06");
        var dates = await visit.Page.Locator(".entries .quiet").AllInnerTextsAsync();
        Assert.NotEmpty(dates);
        Assert.All(dates, d => Assert.Contains("June 2025", d, StringComparison.Ordinal));
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task A_source_tells_which_checks_rest_on_it()
    {
        await using var visit = await chromium.OpenAsync();
        var site = await harbour.ServedAsync();
        await visit.GoAsync(await harbour.CheckAsync());
        var check = visit.Page.Url;
        await visit.GoAsync((await visit.Page.Locator("article.check a.cite").First.GetAttributeAsync("href"))!.Split("/passage")[0] is var source ? site.Address + source : "");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = HarbourSite.Question }).ClickAsync();
        Assert.Equal(check, visit.Page.Url);
    }

    [Fact]
    public async Task What_is_said_of_a_source_is_corrected_and_the_correction_taken_back()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/library?title=Untreated");
        await visit.Page.Locator(".entries a").ClickAsync();
        var source = visit.Page.Url;
        await visit.GoAsync($"{source}/correct");
        await visit.Page.GetByLabel("Published").FillAsync("some day");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Contains("2025-03-18", await visit.TextAsync(".problem"), StringComparison.Ordinal);

        await visit.Page.GetByLabel("Published").FillAsync("2024-12");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Contains("published 2024-12 ", await visit.TextAsync(".facts"), StringComparison.Ordinal);
        await visit.GoAsync($"{source}/correct");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take all corrections back" }).ClickAsync();
        Assert.Contains("published 2025-06-10 ", await visit.TextAsync(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_written_from_the_right_is_shown_from_the_right()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.NewAsync();
        const string text = "# تقرير الميناء\n\nقال مدير الميناء إن الرصيف استقبل تسعمئة شخص في شهر مايو، وإن القاعة لا تتسع لأكثر من مئتي شخص.\n\nوأضاف أن المحكمة أمرت بإغلاق القاعة.\n";
        await PageForm.AddAsync(site, [("report.md", Encoding.UTF8.GetBytes(text))], TestContext.Current.CancellationToken);
        await visit.GoAsync($"{site.Address}/library");
        await visit.Page.Locator(".entries a").ClickAsync();
        await visit.GoAsync($"{visit.Page.Url}/passage?start=17&end=40");

        Assert.Equal("rtl", await visit.Page.Locator(".document").GetAttributeAsync("dir"));
        Assert.Equal("rtl", await visit.Page.Locator("h1").EvaluateAsync<string>("h => getComputedStyle(h).direction"));
        Assert.All(await visit.Page.Locator(".document > *").EvaluateAllAsync<string[]>("all => all.map(e => getComputedStyle(e).direction)"), d => Assert.Equal("rtl", d));
        Assert.True(await visit.Page.Locator("mark#quote").IsVisibleAsync());
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
    }
}
