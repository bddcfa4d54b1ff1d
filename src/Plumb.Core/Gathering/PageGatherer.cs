using System.Runtime.CompilerServices;
using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Gathers pages from addresses, and from the feeds and sitemaps among them: in a fixed order, several hosts at a time.</summary>
/// <remarks>The same addresses and answers give the same pages in the same order, however long each takes. An address is asked once.</remarks>
/// <param name="fetcher">Fetches.</param>
/// <param name="captures">What was captured before, to ask only whether it changed.</param>
/// <param name="links">Finds links of pages.</param>
/// <param name="options">What the user asks for.</param>
public sealed class PageGatherer(IPageFetcher fetcher, ICaptures captures, PageLinkReader links, GatherOptions options)
{
    /// <summary>A sitemap index, its sitemaps, their pages, and the files that these are shells for.</summary>
    private const int Deepest = 4;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private long _held;

    /// <summary>Gathers; what comes is handed on as soon as its turn has come.</summary>
    /// <param name="addresses">Addresses, in the order of the user.</param>
    /// <param name="cancel">Stops at once.</param>
    public async IAsyncEnumerable<GatheredPage> GatherAsync(IReadOnlyList<Uri> addresses, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var level = addresses.Select(a => new Wanted(a, options.Feeds)).ToList();
        for (var depth = 0; depth < Deepest && level.Count > 0; depth++)
        {
            var next = new List<Wanted>();
            await foreach (var (wanted, outcome, before) in FetchAllAsync(ByTurns(level.Where(w => _asked.Add(Key(w.Address)))), cancel))
            {
                foreach (var page in Take(wanted, outcome, before, next))
                {
                    yield return page;
                }
            }

            level = next;
        }
    }

    private IEnumerable<GatheredPage> Take(Wanted wanted, FetchOutcome outcome, KeptCapture? before, List<Wanted> next)
    {
        var asked = wanted.Address.AbsoluteUri;
        switch (outcome)
        {
            case FetchOutcome.NotModified when before is null:
                return [new GatheredPage.Missed(asked, "the server says that nothing changed, although it was not asked whether", outcome)];
            case FetchOutcome.NotModified same:
                return [new GatheredPage.Unchanged(before with { Capture = before.Capture with { Confirmed = same.Retrieved } })];
            case FetchOutcome.Refused refused:
                return [new GatheredPage.Missed(asked, refused.Message + At(wanted, refused.Address), refused)];
            case FetchOutcome.Unreachable gone:
                return [new GatheredPage.Missed(asked, gone.Message + At(wanted, gone.Address), gone)];
        }

        var page = (FetchOutcome.Fetched)outcome;
        if (FeedFile.Read(page.Bytes, page.Address) is { } feed)
        {
            return TakeFeed(asked, page, feed, next);
        }

        var found = links(page.Bytes, page.MediaType, page.Address);
        if (wanted.IsFeed)
        {
            if (found.Feed is null)
            {
                return [new GatheredPage.Missed(asked, "it is no feed and no sitemap, and names none; leave --feed out to add the page itself", page)];
            }

            next.Add(new Wanted(found.Feed, IsFeed: true));
            return [];
        }

        if (found.File is { } file)
        {
            next.Add(new Wanted(file, IsFeed: false));
        }

        return [new GatheredPage.Got(PageCapture.Of(asked, page, found), page.Bytes, before?.Snapshot)];
    }

    private List<GatheredPage> TakeFeed(string asked, FetchOutcome.Fetched page, FeedFile feed, List<Wanted> next)
    {
        // A sitemap speaks for its own host alone (sitemaps.org, "location").
        var own = feed.IsSitemap ? [.. feed.Entries.Where(e => e.Host == page.Address.Host)] : feed.Entries;
        var notes = new List<GatheredPage>();
        Note(own.Count == 0, "it lists no address");
        Note(own.Count < feed.Entries.Count, $"{feed.Entries.Count - own.Count:N0} addresses of other hosts were passed over, for which a sitemap does not speak");
        Note(own.Count > options.MostOfFeed, $"it lists {own.Count:N0} addresses, of which the first {options.MostOfFeed:N0} were taken; raise the number with --limit");
        next.AddRange(own.Take(options.MostOfFeed).Select(e => new Wanted(e, feed.IsIndex)));
        return notes;

        void Note(bool holds, string note)
        {
            if (holds)
            {
                notes.Add(new GatheredPage.Noted(asked, note));
            }
        }
    }

    private static string At(Wanted wanted, Uri end) => Key(end) == Key(wanted.Address) ? "" : $" (at {end.AbsoluteUri}, where it leads)";

    /// <summary>One address of each host in turn, so that many hosts are asked at a time and none is asked much.</summary>
    private static List<Wanted> ByTurns(IEnumerable<Wanted> wanted) =>
        [.. wanted.GroupBy(w => w.Address.Authority).SelectMany((g, host) => g.Select((w, turn) => (w, turn, host))).OrderBy(t => t.turn).ThenBy(t => t.host).Select(t => t.w)];

    private async IAsyncEnumerable<(Wanted Wanted, FetchOutcome Outcome, KeptCapture? Before)> FetchAllAsync(List<Wanted> wanted, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var under = new Queue<Task<(Wanted Wanted, FetchOutcome Outcome, KeptCapture? Before)>>();
        try
        {
            for (var i = 0; i < wanted.Count || under.Count > 0;)
            {
                while (i < wanted.Count && under.Count < options.Parallel && (under.Count == 0 || Interlocked.Read(ref _held) < options.MaxHeldBytes))
                {
                    under.Enqueue(FetchAsync(wanted[i++], stop.Token));
                }

                var done = await under.Dequeue();
                Interlocked.Add(ref _held, -LengthOf(done.Outcome));
                yield return done;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(under).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<(Wanted Wanted, FetchOutcome Outcome, KeptCapture? Before)> FetchAsync(Wanted wanted, CancellationToken cancel)
    {
        var earlier = await captures.AtAsync(wanted.Address.AbsoluteUri, cancel);
        var before = earlier.Count > 0 ? earlier[^1] : null;
        var validators = options.Force || before is null || before.Capture.CopyAddress is not null ? null : ValidatorsOf(before.Capture);
        var outcome = await fetcher.FetchAsync(new FetchRequest(wanted.Address) { Before = validators }, cancel);
        Interlocked.Add(ref _held, LengthOf(outcome));
        return (wanted, outcome, before);
    }

    private static long LengthOf(FetchOutcome outcome) => (outcome as FetchOutcome.Fetched)?.Bytes.LongLength ?? 0;

    private static Validators? ValidatorsOf(Capture capture) =>
        new Validators(capture.Header("etag"), capture.Header("last-modified")) { Of = new Uri(capture.Address) } is { IsEmpty: false } found ? found : null;

    private static string Key(Uri address) => address.GetLeftPart(UriPartial.Query);

    private sealed record Wanted(Uri Address, bool IsFeed);
}
