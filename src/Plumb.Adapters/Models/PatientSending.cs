using System.Net;

namespace Plumb.Adapters.Models;

/// <summary>Sends a request again when the other side asks for patience, and turns every refusal into one kind of failure.</summary>
/// <remarks>Waits as <c>Retry-After</c> says (RFC 9110, 10.2.3), at most <see cref="LongestWait"/>; without it a second, then two. The body
/// of a refusal is not passed on: it may repeat the key.</remarks>
/// <param name="inner">Sends.</param>
/// <param name="clock">Measures the waits.</param>
internal sealed class PatientSending(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private const int MostTries = 3;

    /// <summary>Longest wait between two tries; who asks for more is not asked again.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var tries = 1; ; tries++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            var status = response.StatusCode;
            var wait = WaitOf(response, tries);
            response.Dispose();
            if (tries == MostTries || wait > LongestWait || status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                throw new HttpRequestException($"status {(int)status}", null, status);
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response, int tries)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - clock.GetUtcNow()) ?? TimeSpan.FromSeconds(tries);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
