using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A text is verified in the browser.</summary>
public sealed class VerifyPagesTest(HarbourSite harbour, Chromium chromium)
{
    private static readonly string Article = Path.Combine(SampleLibraryTest.Root(), "samples", "articles", "hall-c.md");

    [Theory, InlineData("wide"), InlineData("phone"), InlineData("dark")]
    public async Task A_pasted_text_is_seen_graded_with_the_evidence_beside_it(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByLabel("Your text").FillAsync(await File.ReadAllTextAsync(Article));
        await VerifyAsync(visit);

        // The article says 583, the Ombudsman 538.
        Assert.Contains("583", await visit.Page.Locator(".row .s.contradicted").First.InnerTextAsync(), StringComparison.Ordinal);
        var card = visit.Page.Locator(".card.contradicted").First;
        Assert.True(await card.Locator("mark").First.IsVisibleAsync());
        Assert.Contains("538", await card.Locator("mark").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("nurse", string.Concat(await visit.Page.Locator(".row .s.supported").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));

        // It is kept under its address, and listed.
        var address = visit.Page.Url;
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Inside Hall C" }).ClickAsync();
        Assert.Equal(address, visit.Page.Url);
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task The_evidence_opens_beside_the_text_at_the_words_it_rests_on()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await ChooseAsync(visit, site);
        await visit.Page.Locator(".card.contradicted a[data-beside]").First.ClickAsync();

        var source = visit.Page.FrameLocator("#beside-frame");
        var archived = source.Locator("iframe.shown");
        await source.Locator(".quoted").WaitForAsync();
        var marked = await archived.CountAsync() > 0 ? archived.ContentFrame.Locator("mark") : source.Locator("mark");
        Assert.Equal("The Ombudsman counted 538 asylum seekers held by the Coastal Reception Agency for more than 30 days on 30 April 2025.", string.Concat(await marked.AllInnerTextsAsync()).Trim());
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task Keys_alone_are_enough()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/verify");
        await TabToAsync(visit, "#text");
        await visit.Page.Keyboard.InsertTextAsync("# Nurses\n\nThe agency employs one nurse for every 200 asylum seekers at Port Orrin. [1]\n\n## Sources\n\n1. Doctors at the Quay (2025). Untreated: Health Care in Hall C.\n");
        await TabToAsync(visit, "main form button");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/verified/**");

        await TabToAsync(visit, ".verified .s a.to");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#e1", visit.Page.Url, StringComparison.Ordinal);
        await TabToAsync(visit, ".card summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.Locator("#e1 mark").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_a_file_is_verified_too()
    {
        await using var visit = await chromium.OpenAsync(Look.NoScripts);
        await using var site = await harbour.CopyAsync();
        await ChooseAsync(visit, site);
        Assert.Equal("Inside Hall C", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task Printed_it_is_the_text_with_all_its_evidence_and_nothing_of_the_frame()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await ChooseAsync(visit, site);

        using var pdf = PdfDocument.Open(await visit.Page.PdfAsync());
        var text = string.Join(' ', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p))).ReplaceLineEndings(" ");
        Assert.Contains("Inside Hall C", text, StringComparison.Ordinal);
        Assert.Contains("Inspection of the Port Orrin", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Verify another text", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Corrections", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_no_text_nor_what_cannot_be_read_is_verified()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        Assert.Contains("Give one text", await visit.TextAsync(".problem"), StringComparison.Ordinal);

        await visit.Page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = "picture.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await visit.Page.Locator(".problem").WaitForAsync();
        Assert.Contains("none of what can be verified", await visit.TextAsync(".problem"), StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(Visit visit, ServedPlumb site)
    {
        await visit.GoAsync($"{site.Address}/verify");
        await visit.Page.GetByLabel("Or a file").SetInputFilesAsync(Article);
        await VerifyAsync(visit);
    }

    private static async Task VerifyAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/verified/**");
    }

    /// <summary>Presses Tab until an element has the focus.</summary>
    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached by Tab");
    }
}
