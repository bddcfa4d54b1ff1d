using Microsoft.Playwright;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Sources are added from the browser.</summary>
public sealed class AddTest(HarbourSite harbour, Chromium chromium)
{
    private const string Drop = """
        () => {
          const dropped = new DataTransfer();
          dropped.items.add(new File(['The lighthouse of Kestrel Point was built in 1911.\n'], 'lighthouse.txt', { type: 'text/plain' }));
          return dropped;
        }
        """;

    [Fact]
    public async Task A_dropped_file_is_archived_and_found_by_its_words()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.NewAsync();
        await visit.GoAsync($"{site.Address}/library/add");
        await visit.Page.Locator(".drop").DispatchEventAsync("drop", new { dataTransfer = await visit.Page.EvaluateHandleAsync(Drop) });
        await AddAsync(visit);
        Assert.Contains("1 source", await visit.TextAsync(".good"), StringComparison.Ordinal);

        await visit.GoAsync($"{site.Address}/library/search?q=lighthouses");
        Assert.Equal("lighthouse", await visit.TextAsync(".found mark"));
        await visit.GoAsync($"{site.Address}/library");
        await visit.Page.Locator(".entries a").ClickAsync();
        var facts = await visit.TextAsync(".facts");
        Assert.Matches("sha256:[0-9a-f]{64}", facts);
        // The name under which it came, and no path of this machine.
        Assert.Contains("lighthouse.txt", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("spool", facts, StringComparison.Ordinal);
        visit.AssertQuiet(site);
    }

    [Theory, InlineData("wide"), InlineData("no scripts")]
    public async Task An_address_is_fetched_and_what_cannot_be_had_is_said(string look)
    {
        using var web = new LoopbackSite(r => r.Target == "/report" ? SiteReply.Html("<!doctype html><html lang=en><head><title>Report of the quay</title></head><body><article><h1>Report of the quay</h1><p>The quay of Kestrel Point holds nine berths, the harbour master said on Monday.</p></article></body></html>") : new SiteReply(404));
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.NewAsync("--allow-private");
        await visit.GoAsync($"{site.Address}/library/add");
        await visit.Page.GetByLabel("Addresses").FillAsync($"http://127.0.0.1:{web.Place.Port}/report\nhttp://127.0.0.1:{web.Place.Port}/gone\n");
        await AddAsync(visit);

        var told = await visit.TextAsync("main");
        Assert.Contains("1 source", told, StringComparison.Ordinal);
        Assert.Contains("/gone", told, StringComparison.Ordinal);
        await visit.GoAsync($"{site.Address}/library");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Report of the quay" }).ClickAsync();
        Assert.Contains("status 200", await visit.TextAsync(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_what_is_no_address_are_refused_and_what_was_written_stays()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.NewAsync();
        await visit.GoAsync($"{site.Address}/library/add");
        await visit.Page.GetByLabel("Addresses").FillAsync("javascript:alert(1)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add to the library" }).ClickAsync();

        Assert.Contains("http://", await visit.TextAsync(".problem"), StringComparison.Ordinal);
        Assert.Equal("javascript:alert(1)", await visit.Page.GetByLabel("Addresses").InputValueAsync());
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
    }

    private static async Task AddAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add to the library" }).ClickAsync();
        await visit.Page.Locator(".good").WaitForAsync();
    }
}
