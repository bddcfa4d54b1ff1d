using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>One answer: its status and headers, and its body where it brings content.</summary>
/// <param name="Status">100 to 599.</param>
/// <param name="Headers">Headers worth keeping.</param>
/// <param name="Bytes">The body of an answer of 200 to 299, else empty.</param>
/// <param name="Location">Where a redirect leads, absolute; else null.</param>
/// <param name="RetryAfter">How long the server asks to be left alone.</param>
/// <param name="Sent">Headers that were sent.</param>
internal sealed record Answer(
    int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Bytes, Uri? Location, TimeSpan? RetryAfter, IReadOnlyList<KeyValuePair<string, string>> Sent);

/// <summary>Sends one request, without following anything, to a checked address and within limits.</summary>
internal sealed class PageSending : IDisposable
{
    private const string PageTypes = "text/html,application/xhtml+xml,application/pdf;q=0.9,application/xml;q=0.8,*/*;q=0.7";
    private static readonly HttpRequestOptionsKey<bool> s_connected = new("plumb-connected");
    private readonly HttpClient _http;
    private readonly FetchLimits _limits;
    private readonly AddressGuard _guard;
    private readonly TimeProvider _clock;
    private readonly string _name;

    public PageSending(FetchLimits limits, AddressGuard guard, HostResolver resolve, TimeProvider clock)
    {
        (_limits, _guard, _clock, _name) = (limits, guard, clock, CrawlerName.Of(limits.Contact));
        var connect = new GuardedConnect(guard, resolve);
        _http = new HttpClient(new SocketsHttpHandler
        {
            // Each hop is checked, a proxy would connect to what nobody checked, and cookies tell who asks.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
            MaxConnectionsPerServer = 4,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancel) => ConnectAsync(connect, context, cancel),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks one address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="accept">Media types to ask for, or null.</param>
    /// <param name="before">What to ask with whether something changed, or null.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="cut">Whether a longer body is cut instead of refused.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="origin">The site whose page asks for it (RFC 6454), or null.</param>
    /// <returns>The answer, or why there is none.</returns>
    public async Task<(Answer? Answer, FetchOutcome? Failure)> SendAsync(Uri address, string? accept, Validators? before, long most, bool cut, CancellationToken cancel, string? origin = null)
    {
        if (_guard.Problem(address) is { } problem)
        {
            return (null, problem);
        }

        using var late = new CancellationTokenSource(_limits.MaxTime, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            using var request = Request(address, accept, before, origin);
            using var response = await HeadAsync(request, stop.Token);
            var has = response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.NoContent;
            var bytes = has ? await BodyReading.ReadAsync(response, most, cut, Patience, stop.Token) : [];
            return (new Answer((int)response.StatusCode, KeptHeaders.Of(response), bytes, Location(address, response), RetryAfter(response), Sent(request)), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, new FetchOutcome.Refused(address, FetchRefusal.TooSlow, $"it took longer than {_limits.MaxTime.TotalSeconds:0.#} seconds, or nothing came for {_limits.MaxIdle.TotalSeconds:0.#}; try again later"));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, Failure(address, e));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Connects once for a request: where a connection breaks off, the library would ask again by itself and at once, out of turn.</summary>
    private static ValueTask<Stream> ConnectAsync(GuardedConnect connect, SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var request = context.InitialRequestMessage;
        if (request.Options.TryGetValue(s_connected, out _))
        {
            throw new IOException("it was closed before an answer came");
        }

        request.Options.Set(s_connected, true);
        return connect.ConnectAsync(request.RequestUri!, context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel);
    }

    private async Task<HttpResponseMessage> HeadAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var wait = Patience(cancel);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, wait.Token);
    }

    /// <summary>Ends with the whole, or when nothing comes for too long.</summary>
    private CancellationTokenSource Patience(CancellationToken cancel) => new Waiting(_limits.MaxIdle, _clock, cancel);

    private HttpRequestMessage Request(Uri address, string? accept, Validators? before, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _name);
        request.Headers.TryAddWithoutValidation("Accept", accept ?? PageTypes);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        Add("Origin", origin);
        if (before is not null && (before.Of is null || before.Of == address))
        {
            Add("If-None-Match", before.EntityTag);
            Add("If-Modified-Since", before.LastModified);
        }

        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static KeyValuePair<string, string>[] Sent(HttpRequestMessage request) =>
        [KeyValuePair.Create("Host", request.RequestUri!.Authority), .. request.Headers.NonValidated.Select(h => KeyValuePair.Create(h.Key, h.Value.ToString()))];

    private static Uri? Location(Uri address, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || !response.Headers.TryGetValues("Location", out var values))
        {
            return null;
        }

        // As it was sent: what a parsed header holds may have lost the form in which a host was written.
        return Uri.TryCreate(address, values.First(), out var next) ? next : null;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter is not { } after ? null
        : after.Delta ?? (after.Date is { } date && date > _clock.GetUtcNow() ? date - _clock.GetUtcNow() : TimeSpan.Zero);

    private static FetchOutcome Failure(Uri address, Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AddressRefusedException refused:
                    return refused.Refused with { Address = address };
                case BodyRefusedException body:
                    return new FetchOutcome.Refused(address, body.Reason, body.Message);
                case AuthenticationException:
                    return new FetchOutcome.Unreachable(address, "its certificate is not in order, so that nobody can tell whether it is the site");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new FetchOutcome.Unreachable(address, $"there is no host of the name {address.IdnHost}; look at the address, or at your network");
                case SocketException socket:
                    return new FetchOutcome.Unreachable(address, $"no connection to {address.IdnHost}: {socket.Message}");
            }
        }

        return new FetchOutcome.Unreachable(address, $"the connection to {address.IdnHost} failed: {failure.Message}");
    }
}
