using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking.Web;

/// <summary>Fetches what was chosen, some at a time, and archives it as adding does. Best effort: what fails is written down.</summary>
/// <param name="providers">For records that providers give.</param>
/// <param name="fetcher">Fetches pages.</param>
/// <param name="library">Where it is archived.</param>
/// <param name="pool">Tells which pages are in the library.</param>
/// <param name="journal">Writes down.</param>
internal sealed class WebArchiving(IReadOnlyList<IWebSearch> providers, IPageFetcher fetcher, WebLibrary library, HitPool pool, GatheringJournal journal)
{
    /// <summary>An interruption costs at most so many pages.</summary>
    public const int AtOnce = 4;

    /// <summary>Fetches and archives hits, at most <see cref="AtOnce"/>.</summary>
    /// <param name="round">Number of the round.</param>
    /// <param name="chosen">Hits, each with why it was chosen.</param>
    /// <param name="late">Ends when the time is up.</param>
    /// <param name="cancel">Ends when the user cancels.</param>
    public async Task ArchiveAsync(int round, IReadOnlyList<(FusedHit Hit, string Why)> chosen, CancellationToken late, CancellationToken cancel)
    {
        var most = Math.Max(1, journal.BytesLeft / Math.Max(1, chosen.Count));
        var share = new Share(most, Math.Max(0, (journal.RequestsLeft / Math.Max(1, chosen.Count)) - 1));
        var fetched = await Task.WhenAll(chosen.Select(c => GetAsync(c.Hit.Hit, share, late, cancel)));
        journal.Ask(fetched.Sum(f => f.Sum(g => g.Requests)));
        foreach (var ((hit, why), got) in chosen.Zip(fetched))
        {
            var done = false;
            foreach (var one in got.Where(g => !done || !g.IsFallback))
            {
                done |= await AddAsync(round, hit, why, one, cancel);
            }
        }
    }

    /// <summary>What a hit gives: its page, its record, or both; a record that stands for a page comes behind it.</summary>
    private async Task<IReadOnlyList<Got>> GetAsync(WebHit hit, Share share, CancellationToken late, CancellationToken cancel)
    {
        var got = new List<Got>();
        if (hit.Way != WebWay.Record)
        {
            got.AddRange(await PageAsync(hit, share, late, cancel));
        }

        if (hit.Way != WebWay.Page)
        {
            got.Add(await RecordAsync(hit, late, cancel) with { IsFallback = hit.Way == WebWay.PageElseRecord });
        }

        return got;
    }

    /// <summary>The page of a hit, and the file that it is only a shell for.</summary>
    private async Task<IReadOnlyList<Got>> PageAsync(WebHit hit, Share share, CancellationToken late, CancellationToken cancel)
    {
        if (!Uri.TryCreate(hit.FetchFrom ?? hit.Address, UriKind.Absolute, out var address))
        {
            return [new Got(null, "refused", "its address is none")];
        }

        var page = await FetchAsync(address, share, late, cancel);
        return page.File is { } file && file != address ? [page, await FetchAsync(file, share, late, cancel)] : [page];
    }

    private async Task<Got> FetchAsync(Uri address, Share share, CancellationToken late, CancellationToken cancel)
    {
        try
        {
            return await fetcher.FetchAsync(new FetchRequest(address) { MaxBytes = share.Bytes, MostFiles = share.Files }, late) switch
            {
                FetchOutcome.Fetched page => Fetched(address, page),
                FetchOutcome.Refused refused => new Got(null, "refused", refused.Message),
                FetchOutcome.Unreachable unreachable => new Got(null, "unreachable", unreachable.Message),
                _ => new Got(null, "refused", "the server says that nothing changed, though nothing was there"),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Got(null, "unreachable", "it had not come when the time was up");
        }
    }

    private Got Fetched(Uri asked, FetchOutcome.Fetched page)
    {
        var links = library.Links(page.Bytes, page.MediaType, page.Address);
        var address = page.Address.AbsoluteUri;
        var item = new GivenItem(address, page.Bytes, page.MediaType, new SourceFacts { Address = address }) { Capture = PageCapture.Of(asked.AbsoluteUri, page, links) };
        return new Got(item, "", "") { Requests = page.Chain.Count + page.FileRequests, Names = new PageNames(asked, page.Address, links.Canonical), File = links.File };
    }

    private async Task<Got> RecordAsync(WebHit hit, CancellationToken late, CancellationToken cancel)
    {
        try
        {
            var text = await providers.First(p => p.Name == hit.Provider).ReadAsync(hit, late);
            return text.Record is { } record
                ? new Got(new GivenItem(hit.Address, record.Bytes, MediaTypeSniffer.Sniff(record.Bytes, record.Name), record.Facts), "", "") { Requests = hit.Record is null ? 1 : 0, IsRecord = true }
                : new Got(null, text.Failure!.Kind == WebFailureKind.Unreachable ? "unreachable" : "refused", text.Failure.Reason) { IsRecord = true };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Got(null, "unreachable", "it had not come when the time was up") { IsRecord = true };
        }
    }

    /// <summary>Archives one; whether its text is in the library now.</summary>
    private async Task<bool> AddAsync(int round, FusedHit hit, string why, Got got, CancellationToken cancel)
    {
        var (address, what) = (got.Item?.Facts.Address ?? hit.Hit.Address, got.IsRecord ? $"{hit.Hit.Provider}'s record, " : "");
        if (got.Item is null)
        {
            journal.Add(new GatheringPage(round, address, hit.Providers, got.Outcome, what + got.Reason, null), 0);
            return false;
        }

        if (got.Names?.Read(pool) is { } read)
        {
            journal.Add(new GatheringPage(round, address, hit.Providers, "known", what + read, null), got.Item.Bytes.LongLength);
            return true;
        }

        var added = (await library.Ingest.AddGivenAsync([got.Item], cancel))[0];
        if (added.Problem is null)
        {
            pool.Hold(got.Names?.Sure ?? []);
        }

        var (outcome, reason) = added.Problem is { } problem ? ("unreadable", problem) : added.IsNew ? ("archived", why) : ("known", "its bytes were in the library already");
        journal.Add(new GatheringPage(round, address, hit.Providers, outcome, what + reason, added.Snapshot?.Value), got.Item.Bytes.LongLength);
        return added.Problem is null;
    }

    /// <summary>What one page may cost of what is left.</summary>
    /// <param name="Bytes">Most bytes.</param>
    /// <param name="Files">Most files beside it.</param>
    private sealed record Share(long Bytes, int Files);

    /// <summary>What asking for a text gave.</summary>
    private sealed record Got(GivenItem? Item, string Outcome, string Reason)
    {
        public int Requests { get; init; } = 1;

        /// <summary>The addresses that a page goes by; null for what is none.</summary>
        public PageNames? Names { get; init; }

        /// <summary>The file that a page is only a shell for, or null.</summary>
        public Uri? File { get; init; }

        public bool IsRecord { get; init; }

        /// <summary>It is wanted only where what came before it failed.</summary>
        public bool IsFallback { get; init; }
    }
}
