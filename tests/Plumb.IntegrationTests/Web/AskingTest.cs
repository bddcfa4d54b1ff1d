using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A question is asked on the first page, watched, answered, refused or cancelled.</summary>
public sealed class AskingTest(HarbourSite harbour, Chromium chromium)
{
    private const string Question = "What do doctors say about health care in Hall C?";

    [Theory, InlineData("wide"), InlineData("phone"), InlineData("no scripts")]
    public async Task A_question_leads_to_its_check(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync(site.Address);
        await visit.Page.Locator("#q").FillAsync(Question);
        await visit.Page.Locator("form.ask button").ClickAsync();

        await visit.Page.WaitForURLAsync($"{site.Address}/checks/*/what-do-doctors-say-about-health-care-in-hall-c");
        Assert.Equal(Question, await visit.TextAsync("article.check h1"));
        Assert.True(await visit.Page.Locator("article.check a.cite").CountAsync() > 0);
        visit.AssertQuiet(site);
    }

    [Fact]
    public async Task Steps_and_sources_arrive_while_the_work_goes_on_and_again_from_where_the_connection_was_lost()
    {
        await using var site = await harbour.CopyAsync();
        using var reader = new FormReader(site.Address);
        var work = await reader.SendAsync("/", ("q", Question));
        var events = await reader.Http.GetStringAsync($"{work}/events", Cancel);

        Assert.StartsWith("/work/", work, StringComparison.Ordinal);
        Assert.Contains("event: step\ndata: Searching 24 sources\n", events, StringComparison.Ordinal);
        Assert.Contains("event: found\ndata: [{\"title\":", events, StringComparison.Ordinal);
        Assert.EndsWith("event: end\ndata: done\nid: " + events.Split("id: ")[^1], events, StringComparison.Ordinal);

        using var later = new HttpRequestMessage(HttpMethod.Get, $"{work}/events") { Headers = { { "Last-Event-ID", "3" } } };
        var rest = await (await reader.Http.SendAsync(later, Cancel)).Content.ReadAsStringAsync(Cancel);
        Assert.True(rest.Length > 0 && events.EndsWith(rest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_question_is_refused_kindly_and_can_be_mended()
    {
        await using var visit = await chromium.OpenAsync();
        var site = await harbour.ServedAsync();
        await visit.GoAsync(site.Address);
        await visit.Page.Locator("#q").FillAsync("Hello there");
        await visit.Page.Locator("form.ask button").ClickAsync();

        Assert.StartsWith("This cannot be looked into", await visit.TextAsync("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Hello there", await visit.Page.Locator("#q").InputValueAsync());
    }

    [Theory, InlineData("wide"), InlineData("no scripts")]
    public async Task Work_that_goes_on_can_be_cancelled(string look)
    {
        // A host that takes the connection and says nothing: the work cannot end by itself while this test looks.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        await using var site = await harbour.CopyAsync("--allow-private");
        using var reader = new FormReader(site.Address);
        var work = await reader.SendAsync("/library/add", ("addresses", $"http://{silent.LocalEndpoint}/"));

        await visit.GoAsync(site.Address + work);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await visit.Page.Locator("main .note[role=status]").WaitForAsync();
        Assert.StartsWith("This was cancelled", await visit.TextAsync("main [role=status]"), StringComparison.Ordinal);
        Assert.Equal(site.Address + work, visit.Page.Url);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_a_page_of_the_server_is_refused()
    {
        var site = await harbour.ServedAsync();
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("q", Question), KeyValuePair.Create("token", "forged")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync(new Uri("/", UriKind.Relative), forged, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_keyboard_is_enough_to_ask_to_open_a_source_and_to_read_a_grade()
    {
        await using var visit = await chromium.OpenAsync();
        await using var site = await harbour.CopyAsync();
        await visit.GoAsync(site.Address);
        await visit.TabToAsync("#q");
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"{site.Address}/checks/**");

        await visit.TabToAsync("a.cite");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.Locator("#beside").IsVisibleAsync());
        Assert.Equal("beside-close", await visit.FocusedAsync("e => e.id"));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("cite", await visit.FocusedAsync("e => e.className"));

        await visit.TabToAsync("button.grade");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("Fully supported", await visit.TextAsync("[popover]:popover-open"), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await visit.Page.Locator("[popover]:popover-open").CountAsync());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
