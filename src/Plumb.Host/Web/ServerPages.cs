using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Web.Access;
using Plumb.Host.Web.Routes;

namespace Plumb.Host.Web;

/// <summary>Where the web pages join the server.</summary>
internal static class ServerPages
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        // The slim builder leaves out constraints by pattern, and every request fails without the first of them.
        builder.Services.AddRouting();
        // Letters stay letters in the pages' source, whatever their script.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddAntiforgery(guard =>
        {
            guard.FormFieldName = PageScope.TokenField;
            (guard.Cookie.Name, guard.Cookie.SameSite, guard.Cookie.HttpOnly) = ("plumb-form", SameSiteMode.Strict, true);
            guard.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/assets/{version}/{file}", (HttpContext context, string file) => Asset(context, file));
        var pages = app.MapGroup("").AddEndpointFilter(PageSafety.GuardAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(PageUploads.MostOfForm));
        pages.MapAskPages();
        pages.MapWorkPages();
        pages.MapCheckPages();
        pages.MapCorrectionPages();
        pages.MapLibraryPages();
        pages.MapAddPages();
        pages.MapVerifyPages();
        pages.MapMethodPages();
        pages.MapSourcePages();
        pages.MapApiReference();
        pages.MapSignIn();
    }

    /// <summary>Their address changes with their bytes, so they may be kept for a year.</summary>
    private static IResult Asset(HttpContext context, string file)
    {
        if (PageAssets.Find(file) is not { } bytes || !s_types.TryGetContentType(file, out var type))
        {
            return Results.NotFound();
        }

        (context.Response.Headers.CacheControl, context.Response.Headers.XContentTypeOptions) = ("public, max-age=31536000, immutable", "nosniff");
        return Results.Bytes(bytes, type);
    }
}
