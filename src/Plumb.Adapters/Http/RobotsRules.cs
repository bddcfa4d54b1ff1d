using System.Collections.Concurrent;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>The robots.txt of each site, fetched once a day at most (RFC 9309, sections 2.3 and 2.4).</summary>
/// <remarks>A site that has none, or answers 400 to 499, allows everything; one that fails, or cannot be reached, nothing.</remarks>
internal sealed class RobotsRules(PageSending sending, HostPace pace, FetchLimits limits, TimeProvider clock)
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_keptAfterFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The rules of the site of an address.</summary>
    public async Task<Rules> OfAsync(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
        var entry = _entries.GetOrAdd(site, _ => new Entry());
        await entry.Gate.WaitAsync(cancel);
        try
        {
            if (entry.Rules is null || clock.GetUtcNow() >= entry.Until)
            {
                entry.Rules = await FetchAsync(new Uri(site + "/robots.txt"), cancel);
                entry.Until = clock.GetUtcNow() + (entry.Rules.Failure is null ? s_kept : s_keptAfterFailure);
            }

            return entry.Rules;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task<Rules> FetchAsync(Uri at, CancellationToken cancel)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            Answer? answer;
            FetchOutcome? failure;
            using (var turn = await pace.WaitAsync(at.IdnHost, limits.HostInterval, limits.MaxWait, cancel))
            {
                if (turn is null)
                {
                    return new Rules(RobotsFile.AllowsNothing, SafeFetcher.RateLimited(at, null, pace.Held(at.IdnHost)));
                }

                (answer, failure) = await sending.SendAsync(at, "text/plain,*/*;q=0.5", null, RobotsFile.MaxBytes, cut: true, cancel);
            }

            if (answer is null)
            {
                return new Rules(RobotsFile.AllowsNothing, failure);
            }

            if (answer.Location is { } next)
            {
                at = next;
                continue;
            }

            return answer.Status switch
            {
                >= 200 and < 300 => new Rules(RobotsFile.Read(answer.Bytes, CrawlerName.Product), null),
                429 => new Rules(RobotsFile.AllowsNothing, Failed(at, answer)),
                < 500 => new Rules(RobotsFile.AllowsAll, null),
                _ => new Rules(RobotsFile.AllowsNothing, Failed(at, answer)),
            };
        }

        // More redirects than the standard asks to follow: as if there were none (section 2.3.1.2).
        return new Rules(RobotsFile.AllowsAll, null);
    }

    private static FetchOutcome.Refused Failed(Uri at, Answer answer) =>
        new(at, FetchRefusal.Robots, $"its robots.txt answered with status {answer.Status}, so that nobody can tell what may be fetched; try again later") { Status = answer.Status, RetryAfter = answer.RetryAfter };

    /// <summary>What a site allows.</summary>
    /// <param name="File">The rules.</param>
    /// <param name="Failure">Why they could not be read; null when they could.</param>
    internal sealed record Rules(RobotsFile File, FetchOutcome? Failure);

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public Rules? Rules { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
