using System.Collections.Concurrent;
using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Fetches pages with the style sheets that they name: what a page hides from its reader often stands there.</summary>
/// <remarks>A sheet that many pages share is fetched once. What does not come is left: the page is then read without it, and says so. A
/// rendered page needs none, and a copy in an archive gets none: its sheets would be those of today.</remarks>
/// <param name="inner">Fetches pages and sheets.</param>
/// <param name="links">Finds the sheets of a page.</param>
public sealed class StyledFetcher(IPageFetcher inner, SheetLinkReader links) : IPageFetcher, IDisposable
{
    /// <summary>Most sheets of one page.</summary>
    public const int MostSheets = 12;

    /// <summary>Most bytes of one sheet.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Packed bytes of sheets that are remembered for other pages.</summary>
    private const long MostKnown = 16L << 20;

    private readonly ConcurrentDictionary<Uri, Task<PageSheet?>> _asked = new();
    private readonly CancellationTokenSource _end = new();
    private long _known;

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await inner.FetchAsync(request, cancel);
        return request is { PartOf: null, IsInterface: false } && outcome is FetchOutcome.Fetched { Copy: null, Rendering: null } page
            ? page with { Sheets = await SheetsAsync(page, cancel) }
            : outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        (inner as IDisposable)?.Dispose();
        _end.Dispose();
    }

    private async Task<IReadOnlyList<PageSheet>> SheetsAsync(FetchOutcome.Fetched page, CancellationToken cancel)
    {
        var sheets = new List<PageSheet>();
        foreach (var link in links(page.Bytes, page.MediaType, page.Address).DistinctBy(l => l.Link).Take(MostSheets))
        {
            // Whoever asks first may give up, and others go on waiting.
            var asked = _asked.GetOrAdd(link.Address, address => AskAsync(address, page.Address));
            if (await asked.WaitAsync(cancel) is { } sheet)
            {
                sheets.Add(sheet with { Link = link.Link });
            }
        }

        return sheets;
    }

    private async Task<PageSheet?> AskAsync(Uri address, Uri page)
    {
        if (await inner.FetchAsync(new FetchRequest(address) { PartOf = page, Accept = "text/css,*/*;q=0.1", MaxBytes = MostBytes }, _end.Token) is not FetchOutcome.Fetched got)
        {
            return null;
        }

        var sheet = PageSheet.Of("", got.Address.AbsoluteUri, got.Bytes);
        if (Interlocked.Add(ref _known, sheet.Packed.LongLength) > MostKnown)
        {
            Interlocked.Exchange(ref _known, 0);
            _asked.Clear();
        }

        return sheet;
    }
}
