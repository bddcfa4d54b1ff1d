using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Api;
using Plumb.Host.Serving.Jobs;
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
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return await next(invocation);
        }

        using var upload = PageUploads.Begin(context);
        if (await RefusedAsync(context, upload) is var (status, title, text))
        {
            return PageOf(invocation)?.Say(status, title, text) ?? Results.StatusCode(status);
        }

        // Written down before it is done: what cannot be written down is not done.
        await context.NoteAsync($"page {ActOf(context)}", SubjectOf(context), "asked");
        return await next(invocation);
    }

    /// <summary>The last word of the form's address; the first page, which has none, is where a question is asked.</summary>
    private static string ActOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments switch
    {
        null or [] => "ask",
        [.., { Parts: [RoutePatternLiteralPart word, ..] }] => word.Content,
        _ => "settle",
    };

    private static string SubjectOf(HttpContext context) =>
        new[] { "id", "name", "number" }.Select(n => context.Request.RouteValues.TryGetValue(n, out var value) ? value?.ToString() : null).FirstOrDefault(v => v is not null) ?? "";

    /// <summary>Why a form is not taken: it is too large or broken, or did not come from a page of this server.</summary>
    private static async Task<(int Status, string Title, string Text)?> RefusedAsync(HttpContext context, SpoolUpload? upload)
    {
        if (!context.Caller().May(context.GetEndpoint()?.Metadata.GetMetadata<ApiNeed>()?.Role ?? Role.Editor))
        {
            return Why(StatusCodes.Status403Forbidden, "notAllowed");
        }

        try
        {
            if (upload is not null && await PageUploads.ReadAsync(context, upload) is { } problem)
            {
                return problem;
            }

            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }

            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context) ? null : Why(StatusCodes.Status400BadRequest, "stale");
        }
        catch (BadHttpRequestException e) when (e.StatusCode != StatusCodes.Status413PayloadTooLarge)
        {
            return Why(e.StatusCode, "broken");
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            return Why(StatusCodes.Status413PayloadTooLarge, "large");
        }
    }

    private static (int Status, string Title, string Text) Why(int status, string message) => (status, T($"message.{message}"), T($"message.{message}Text"));

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
