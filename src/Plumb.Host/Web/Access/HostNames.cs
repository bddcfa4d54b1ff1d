using System.Net;
using Microsoft.AspNetCore.Http;
using Plumb.Host.Api;

namespace Plumb.Host.Web.Access;

/// <summary>Answers only to the server's own names: a foreign name that a browser was made to resolve to this machine (DNS rebinding) is refused.</summary>
internal sealed class HostNames
{
    private static readonly string[] s_local = ["localhost", "127.0.0.1", "[::1]"];

    private readonly IReadOnlyList<string>? _names;

    /// <param name="address">The address that is listened on.</param>
    /// <param name="access">Names that were configured.</param>
    public HostNames(IPAddress address, AccessOptions access) =>
        _names = access.Hosts.Count > 0 ? [.. access.Hosts, .. s_local] : IPAddress.IsLoopback(address) ? s_local : null;

    public Task CheckAsync(HttpContext context, RequestDelegate next) =>
        _names?.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) == false
            ? ApiAnswers.Problem(StatusCodes.Status421MisdirectedRequest, "Not this server", "The server does not answer to that host name. Whoever runs it can let it: plumb serve --host NAME").ExecuteAsync(context)
            : next(context);
}
