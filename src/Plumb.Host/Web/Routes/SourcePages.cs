using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of one source: what is known of it, its text with words marked, its bytes, and its correction.</summary>
internal static class SourcePages
{
    private const string Pdf = "application/pdf";

    public static void MapSourcePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/library/{name:regex(^[0-9a-f]{{16}}$)}", ShowAsync);
        pages.MapGet("/library/{name:regex(^[0-9a-f]{{16}}$)}/passage", PassageAsync);
        pages.MapGet("/library/{name:regex(^[0-9a-f]{{16}}$)}/shown", ShownAsync);
        pages.MapGet("/library/{name:regex(^[0-9a-f]{{16}}$)}/original", OriginalAsync);
        pages.MapGet("/library/{name:regex(^[0-9a-f]{{16}}$)}/correct", async (PageRequest page, string name) =>
            await page.SourceAsync(name) is { } source ? page.Show<CorrectPage>((nameof(CorrectPage.Source), source)) : Missing(page));
        pages.MapPost("/library/{name:regex(^[0-9a-f]{{16}}$)}/correct", CorrectAsync);
    }

    private static IResult Missing(PageRequest page) => page.NotFound(T("source.missing"));

    private static async Task<IResult> ShowAsync(PageRequest page, string name)
    {
        if (await page.SourceAsync(name) is not { } source)
        {
            return Missing(page);
        }

        var checks = await page.Library.Finder.NamingAsync(source.Snapshot, page.Cancel);
        var sources = await page.Library.Sources.SourcesAsync(page.Cancel);
        var versions = source.Address is null ? [] : sources.Where(s => s.Address == source.Address).OrderBy(s => s.Retrieved).ThenBy(s => s.Snapshot.Value, StringComparer.Ordinal).ToList();
        List<(string, string)> facts = [.. (SourceView.Of(source) with { Captures = await CaptureView.AllOfAsync(page.Library, source, page.Cancel) }).Lines()];
        facts.Add(("read by", source.ReadBy ?? "not recorded"));
        return page.Show<SourcePage>((nameof(SourcePage.Source), source), (nameof(SourcePage.Facts), facts), (nameof(SourcePage.Versions), versions), (nameof(SourcePage.Checks), checks));
    }

    private static async Task<IResult> PassageAsync(PageRequest page, string name, int? start, int? end, int? from)
    {
        if (await page.SourceAsync(name) is not { } source || await page.Library.Sources.DocumentAsync(source.Snapshot, page.Cancel) is not { } document)
        {
            return Missing(page);
        }

        if (PointSpans.Find(document, start, end) is not { } span)
        {
            return page.Show<PassagePage>((nameof(PassagePage.Source), source), (nameof(PassagePage.Text), new DocumentView(document, null, from)));
        }

        var quote = span.Of(document.Text);
        var isPage = source.MediaType == "text/html" && await ShownBytesAsync(page, source, document, span) is not null;
        var number = document.Blocks.Where(b => b.Span.End > span.Start).Select(b => b.Page).FirstOrDefault();
        var own = page.Paths.Source(source.Snapshot);
        return page.Show<PassagePage>(
            (nameof(PassagePage.Source), source),
            (nameof(PassagePage.Text), new DocumentView(document, span, from)),
            (nameof(PassagePage.Quote), quote),
            (nameof(PassagePage.Shown), isPage && from is null ? $"{own}/shown?start={start}&end={end}#quote" : null),
            (nameof(PassagePage.Pdf), source.MediaType == Pdf ? $"{own}/original#page={number ?? 1}" : null),
            (nameof(PassagePage.Page), number));
    }

    /// <summary>The archived page, made safe, in a document of its own that is shown in a sandbox.</summary>
    private static async Task<IResult> ShownAsync(PageRequest page, string name, int? start, int? end)
    {
        if (await page.SourceAsync(name) is not { MediaType: "text/html" } source || await page.Library.Sources.DocumentAsync(source.Snapshot, page.Cancel) is not { } document
            || await ShownBytesAsync(page, source, document, PointSpans.Find(document, start, end)) is not { } body)
        {
            return Missing(page);
        }

        page.Context.Response.Headers.ContentSecurityPolicy = PageSafety.Sandboxed;
        return page.Show<ShownSource>((nameof(ShownSource.Title), source.Title ?? source.Id), (nameof(ShownSource.Language), document.Language), (nameof(ShownSource.Body), body));
    }

    private static async Task<string?> ShownBytesAsync(PageRequest page, Source source, Document document, TextSpan? span) =>
        await page.Library.Snapshots.BytesAsync(source.Snapshot, page.Cancel) is not { } bytes ? null
        : span is { } marked ? Composition.ShowPage(bytes, marked.Of(document.Text), document.Text[Math.Max(0, marked.Start - 40)..marked.Start])
        : Composition.ShowPage(bytes, null, "");

    /// <summary>The bytes as they came. Only a PDF is shown by the browser; all else is handed over as a file and never run here.</summary>
    private static async Task<IResult> OriginalAsync(PageRequest page, string name)
    {
        if (await page.SourceAsync(name) is not { } source || await page.Library.Snapshots.BytesAsync(source.Snapshot, page.Cancel) is not { } bytes)
        {
            return Missing(page);
        }

        var isPdf = source.MediaType == Pdf;
        page.Context.Response.Headers.ContentSecurityPolicy = isPdf ? PageSafety.PdfAlone : PageSafety.Sandboxed;
        return Results.File(bytes, isPdf ? Pdf : "application/octet-stream", isPdf ? null : PageSafety.FileName(source.Origin));
    }

    private static async Task<IResult> CorrectAsync(PageRequest page, string name)
    {
        if (await page.SourceAsync(name) is not { } source)
        {
            return Missing(page);
        }

        var form = await page.Context.Request.ReadFormAsync(page.Cancel);
        if (form["back"].Count > 0)
        {
            await page.Library.Writer.CorrectAsync(source.Snapshot, null, page.Cancel);
            return PageRequest.Go(page.Paths.Source(source.Snapshot));
        }

        try
        {
            await page.Library.Writer.CorrectAsync(source.Snapshot, CorrectionForm.Read(form, source), page.Cancel);
            return PageRequest.Go(page.Paths.Source(source.Snapshot));
        }
        catch (PlumbException e)
        {
            return page.Show<CorrectPage>(StatusCodes.Status400BadRequest, (nameof(CorrectPage.Source), source), (nameof(CorrectPage.Problem), e.Message));
        }
    }
}
