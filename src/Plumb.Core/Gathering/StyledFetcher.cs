using System.Collections.Concurrent;
using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Fetches pages with the style sheets that they name: what a page hides from its reader often stands there.</summary>
/// <remarks>A sheet that many pages of a site share is fetched once; that there is none is remembered for that site, and any other
/// failure for nobody. What does not come is left: the page is then read without it, and says so. A rendered page needs none, and a copy in an archive gets none: its sheets would be those of today.</remarks>
/// <param name="inner">Fetches pages and sheets.</param>
/// <param name="links">Finds the sheets of a page.</param>
public sealed class StyledFetcher(IPageFetcher inner, SheetLinkReader links) : IPageFetcher, IDisposable
{
    /// <summary>Most sheets of one page.</summary>
    public const int MostSheets = 12;

    /// <summary>Most bytes of one sheet.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Bytes that are remembered for other pages: packed sheets, and addresses, also of those where there is none.</summary>
    private const long MostKnown = 16L << 20;

    /// <summary>Bytes of an entry beside its sheet and its address.</summary>
    private const long EntryBytes = 256;

    private readonly ConcurrentDictionary<(Uri Sheet, string Site), Task<Answer>> _asked = new();
    private readonly CancellationTokenSource _end = new();
    private long _known;

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await inner.FetchAsync(request, cancel);
        return request is { PartOf: null, IsInterface: false } && outcome is FetchOutcome.Fetched { Copy: null, Rendering: null } page
            ? await StyledAsync(page, Math.Min(MostSheets, request.MostFiles), cancel)
            : outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        (inner as IDisposable)?.Dispose();
        _end.Dispose();
    }

    private async Task<FetchOutcome> StyledAsync(FetchOutcome.Fetched page, int most, CancellationToken cancel)
    {
        var (sheets, requests) = (new List<PageSheet>(), 0);
        foreach (var link in links(page.Bytes, page.MediaType, page.Address).DistinctBy(l => l.Link).Take(most))
        {
            // Who asks decides what may be asked (a page of the web no address at home), so what one site got is not another's.
            var key = (link.Address, page.Address.Authority);
            var mine = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
            var asked = _asked.GetOrAdd(key, mine.Task);
            if (asked == mine.Task)
            {
                // Whoever asks first may give up, and others go on waiting.
                _ = FillAsync(mine, key, page.Address);
            }

            var answer = await asked.WaitAsync(cancel);
            requests += asked == mine.Task ? answer.Requests : 0;
            sheets.AddRange(answer.Sheet is { } sheet ? [sheet with { Link = link.Link }] : []);
        }

        return page with { Sheets = sheets, FileRequests = requests };
    }

    private async Task FillAsync(TaskCompletionSource<Answer> filled, (Uri Sheet, string Site) key, Uri page)
    {
        try
        {
            var answer = await AskAsync(key.Sheet, page);
            if (!answer.Lasts)
            {
                _asked.TryRemove(new(key, filled.Task));
            }
            else if (Interlocked.Add(ref _known, (answer.Sheet?.Packed.LongLength ?? 0) + (2L * key.Sheet.OriginalString.Length) + EntryBytes) > MostKnown)
            {
                Interlocked.Exchange(ref _known, 0);
                _asked.Clear();
            }

            filled.SetResult(answer);
        }
        catch (OperationCanceledException)
        {
            _asked.TryRemove(new(key, filled.Task));
            filled.SetCanceled(CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Nobody would ever end the task, and later pages would wait for it.
            _asked.TryRemove(new(key, filled.Task));
            filled.SetException(failure);
        }
    }

    private async Task<Answer> AskAsync(Uri address, Uri page)
    {
        switch (await inner.FetchAsync(new FetchRequest(address) { PartOf = page, Accept = "text/css,*/*;q=0.1", MaxBytes = MostBytes }, _end.Token))
        {
            case FetchOutcome.Fetched got:
                return new Answer(PageSheet.Of("", got.Address.AbsoluteUri, got.Bytes), got.Chain.Count, Lasts: true);
            case FetchOutcome.Refused { Reason: FetchRefusal.NotFound }:
                return new Answer(null, 1, Lasts: true);
            default:
                return new Answer(null, 1, Lasts: false);
        }
    }

    /// <summary>What asking for a sheet gave.</summary>
    /// <param name="Sheet">The sheet; null when it did not come.</param>
    /// <param name="Requests">Requests that it took.</param>
    /// <param name="Lasts">Whether asking again would give the same.</param>
    private sealed record Answer(PageSheet? Sheet, int Requests, bool Lasts);
}
