using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A check is read: on a screen, on paper, without scripts.</summary>
public sealed partial class ReadingTest(HarbourSite harbour, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_citation_opens_its_source_with_exactly_the_quoted_words_marked()
    {
        await using var visit = await chromium.OpenAsync(Look.NoScripts);
        var site = await harbour.ServedAsync();
        var quotes = await QuotesAsync(site);
        await visit.GoAsync(await harbour.CheckAsync());
        var addresses = await visit.Page.Locator("article.check a.cite").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.href))]");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            await visit.GoAsync(address);
            var shown = visit.Page.Locator("iframe.shown");
            var marks = await shown.CountAsync() > 0 && await visit.Page.Locator("mark").CountAsync() == 0 ? shown.First.ContentFrame.Locator("mark") : visit.Page.Locator("mark");
            await marks.First.WaitForAsync();
            var marked = Letters(string.Concat(await marks.AllTextContentsAsync()));
            Assert.Contains(marked, quotes.Select(Letters));
        }
    }

    [Fact]
    public async Task Without_scripts_a_citation_is_a_page_and_a_grade_still_opens()
    {
        await using var visit = await chromium.OpenAsync(Look.NoScripts);
        var site = await harbour.ServedAsync();
        await visit.GoAsync(await harbour.CheckAsync());
        await visit.Page.Locator("button.grade").First.ClickAsync();
        Assert.StartsWith("Fully supported", await visit.TextAsync("[popover]:popover-open"), StringComparison.Ordinal);

        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator("a.cite").First.ClickAsync();
        await visit.Page.WaitForURLAsync($"{site.Address}/library/*/passage?**");
        Assert.True(await visit.Page.Locator(".quoted").IsVisibleAsync());
    }

    [Fact]
    public async Task A_touch_on_a_sentence_shows_its_grade()
    {
        await using var visit = await chromium.OpenAsync(Look.Phone);
        await visit.GoAsync(await harbour.CheckAsync());
        await visit.Page.Locator("article.check p.s").First.TapAsync(new() { Position = new() { X = 8, Y = 8 } });

        Assert.StartsWith("Fully supported", await visit.TextAsync("[popover]:popover-open"), StringComparison.Ordinal);
        Assert.Contains("Challenge this sentence", await visit.TextAsync("[popover]:popover-open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_dark_the_page_is_dark()
    {
        await using var visit = await chromium.OpenAsync(Look.Dark);
        await visit.GoAsync(await harbour.CheckAsync());
        var paper = await visit.Page.EvaluateAsync<int[]>("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)");

        Assert.All(paper, channel => Assert.InRange(channel, 0, 60));
    }

    [Fact]
    public async Task On_paper_stand_the_check_and_its_sources_and_nothing_to_click()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.GoAsync(await harbour.CheckAsync());
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        try
        {
            await visit.Page.PdfAsync(new() { Path = file, Format = "A4" });
            var read = (await PlumbProcess.RunAsync(["read", file], null, Cancel)).Output;
            var text = Spaces().Replace(read, " ");

            Assert.Contains("In short", text, StringComparison.Ordinal);
            Assert.Contains("as a policy of deterrence by neglect", text, StringComparison.Ordinal);
            Assert.Contains("Report card", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Recheck on today", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Challenge this sentence", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_address_of_a_check_is_readable_and_a_short_one_leads_to_it()
    {
        var site = await harbour.ServedAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        var answer = await http.GetAsync(new Uri($"/checks/{harbour.CheckId}", UriKind.Relative), Cancel);

        Assert.Equal($"/checks/{harbour.CheckId}/how-do-rights-organisations-see-the-treatment-of-asylum", answer.Headers.Location!.OriginalString);
    }

    /// <summary>All quotes of the check, as its JSON gives them.</summary>
    private async Task<IReadOnlyList<string>> QuotesAsync(ServedPlumb site)
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var check = JsonDocument.Parse(await http.GetStringAsync($"/checks/{harbour.CheckId}/export/json", Cancel));
        return [.. Values(check.RootElement, "quote")];
    }

    private static IEnumerable<string> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == name && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Values(p.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Values(e, name)),
        _ => [],
    };

    /// <summary>Without white space: where a page breaks its lines is no difference.</summary>
    private static string Letters(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
