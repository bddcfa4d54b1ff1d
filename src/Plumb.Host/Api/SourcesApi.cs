using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Host.Web;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>Sources: what is archived, its texts and its bytes.</summary>
internal static class SourcesApi
{
    private const int Around = 64;
    private const int LongestWords = 400;

    public static void MapSources(this IEndpointRouteBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("", ListAsync).Needs(Role.Reader).WithName("ListSources").WithSummary("Lists sources, in the order of their hashes.").Produces<ApiPage<SourceView>>();
        sources.MapGet("/{id}", GetAsync).Needs(Role.Reader).WithName("GetSource").WithSummary("Gives what is known of a source, and how it came from the web.")
            .Produces<SourceView>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        sources.MapGet("/{id}/text", TextAsync).Needs(Role.Reader).WithName("GetSourceText").WithSummary("Gives the text that was read from a source, whole; as text/plain where that is asked for.")
            .Produces<SourceText>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        sources.MapGet("/{id}/passage", PassageAsync).Needs(Role.Reader).WithName("GetPassage").WithSummary("Gives a stretch of a source with what stands around it.")
            .Produces<PassageView>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        sources.MapGet("/{id}/original", OriginalAsync).Needs(Role.Reader).WithName("GetOriginal").WithSummary("Gives the archived bytes, as a file.")
            .Produces<IResult>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The source of a name; else the answer that says why there is none.</summary>
    public static async Task<(Source? Source, IResult? Missing)> FindAsync(HttpContext context, string id)
    {
        var (source, _) = await SourceNames.FindAsync(context.Workspace().Library, id, context.RequestAborted);
        return (source, source is null ? ApiAnswers.NotFound("No source, or more than one, has that id or a hash that begins so.") : null);
    }

    /// <summary>A source with how it came from the web.</summary>
    public static async Task<SourceView> ViewAsync(HttpContext context, Source source) =>
        SourceView.Of(source) with { Captures = await CaptureView.AllOfAsync(context.Workspace().Library, source, context.RequestAborted) };

    private static async Task<IResult> ListAsync(HttpContext context, string? title, string? publisher, string? kind, string? language, string? from, string? to, string? cursor, int? limit)
    {
        var filter = new SourceFilter(title, publisher, kind, language, from, to);
        var (after, most) = (ApiPages.Key(cursor), ApiPages.Limit(limit));
        var sources = (await context.Workspace().Library.Sources.SourcesAsync(context.RequestAborted))
            .Where(s => after is null || string.CompareOrdinal(s.Snapshot.Hex, after) > 0).Where(filter.Takes)
            .OrderBy(s => s.Snapshot.Hex, StringComparer.Ordinal).Take(most + 1).ToList();
        return ApiAnswers.Tagged(ApiPages.Of(sources, most, s => s.Snapshot.Hex, SourceView.Of));
    }

    private static async Task<IResult> GetAsync(HttpContext context, string id)
    {
        var (source, missing) = await FindAsync(context, id);
        return source is null ? missing! : ApiAnswers.Tagged(await ViewAsync(context, source));
    }

    private static async Task<IResult> TextAsync(HttpContext context, string id)
    {
        var (source, missing) = await FindAsync(context, id);
        if (source is null || await context.Workspace().Library.Sources.DocumentAsync(source.Snapshot, context.RequestAborted) is not { } document)
        {
            return missing ?? ApiAnswers.NotFound("Its text is missing.");
        }

        return Accepted.First(context, "application/json", "text/plain") == "text/plain"
            ? ApiAnswers.Tagged(System.Text.Encoding.UTF8.GetBytes(document.Text), "text/plain", varies: true)
            : ApiAnswers.Tagged(SourceText.Of(document));
    }

    private static async Task<IResult> PassageAsync(HttpContext context, string id, int start, int end)
    {
        var (source, missing) = await FindAsync(context, id);
        if (source is null || await context.Workspace().Library.Sources.DocumentAsync(source.Snapshot, context.RequestAborted) is not { } document)
        {
            return missing ?? ApiAnswers.NotFound("Its text is missing.");
        }

        if (PointSpans.Find(document, start, end) is not { } span)
        {
            return ApiAnswers.NotFound($"The text has {CodePoints.FromUtf16(document.Text, document.Text.Length):N0} code points; from {start} to {end} is no stretch of it.");
        }

        var text = document.Text;
        var page = document.Blocks.Where(b => b.Span.End > span.Start).Select(b => b.Page).FirstOrDefault();
        return ApiAnswers.Tagged(new PassageView(
            SourceView.Of(source), start, end, span.Of(text), text[Math.Max(0, span.Start - Around)..span.Start], text[span.End..Math.Min(text.Length, span.End + Around)], page));
    }

    /// <summary>The bytes are anybody's: they are handed over as a file, never shown under this server's name.</summary>
    private static async Task<IResult> OriginalAsync(HttpContext context, string id)
    {
        var (source, missing) = await FindAsync(context, id);
        if (source is null || await context.Workspace().Library.Snapshots.BytesAsync(source.Snapshot, context.RequestAborted) is not { } bytes)
        {
            return missing ?? ApiAnswers.NotFound("Its bytes are missing.");
        }

        context.Response.Headers.ContentSecurityPolicy = PageSafety.Sandboxed;
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{source.Snapshot.Hex}\"");
        return Results.File(bytes, "application/octet-stream", PageSafety.FileName(source.Origin), entityTag: tag);
    }

    /// <summary>What was looked for, or null when it is too long or none.</summary>
    public static string? Words(string? given) => given?.Trim() is { Length: > 0 and <= LongestWords } words ? words : null;
}
