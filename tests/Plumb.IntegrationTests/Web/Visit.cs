using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>A browser's visit to the server. It notes what no page may do: ask another server, run into an error, be refused by its own policy.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int MostPresses = 60;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) => _asked.Enqueue(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Every address that was asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Goes to an address.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>The text of the only element that a selector names, white space put together.</summary>
    public async Task<string> TextAsync(string selector) => string.Join(' ', (await Page.Locator(selector).InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Goes on with the Tab key until an element that a selector names has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{Page.Url}: {MostPresses} presses of Tab do not lead to {selector}");
    }

    /// <summary>What a function says of the element that has the focus.</summary>
    public Task<string> FocusedAsync(string function) => Page.EvaluateAsync<string>($"() => ({function})(document.activeElement)");

    /// <summary>Fails when a page asked another server than its own, or the browser complained.</summary>
    public void AssertQuiet(ServedPlumb site)
    {
        Assert.DoesNotContain(_asked, a => !a.StartsWith(site.Address + "/", StringComparison.Ordinal) && !a.StartsWith("data:", StringComparison.Ordinal) && !a.StartsWith("about:", StringComparison.Ordinal));
        Assert.Empty(_complaints);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
