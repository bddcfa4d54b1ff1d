using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Fetches pages and renders those that need it.</summary>
/// <remarks>One page is rendered at a time: a browser takes much of a machine. A copy in an archive is left as it is: its scripts would ask the
/// web of today.</remarks>
/// <param name="inner">Fetches pages, and the files that they ask for.</param>
/// <param name="renderer">Renders.</param>
/// <param name="needs">Whether a page of HTML needs it.</param>
public sealed class RenderingFetcher(IPageFetcher inner, IPageRenderer renderer, Func<FetchOutcome.Fetched, bool> needs) : IPageFetcher, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.IsInterface)
        {
            return await inner.FetchAsync(request, cancel);
        }

        // What a page shows hangs on more than its own bytes, so it does not matter whether those changed.
        var outcome = await inner.FetchAsync(request with { Before = null }, cancel);
        return outcome is FetchOutcome.Fetched { Copy: null, MediaType: "text/html" or "application/xhtml+xml" } page && needs(page)
            ? await RenderAsync(page, cancel)
            : outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (inner as IDisposable)?.Dispose();
        _turn.Dispose();
    }

    private async Task<FetchOutcome> RenderAsync(FetchOutcome.Fetched page, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await renderer.RenderAsync(page, inner, cancel) switch
            {
                RenderOutcome.Rendered made => page with { Bytes = made.Bytes, MediaType = "text/html", Rendering = Rendering.Of(made.By, page.Bytes, made.Parts) },
                RenderOutcome.Failed failed => new FetchOutcome.Refused(page.Address, FetchRefusal.Rendering, $"it could not be rendered: {failed.Reason}"),
                var other => throw new InvalidOperationException($"{other} is no outcome of rendering"),
            };
        }
        finally
        {
            _turn.Release();
        }
    }
}
