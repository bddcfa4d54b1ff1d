using System.Net;
using System.Net.Http.Headers;
using Plumb.Core.Gathering.Web;

namespace Plumb.Adapters.WebSearch;

/// <summary>Asks the interface of one provider, at its pace, and turns whatever goes wrong into a failure with a reason.</summary>
/// <remarks>Thread-safe. Redirects are not followed: a key must not travel. Bodies of refusals are not shown: they may repeat the key.</remarks>
/// <param name="http">Sends; it decides which addresses may be reached.</param>
/// <param name="settings">Where and how.</param>
/// <param name="clock">Measures time.</param>
internal sealed class Api(HttpMessageInvoker http, ProviderSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_longestLimit = TimeSpan.FromDays(31);

    private readonly Pace _pace = new(settings.Interval, clock);

    /// <summary>Where and how.</summary>
    public ProviderSettings Settings { get; } = settings;

    /// <summary>What is missing before anything can be asked, or null.</summary>
    public WebFailure? KeyMissing() => Settings.Key is null
        ? new WebFailure(WebFailureKind.KeyMissing, $"{Settings.Name} needs a key: set {Settings.KeyName}.")
        : null;

    /// <summary>A reply that is not of the documented form.</summary>
    public WebFailure NotUnderstood() => new(WebFailureKind.NotUnderstood, $"{Settings.Name} gave a reply that is not of the form that it documents.");

    /// <summary>A refusal of the query itself.</summary>
    public WebFailure Refused(string why) => new(WebFailureKind.Refused, $"{Settings.Name} {why}");

    /// <summary>The provider asks for patience; until the time that it names it is not asked again.</summary>
    public WebFailure Limited(DateTimeOffset? until)
    {
        if (until is { } time)
        {
            _pace.Limit(time);
        }

        return new WebFailure(WebFailureKind.Limited, $"{Settings.Name} asks for patience: too many requests, or the quota is used up.", until);
    }

    /// <summary>An address of the interface with a query; parameters without a value are left out.</summary>
    public static Uri With(Uri address, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join('&', parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{query}" : query }.Uri;
    }

    /// <summary>Asks by GET.</summary>
    public Task<ApiReply> GetAsync(Uri address, CancellationToken cancel) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), cancel);

    /// <summary>Sends a request that is made anew when it is its turn.</summary>
    public async Task<ApiReply> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        if (_pace.LimitedUntil is { } until)
        {
            return new ApiReply([], Limited(until));
        }

        await _pace.WaitAsync(cancel);
        using var late = new CancellationTokenSource(Settings.MaxTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            using var request = make();
            request.Headers.UserAgent.TryParseAdd(Settings.UserAgent);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.5));
            using var response = await http.SendAsync(request, stop.Token);
            return await ReadAsync(response, stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ApiReply([], Unreachable($"did not answer within {Settings.MaxTime.TotalSeconds:0.#} seconds"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The cause may hold the address, and with it what was asked; the host is enough to mend it.
            return new ApiReply([], Unreachable($"could not be reached at {Settings.Address.Authority}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _pace.Dispose();

    private async Task<ApiReply> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var retry = RetryAt(response);
        if (!response.IsSuccessStatusCode)
        {
            return new ApiReply([], FailureOf((int)response.StatusCode, retry));
        }

        var bytes = await BoundedAsync(response.Content, cancel);
        return bytes is null
            ? new ApiReply([], new WebFailure(WebFailureKind.NotUnderstood, $"{Settings.Name} gave a reply of more than {Settings.MaxBytes:N0} bytes."))
            : new ApiReply(bytes, null) { RetryAt = retry };
    }

    private async Task<byte[]?> BoundedAsync(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var held = new MemoryStream();
        var buffer = new byte[1 << 14];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (held.Length + read > Settings.MaxBytes)
            {
                return null;
            }

            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }

    /// <summary>432 and 433 are a quota that is used up, at one provider.</summary>
    private WebFailure FailureOf(int status, DateTimeOffset? retry) => status switch
    {
        429 or 432 or 433 => Limited(retry),
        503 when retry is not null => Limited(retry),
        >= 500 => Unreachable($"failed (status {status})"),
        >= 300 and < 400 => Refused($"answers from another address (status {status}): configure that one."),
        401 or 403 => Refused($"refused the request (status {status}){(Settings.KeyName is { } key ? $": check {key}" : "")}."),
        _ => Refused($"could not take the request (status {status}){(Settings.KeyName is { } name ? $": check {name}" : "")}."),
    };

    private WebFailure Unreachable(string what) => new(WebFailureKind.Unreachable, $"{Settings.Name} {what}.");

    /// <summary>RFC 9110, 10.2.3; else the seconds that <c>X-RateLimit-Reset</c> names, the first of several.</summary>
    private DateTimeOffset? RetryAt(HttpResponseMessage response)
    {
        var now = clock.GetUtcNow();
        if (response.Headers.RetryAfter is { } asked)
        {
            return asked.Date is { } date ? Bounded(date - now) : asked.Delta is { } delta ? Bounded(delta) : null;
        }

        return response.StatusCode == HttpStatusCode.TooManyRequests
            && response.Headers.TryGetValues("X-RateLimit-Reset", out var resets)
            && int.TryParse(resets.First().Split(',')[0], out var seconds)
                ? Bounded(TimeSpan.FromSeconds(seconds))
                : null;

        DateTimeOffset Bounded(TimeSpan wait) => now + (wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longestLimit ? s_longestLimit : wait);
    }
}
