using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A citation opens the archived source at exactly the quoted words.</summary>
public sealed class CitationTest(HarbourSite harbour, Chromium chromium)
{
    [Fact]
    public async Task A_touched_citation_opens_its_source_beside_the_text_with_the_quoted_words_marked()
    {
        await using var visit = await chromium.OpenAsync();
        var site = await harbour.ServedAsync();
        await visit.GoAsync(await harbour.CheckAsync());
        await visit.Page.Locator("article.check a.cite").First.ClickAsync();

        var source = visit.Page.FrameLocator("#beside-frame");
        var quoted = await source.Locator(".quoted").InnerTextAsync();
        var archived = source.Locator("iframe.shown");
        var marked = await archived.CountAsync() > 0 ? archived.ContentFrame.Locator("mark") : source.Locator("mark");
        Assert.Contains(string.Concat(await marked.AllInnerTextsAsync()), quoted, StringComparison.Ordinal);
        visit.AssertQuiet(site);

        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#beside").IsVisibleAsync());
    }
}
