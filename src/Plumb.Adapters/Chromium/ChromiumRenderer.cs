using System.ComponentModel;
using System.Text;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Chromium;

/// <summary>Renders pages with an installed Chromium that has no network: each file that a page needs is fetched by the fetcher and handed
/// to it, and whatever else it tries to reach ends at a dead end.</summary>
/// <remarks>A browser is started for each page and killed after it. The page's own clock begins when the page came and jumps over waiting, so
/// that the same files make the same page as far as the page itself does not draw lots. See decision 32.</remarks>
/// <param name="options">Which browser, and within which limits.</param>
/// <param name="clock">Measures time.</param>
public sealed class ChromiumRenderer(ChromiumOptions options, TimeProvider clock) : IPageRenderer
{
    /// <summary>Requests for each file that a page may have: a page that goes on asking is left.</summary>
    private const int MostAsked = 10;

    /// <inheritdoc/>
    public async Task<RenderOutcome> RenderAsync(FetchOutcome.Fetched page, IPageFetcher fetcher, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var late = new CancellationTokenSource(options.MaxTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            await using var browser = ChromiumProcess.Start(options);
            return await RenderAsync(browser.Tools, page, fetcher, stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new RenderOutcome.Failed($"its scripts did not come to rest within {options.MaxTime.TotalSeconds:0.#} seconds");
        }
        catch (Exception e) when (e is IOException or Win32Exception)
        {
            return new RenderOutcome.Failed($"{Path.GetFileName(options.Program)} gave up on it ({e.Message}); see whether it runs with: {Path.GetFileName(options.Program)} --headless --dump-dom about:blank");
        }
    }

    private async Task<RenderOutcome> RenderAsync(DevTools tools, FetchOutcome.Fetched page, IPageFetcher fetcher, CancellationToken cancel)
    {
        var by = (await tools.AskAsync("Browser.getVersion", null, null, cancel)).GetProperty("product").GetString()!.Replace("HeadlessChrome/", "Chrome/", StringComparison.Ordinal).Replace("Chrome/", "Chromium ", StringComparison.Ordinal);
        await tools.AskAsync("Browser.setDownloadBehavior", new { behavior = "deny" }, null, cancel);

        // Of the browser, and not of one page of it: workers, frames and windows ask here too.
        await tools.AskAsync("Fetch.enable", null, null, cancel);
        var session = await OpenAsync(tools, page, cancel);
        using var parts = new PageParts(page, fetcher, options, tools);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answers = new List<Task>();
        try
        {
            var opened = NavigateAsync(tools, session, page.Address, end.Token);
            var watched = WatchAsync(tools, session, parts, answers, end.Token);
            var failure = await Task.WhenAny(opened, watched) == opened && await opened is { } refused ? refused : await watched;
            tools.Hush();
            return failure is not null ? new RenderOutcome.Failed(failure) : await ReadAsync(tools, session, by, parts, cancel);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(answers).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>An empty page whose clock stands still at the time when the page to be rendered came.</summary>
    private static async Task<string> OpenAsync(DevTools tools, FetchOutcome.Fetched page, CancellationToken cancel)
    {
        var target = (await tools.AskAsync("Target.createTarget", new { url = "about:blank" }, null, cancel)).GetProperty("targetId").GetString();
        var session = (await tools.AskAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancel)).GetProperty("sessionId").GetString()!;
        await tools.AskAsync("Page.enable", null, session, cancel);
        await tools.AskAsync("Inspector.enable", null, session, cancel);

        // High, so that text which a page shows when one scrolls to it is shown.
        await tools.AskAsync("Emulation.setDeviceMetricsOverride", new { width = 1280, height = 8_000, deviceScaleFactor = 1, mobile = false }, session, cancel);
        await tools.AskAsync("Emulation.setVirtualTimePolicy", new { policy = "pause", initialVirtualTime = page.Retrieved.ToUnixTimeMilliseconds() / 1000.0 }, session, cancel);
        return session;
    }

    /// <summary>Why the browser does not open the address, or null.</summary>
    private static async Task<string?> NavigateAsync(DevTools tools, string session, Uri address, CancellationToken cancel) =>
        (await tools.AskAsync("Page.navigate", new { url = address.AbsoluteUri }, session, cancel)).TryGetProperty("errorText", out var error) ? $"the browser does not open it ({error.GetString()})" : null;

    /// <summary>Answers what is asked until the page's time is over; why it did not get so far, or null.</summary>
    private async Task<string?> WatchAsync(DevTools tools, string session, PageParts parts, List<Task> answers, CancellationToken cancel)
    {
        var (begun, asked) = (false, 0);
        await foreach (var told in tools.EventsAsync(cancel))
        {
            switch (told.Method)
            {
                case "Fetch.requestPaused":
                    // An answer that failed is no page without a part of it: the browser did not do what it was asked.
                    answers.RemoveAll(a => a.IsCompletedSuccessfully);
                    var isEndless = ++asked > MostAsked * options.MaxParts;
                    if (isEndless || answers.Exists(a => a.IsFaulted))
                    {
                        return isEndless ? "it asks for files without end" : "the browser did not take what it was given";
                    }

                    answers.Add(parts.AnswerAsync(told.Parameters, cancel));
                    break;
                case "Page.frameNavigated" when !begun && parts.IsServed && !told.Parameters.GetProperty("frame").TryGetProperty("parentId", out _):
                    begun = true;
                    answers.Add(tools.AskAsync("Emulation.setVirtualTimePolicy", new { policy = "pauseIfNetworkFetchesPending", budget = options.PageTime.TotalMilliseconds }, session, cancel));
                    break;
                case "Page.javascriptDialogOpening":
                    answers.Add(tools.AskAsync("Page.handleJavaScriptDialog", new { accept = false }, session, cancel));
                    break;
                case "Emulation.virtualTimeBudgetExpired" when begun:
                    return null;
                case "Inspector.targetCrashed":
                    return "it used up what one page may use of the machine";
            }
        }

        throw new DevToolsException("the browser ended");
    }

    /// <summary>The page as it is now, with marks at what is not seen, told by the browser and not by a script that the page could have changed.</summary>
    private async Task<RenderOutcome> ReadAsync(DevTools tools, string session, string by, PageParts parts, CancellationToken cancel)
    {
        if (!await SeenMarking.MarkAsync(tools, session, cancel))
        {
            return new RenderOutcome.Failed("what its reader sees could not be told");
        }

        var root = (await tools.AskAsync("DOM.getDocument", new { depth = 0 }, session, cancel)).GetProperty("root").GetProperty("nodeId").GetInt32();
        var html = (await tools.AskAsync("DOM.getOuterHTML", new { nodeId = root, includeShadowDOM = true }, session, cancel)).GetProperty("outerHTML").GetString()!;
        var bytes = Encoding.UTF8.GetBytes(html);
        return bytes.Length > options.MaxPageBytes
            ? new RenderOutcome.Failed($"it makes a page of {bytes.Length:N0} bytes, more than the limit of {options.MaxPageBytes:N0}")
            : new RenderOutcome.Rendered(bytes, by, parts.Got);
    }
}
