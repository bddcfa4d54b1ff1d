using Microsoft.AspNetCore.Http;
using Plumb.Host.Api;

namespace Plumb.Host.Web.Access;

/// <summary>Refuses what another site's page makes a browser send: whatever changes something must come from here, or from a program.</summary>
/// <remarks>Browsers say in <c>Sec-Fetch-Site</c> (W3C Fetch Metadata) and <c>Origin</c> (RFC 6454) who made a request; programs say neither.</remarks>
internal static class OwnOrigin
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) => IsSafe(context.Request)
        ? next(context)
        : ApiAnswers.Problem(StatusCodes.Status403Forbidden, "Not from here", "A page of another site must not change anything here.").ExecuteAsync(context);

    private static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return true;
        }

        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        return site.Length > 0 ? site is "same-origin" or "none"
            : origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
