using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web;

/// <summary>What every page says to the browser, so that nothing in a source can run, load or leave.</summary>
internal static class PageSafety
{
    /// <summary>Content Security Policy Level 3: own style and scripts from files alone, nothing from elsewhere, no page of ours in another's.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>For what comes out of a source: nothing but our own style, in an origin of its own.</summary>
    public const string Sandboxed = "sandbox; default-src 'none'; style-src 'self'; frame-ancestors 'self'";

    /// <summary>For a PDF, which browsers do not show in a sandbox: their own reader draws it, and takes nothing from a page.</summary>
    public const string PdfAlone = "frame-ancestors 'self'";

    private const int LongestName = 120;

    /// <summary>Sets the headers of a page; what a page sets itself stays.</summary>
    public static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var headers = context.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers["Referrer-Policy"]) = (Policy, "nosniff", "no-referrer");
        (headers["Cross-Origin-Opener-Policy"], headers["Cross-Origin-Resource-Policy"], headers.CacheControl) = ("same-origin", "same-origin", "no-store");
        if (HttpMethods.IsPost(context.Request.Method) && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            return PageOf(invocation)?.Say(StatusCodes.Status400BadRequest, T("message.stale"), T("message.staleText")) ?? Results.BadRequest();
        }

        return await next(invocation);
    }

    /// <summary>The last part of a name under which bytes came, in letters that no file system and no header stumbles over.</summary>
    public static string FileName(string origin)
    {
        var last = origin.Split('/', '\\', '!')[^1];
        var name = new StringBuilder();
        foreach (var c in last.Take(LongestName))
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        }

        return name.ToString().Trim('.', '-') is { Length: > 0 } safe ? safe : "original";
    }

    private static PageRequest? PageOf(EndpointFilterInvocationContext invocation) => invocation.Arguments.OfType<PageRequest>().FirstOrDefault();
}
