using Microsoft.Playwright;
using Plumb.IntegrationTests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Plumb.IntegrationTests.Web;

/// <summary>The browser of the tests: Debian's Chromium, started once, when a test first asks.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A page in a profile of its own; the test is skipped where there is no browser.</summary>
    internal async Task<Visit> OpenAsync(Look? look = null)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed here: apt-get install chromium");
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync((look ?? Look.Wide).Options());
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (playwright, browser) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // Within a container the browser cannot make a sandbox of its own; it only sees pages of the server under test.
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] }));
    }
}

/// <summary>How a reader looks at a page.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="IsDark">Whether the reader prefers dark pages.</param>
/// <param name="HasScripts">Whether scripts run.</param>
internal sealed record Look(int Width, int Height, bool IsDark = false, bool HasScripts = true)
{
    public static Look Wide { get; } = new(1280, 900);

    public static Look Phone { get; } = new(390, 844);

    public static Look Dark { get; } = new(1280, 900, IsDark: true);

    public static Look NoScripts { get; } = new(1280, 900, HasScripts: false);

    public static Look Of(string name) => name switch { "wide" => Wide, "phone" => Phone, "dark" => Dark, "no scripts" => NoScripts, _ => throw new ArgumentOutOfRangeException(nameof(name)) };

    public BrowserNewContextOptions Options() => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Width < 600,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = HasScripts,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
