using System.Net;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>Sends requests to interfaces of programs, with headers and bodies of their own, to addresses that are checked as those of
/// pages are: before the name is resolved, and again what it stands for.</summary>
/// <remarks>Redirects are not followed, no proxy is used and no cookie kept.</remarks>
public sealed class ApiSending : DelegatingHandler
{
    private readonly AddressGuard _guard;

    private ApiSending(AddressGuard guard, HttpMessageHandler inner) : base(inner) => _guard = guard;

    /// <summary>Opens a sender.</summary>
    /// <param name="limits">What may be asked beyond the public internet.</param>
    /// <param name="resolve">Tells which addresses a name stands for; null for the system's resolver.</param>
    public static HttpMessageInvoker Open(FetchLimits limits, HostResolver? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var guard = new AddressGuard(limits.AllowPrivate, limits.AllowedPlaces);
        var connect = new GuardedConnect(guard, resolve ?? GuardedConnect.System);
        return new HttpMessageInvoker(new ApiSending(guard, new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
            ConnectTimeout = limits.MaxIdle,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancel) => connect.ConnectAsync(context.InitialRequestMessage.RequestUri!, context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel),
        }));
    }

    /// <summary>What Plumb calls itself.</summary>
    /// <param name="contact">Where whoever asks can be reached, or null.</param>
    public static string NameOf(string? contact) => CrawlerName.Of(contact);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _guard.Problem(request.RequestUri!) is { } problem
            ? throw new AddressRefusedException(problem)
            : base.SendAsync(request, cancellationToken);
}
