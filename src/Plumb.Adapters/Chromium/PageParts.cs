using System.Text.Json;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Chromium;

/// <summary>Answers what a browser asks for while it renders a page: the page itself with what the server sent, scripts, styles and requests
/// of scripts through the fetcher, and nothing else.</summary>
/// <remarks>Only GET, without a body, cookie or referrer. Pictures, frames and further pages are not needed to read a text.</remarks>
internal sealed class PageParts(FetchOutcome.Fetched page, IPageFetcher fetcher, ChromiumOptions options, DevTools tools) : IDisposable
{
    private static readonly HashSet<string> s_wanted = new(StringComparer.Ordinal) { "Script", "Stylesheet", "XHR", "Fetch" };
    private static readonly HashSet<string> s_ofThePage = new(StringComparer.Ordinal) { "content-type", "content-language", "content-security-policy", "last-modified" };
    private static readonly HashSet<string> s_ofAPart = new(StringComparer.Ordinal) { "access-control-allow-credentials", "access-control-allow-origin", "content-type", "last-modified" };

    private readonly SemaphoreSlim _turns = new(options.Parallel, options.Parallel);
    private readonly Lock _lock = new();
    private readonly List<RenderedPart> _got = [];
    private long _bytes;
    private int _asked;

    /// <summary>Whether the page itself was handed over.</summary>
    public bool IsServed { get; private set; }

    /// <summary>The files that came, in the order in which they came.</summary>
    public IReadOnlyList<RenderedPart> Got
    {
        get
        {
            lock (_lock)
            {
                return [.. _got];
            }
        }
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Answers one request.</summary>
    /// <param name="paused">What the browser told of it.</param>
    /// <param name="cancel">Leaves it unanswered.</param>
    public async Task AnswerAsync(JsonElement paused, CancellationToken cancel)
    {
        var id = paused.GetProperty("requestId").GetString()!;
        var request = paused.GetProperty("request");
        var (kind, address, method) = (paused.GetProperty("resourceType").GetString()!, request.GetProperty("url").GetString()!, request.GetProperty("method").GetString());
        if (kind == "Document" && !IsServed && address == page.Address.AbsoluteUri)
        {
            IsServed = true;
            await FulfillAsync(id, page.Status, page.Headers.Where(IsOfThePage), page.Bytes, page.MediaType, cancel);
        }
        else if (!s_wanted.Contains(kind) || method != "GET" || !Uri.TryCreate(address, UriKind.Absolute, out var part) || Interlocked.Increment(ref _asked) > options.MaxParts)
        {
            // A navigation that is called off leaves the page that is there; one that is blocked would show an error in its place.
            await tools.AskAsync("Fetch.failRequest", new { requestId = id, errorReason = kind == "Document" ? "Aborted" : "BlockedByClient" }, null, cancel);
        }
        else
        {
            await PartAsync(id, part, cancel);
        }
    }

    /// <summary>A page that its server calls something else would be taken for a download.</summary>
    private static bool IsOfThePage(KeyValuePair<string, string> header) =>
        s_ofThePage.Contains(header.Key) && (header.Key != "content-type" || header.Value.Contains("html", StringComparison.OrdinalIgnoreCase));

    private async Task PartAsync(string id, Uri address, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        FetchOutcome outcome;
        try
        {
            var left = options.MaxAllBytes - Interlocked.Read(ref _bytes);
            outcome = left <= 0
                ? new FetchOutcome.Refused(address, FetchRefusal.TooLarge, "the page asks for more than the limit")
                : await fetcher.FetchAsync(new FetchRequest(address) { PartOf = page.Address, Accept = "*/*", MaxBytes = Math.Min(left, options.MaxPartBytes) }, cancel);
        }
        finally
        {
            _turns.Release();
        }

        switch (outcome)
        {
            case FetchOutcome.Fetched part:
                Note(part);
                await FulfillAsync(id, part.Status, part.Headers.Where(h => s_ofAPart.Contains(h.Key)), part.Bytes, part.MediaType, cancel);
                break;
            case FetchOutcome.Refused { Status: { } status and not (>= 300 and < 400) }:
                await FulfillAsync(id, status, [], [], "text/plain", cancel);
                break;
            default:
                await tools.AskAsync("Fetch.failRequest", new { requestId = id, errorReason = "Failed" }, null, cancel);
                break;
        }
    }

    private void Note(FetchOutcome.Fetched part)
    {
        Interlocked.Add(ref _bytes, part.Bytes.LongLength);
        lock (_lock)
        {
            _got.Add(new RenderedPart(part.Chain[0].AbsoluteUri, SnapshotId.Of(part.Bytes).Value));
        }
    }

    private async Task FulfillAsync(string id, int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] bytes, string mediaType, CancellationToken cancel)
    {
        var all = headers.Select(h => new { name = h.Key, value = h.Value }).ToList();
        if (!all.Exists(h => h.name == "content-type"))
        {
            all.Add(new { name = "content-type", value = mediaType });
        }

        await tools.AskAsync("Fetch.fulfillRequest", new { requestId = id, responseCode = status, responseHeaders = all, body = Convert.ToBase64String(bytes) }, null, cancel);
    }
}
