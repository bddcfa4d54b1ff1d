using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Output;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web.Pages;
using Plumb.Host.Web.Parts;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of texts that are verified: the form, and the result under an address that lasts.</summary>
internal static class VerifyPages
{
    private const int MostListed = 8;
    private const int MostLookedAt = 200;

    private static readonly Dictionary<string, (string MediaType, Func<TextVerification, byte[]> Write)> s_forms = new(StringComparer.Ordinal)
    {
        ["html"] = ("text/html", v => Encoding.UTF8.GetBytes(VerificationHtml.Write(v))),
        ["json"] = ("application/json", VerificationJson.Serialize),
        ["sarif"] = ("application/sarif+json", v => Encoding.UTF8.GetBytes(VerificationSarif.Write(v))),
    };

    public static void MapVerifyPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/verify", page => ShowFormAsync(page, StatusCodes.Status200OK, null, null));
        pages.MapPost("/verify", VerifyAsync).TakesFiles();
        pages.MapGet("/verified/{job:regex(^[0-9a-f]{{16}}$)}/{slug?}", ShowAsync);
        pages.MapGet("/verified/{job:regex(^[0-9a-f]{{16}}$)}/export/{form}", ExportAsync);
    }

    private static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder pages, string pattern, Func<PageRequest, Task<IResult>> show) => EndpointRouteBuilderExtensions.MapGet(pages, pattern, show);

    private static async Task<IResult> ShowFormAsync(PageRequest page, int status, string? problem, string? text)
    {
        var isEmpty = (await page.Library.Sources.SourcesAsync(page.Cancel)).Count == 0;
        return page.Show<VerifyPage>(
            status,
            (nameof(VerifyPage.IsEmpty), isEmpty),
            (nameof(VerifyPage.Problem), problem),
            (nameof(VerifyPage.Text), text),
            (nameof(VerifyPage.Earlier), await EarlierAsync(page)));
    }

    private static async Task<IResult> VerifyAsync(PageRequest page)
    {
        var text = (await page.Context.Request.ReadFormAsync(page.Cancel))["text"].ToString();
        var files = page.SentFiles();
        if (files?.Count > 1 || (files is null) == string.IsNullOrWhiteSpace(text))
        {
            return await ShowFormAsync(page, StatusCodes.Status400BadRequest, T("verify.oneText"), text);
        }

        try
        {
            var spool = files?.Keep() ?? await page.Workspace.Jobs.Spool.KeepAsync($"{T("verify.pasted")}.md", Encoding.UTF8.GetBytes(text), page.Cancel);
            return await WorkPages.OrderAsync(page, new JobInput.Verify(spool));
        }
        catch (PlumbException e)
        {
            return await ShowFormAsync(page, StatusCodes.Status400BadRequest, e.Message, text);
        }
    }

    /// <summary>The newest verified texts.</summary>
    private static async Task<IReadOnlyList<VerifiedEntry>> EarlierAsync(PageRequest page)
    {
        var entries = new List<VerifiedEntry>();
        foreach (var listed in (await page.Workspace.Jobs.ListAsync(null, MostLookedAt, page.Cancel)).Where(j => j is { Kind: JobInput.VerifyKind, State: JobState.Done }).Take(MostListed))
        {
            var view = new VerificationView(JobOutcome.VerificationOf((await page.Workspace.Jobs.FindAsync(listed.Id, page.Cancel))!), page.Paths);
            entries.Add(new VerifiedEntry(page.Paths.Verified(listed.Id, view.Title), view.Title, view.Verified.VerifiedAt, VerificationWords.Counts(view.Verified.Counts)));
        }

        return entries;
    }

    private static async Task<IResult> ShowAsync(PageRequest page, string job, string? slug)
    {
        if (await page.Workspace.Jobs.FindAsync(job, page.Cancel) is not { Kind: JobInput.VerifyKind } found)
        {
            return page.NotFound(T("verified.missing"));
        }

        if (found.State != JobState.Done)
        {
            return PageRequest.Go(page.Paths.Work(job));
        }

        var view = new VerificationView(JobOutcome.VerificationOf(found), page.Paths);
        var own = page.Paths.Verified(job, view.Title);
        return page.Paths.Verified(job, slug ?? "") != own
            ? PageRequest.Go(own)
            : page.Show<VerifiedPage>((nameof(VerifiedPage.View), view), (nameof(VerifiedPage.Job), job), (nameof(VerifiedPage.Forms), s_forms.Keys.ToList()));
    }

    private static async Task<IResult> ExportAsync(PageRequest page, string job, string form)
    {
        if (await page.Workspace.Jobs.FindAsync(job, page.Cancel) is not { Kind: JobInput.VerifyKind, State: JobState.Done } found)
        {
            return page.NotFound(T("verified.missing"));
        }

        return s_forms.TryGetValue(form, out var kind)
            ? Results.File(kind.Write(JobOutcome.VerificationOf(found)), kind.MediaType, $"plumb-verified-{job}.{form}")
            : page.NotFound(T("verified.noForm", string.Join(", ", s_forms.Keys)));
    }
}
