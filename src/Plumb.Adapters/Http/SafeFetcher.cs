using Plumb.Core.Gathering;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Http;

/// <summary>Fetches from the public internet alone, within limits, and as politely as a crawler is asked to be.</summary>
/// <remarks>Each address of a chain of redirects is checked, its name is resolved and checked, its site's robots.txt is asked, and its host's
/// turn is waited for. See SECURITY.md.</remarks>
public sealed class SafeFetcher : IPageFetcher, IDisposable
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(2);

    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HostPace _pace;
    private readonly Way _own;
    private readonly Way _strict;

    /// <summary>A fetcher.</summary>
    /// <param name="limits">Its limits.</param>
    /// <param name="clock">Tells the time, and waits.</param>
    /// <param name="resolve">Tells which addresses a name stands for; null for the system's resolver.</param>
    public SafeFetcher(FetchLimits limits, TimeProvider clock, HostResolver? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (_limits, _clock) = (limits, clock);
        _pace = new HostPace(clock);
        _own = Open(limits.AllowPrivate);
        _strict = limits.AllowPrivate ? Open(allowPrivate: false) : _own;

        Way Open(bool allowPrivate)
        {
            var guard = new AddressGuard(allowPrivate, limits.AllowedPlaces);
            var sending = new PageSending(limits, guard, resolve ?? GuardedConnect.System, clock);
            return new Way(guard, sending, new RobotsRules(sending, _pace, limits, clock));
        }
    }

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chain = new List<Uri>();
        var address = request.Address;
        while (true)
        {
            // A page of the public internet must not lead into a network by what it asks for, nor by a name that stands for another address by then.
            var way = request.PartOf is { } page && (page.Authority != address.Authority || _strict.Guard.Problem(page) is null) ? _strict : _own;
            if (way.Guard.Problem(address) is { } problem)
            {
                return problem;
            }

            address = new UriBuilder(address) { Fragment = "" }.Uri;
            if (chain.Contains(address) || chain.Count > _limits.MaxRedirects)
            {
                return new FetchOutcome.Refused(address, FetchRefusal.Redirects, chain.Contains(address) ? "it leads back to itself" : $"it leads on more than {_limits.MaxRedirects} times");
            }

            chain.Add(address);
            var (answer, failure) = await AskAsync(way, address, request, cancel);
            if (answer is null)
            {
                return failure!;
            }

            if (answer.Location is not { } next)
            {
                return Outcome(chain, answer);
            }

            address = next;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _own.Sending.Dispose();
        _strict.Sending.Dispose();
    }

    /// <summary>One hop: what the site allows, its turn, and its answer, asked for again when it may come later.</summary>
    private async Task<(Answer? Answer, FetchOutcome? Failure)> AskAsync(Way way, Uri address, FetchRequest request, CancellationToken cancel)
    {
        var interval = _limits.HostInterval;
        if (!request.IsInterface)
        {
            var rules = await way.Robots.OfAsync(address, cancel);
            if (rules.Failure is FetchOutcome.Unreachable or FetchOutcome.Refused { Reason: not FetchRefusal.Robots })
            {
                return (null, rules.Failure is FetchOutcome.Refused refused ? refused with { Address = address } : rules.Failure);
            }

            if (rules.Failure is FetchOutcome.Refused failed)
            {
                return (null, failed with { Address = address });
            }

            if (!rules.File.Allows(address.PathAndQuery))
            {
                return (null, new FetchOutcome.Refused(address, FetchRefusal.Robots, $"the robots.txt of {address.IdnHost} asks not to fetch it; save the page by hand and add the file"));
            }

            interval = rules.File.Delay > interval ? rules.File.Delay.Value : interval;
            if (interval > _limits.MaxWait)
            {
                return (null, new FetchOutcome.Refused(address, FetchRefusal.RateLimited, $"the robots.txt of {address.IdnHost} asks for {interval.TotalSeconds:0.#} seconds between requests, longer than the limit of {_limits.MaxWait.TotalSeconds:0.#}; raise it with --max-wait"));
            }
        }

        return request.PartOf is { } page ? await PartAsync(way, address, request, page, cancel) : await PatientlyAsync(way, address, request, interval, cancel);
    }

    /// <summary>A file that a page asks for: once and at once, unless its host asked to be left alone.</summary>
    private async Task<(Answer? Answer, FetchOutcome? Failure)> PartAsync(Way way, Uri address, FetchRequest request, Uri page, CancellationToken cancel)
    {
        if (_pace.Held(address.IdnHost) is var held && held > TimeSpan.Zero)
        {
            return (null, RateLimited(address, null, held));
        }

        var origin = page.Authority == address.Authority && page.Scheme == address.Scheme ? null : page.GetLeftPart(UriPartial.Authority);
        var (answer, failure) = await way.Sending.SendAsync(address, request.Accept, null, Most(request), cut: false, cancel, origin);
        if (answer is { Status: 429 or 503 })
        {
            _pace.Hold(address.IdnHost, answer.RetryAfter ?? s_firstWait);
        }

        return (answer, failure);
    }

    private long Most(FetchRequest request) => Math.Min(request.MaxBytes ?? long.MaxValue, _limits.MaxBytes);

    private async Task<(Answer? Answer, FetchOutcome? Failure)> PatientlyAsync(Way way, Uri address, FetchRequest request, TimeSpan interval, CancellationToken cancel)
    {
        var host = address.IdnHost;
        var wait = s_firstWait;
        for (var tries = 0; ; tries++, wait *= 2)
        {
            Answer? answer;
            FetchOutcome? failure;
            using (var turn = await _pace.WaitAsync(host, interval, _limits.MaxWait, cancel))
            {
                if (turn is null)
                {
                    return (null, RateLimited(address, null, _pace.Held(host)));
                }

                (answer, failure) = await way.Sending.SendAsync(address, request.Accept, request.Before, Most(request), cut: false, cancel);
                if (answer is { Status: 429 or 503 })
                {
                    _pace.Hold(host, answer.RetryAfter ?? wait);
                }
            }

            if (tries < _limits.MaxRetries && (failure is FetchOutcome.Unreachable || answer?.Status is 429 or 500 or 502 or 503 or 504))
            {
                if (failure is not null || answer!.Status is 500 or 502 or 504)
                {
                    _pace.Hold(host, wait < _limits.MaxWait ? wait : _limits.MaxWait);
                }

                continue;
            }

            return answer is { Status: 429 or 503 } ? (null, RateLimited(address, answer.Status, answer.RetryAfter)) : (answer, failure);
        }
    }

    internal static FetchOutcome.Refused RateLimited(Uri address, int? status, TimeSpan? after) =>
        new(address, FetchRefusal.RateLimited, $"{address.IdnHost} asks to be left alone{(after is { } time ? $" for {time.TotalSeconds:0} seconds" : "")}; try again later") { Status = status, RetryAfter = after };

    private FetchOutcome Outcome(List<Uri> chain, Answer answer)
    {
        var address = chain[^1];
        return answer.Status switch
        {
            304 => new FetchOutcome.NotModified(address, _clock.GetUtcNow()),
            404 or 410 => new FetchOutcome.Refused(address, FetchRefusal.NotFound, $"there is nothing at this address (status {answer.Status})") { Status = answer.Status },
            301 or 302 or 303 or 307 or 308 => new FetchOutcome.Refused(address, FetchRefusal.Redirects, "it leads on to no address that can be read") { Status = answer.Status },
            < 200 or >= 300 => new FetchOutcome.Refused(address, FetchRefusal.Status, $"the server answered with status {answer.Status}{Hint(answer.Status)}") { Status = answer.Status },
            _ when answer.Bytes.Length == 0 => new FetchOutcome.Refused(address, FetchRefusal.Content, "the answer is empty") { Status = answer.Status },
            _ => new FetchOutcome.Fetched
            {
                Address = address,
                Chain = chain,
                Status = answer.Status,
                Headers = answer.Headers,
                Sent = answer.Sent,
                MediaType = MediaTypeSniffer.Sniff(answer.Bytes, address.AbsolutePath),
                Retrieved = _clock.GetUtcNow(),
                Bytes = answer.Bytes,
            },
        };
    }

    private static string Hint(int status) => status switch
    {
        401 or 402 or 403 => ": it wants to know who asks; save the page by hand and add the file",
        451 => ": it may not be shown where you are",
        >= 500 => "; try again later",
        _ => "",
    };

    /// <summary>How a request goes out: who judges addresses, who sends, and who knows what sites allow.</summary>
    private sealed record Way(AddressGuard Guard, PageSending Sending, RobotsRules Robots);
}
