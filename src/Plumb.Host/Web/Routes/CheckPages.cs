using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Host.Output;
using Plumb.Host.Web.Pages;
using Plumb.Host.Web.Parts;
using Plumb.Host.Work;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of checks: the list, a check, and its other forms.</summary>
internal static class CheckPages
{
    private static readonly Dictionary<string, (string MediaType, string Ending)> s_forms = new(StringComparer.Ordinal)
    {
        ["html"] = ("text/html", "html"),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        ["md"] = ("text/markdown", "md"),
        ["json"] = ("application/json", "json"),
        ["csl-json"] = ("application/vnd.citationstyles.csl+json", "csl.json"),
        ["bibtex"] = ("application/x-bibtex", "bib"),
        ["ris"] = ("application/x-research-info-systems", "ris"),
        ["annotations"] = ("application/ld+json", "annotations.jsonld"),
        ["claimreview"] = ("application/ld+json", "claimreview.jsonld"),
    };

    public static void MapCheckPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/checks", async (PageRequest page) => page.Show<ChecksPage>((nameof(ChecksPage.Checks), await page.Library.Checks.ListAsync(page.Cancel))));
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/{slug?}", ShowAsync);
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/export/{form}", ExportAsync);
    }

    /// <summary>The check of an id, as it was published; null when there is none.</summary>
    public static async Task<(StoredCheck Stored, Check Check)?> FindAsync(PageRequest page, string id) =>
        await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored ? (stored, StoredChecks.Read(stored)) : null;

    public static IResult Missing(PageRequest page, string id) => page.NotFound(T("check.missing", id));

    private static async Task<IResult> ShowAsync(PageRequest page, string id, string? slug)
    {
        if (await FindAsync(page, id) is not var (stored, check))
        {
            return Missing(page, id);
        }

        // One address for each check, so that what is copied from the browser stays readable.
        var own = page.Paths.Check(check.Id, check.Question);
        if (page.Paths.Check(id, slug ?? "") != own)
        {
            return PageRequest.Go(own);
        }

        var earlier = await StoredChecks.CompareAsync(check, await page.Library.Checks.ListAsync(page.Cancel), page.Cancel);
        var view = new CheckView(check, EarlierCheckWords.Lines(earlier), page.Paths);
        return page.Show<CheckPage>((nameof(CheckPage.View), view), (nameof(CheckPage.Forms), FormsOf(check)));
    }

    private static async Task<IResult> ExportAsync(PageRequest page, string id, string form)
    {
        if (await FindAsync(page, id) is not var (_, check))
        {
            return Missing(page, id);
        }

        if (Composition.Exports.FirstOrDefault(e => e.Name == form) is not { } export || !s_forms.TryGetValue(form, out var kind))
        {
            return page.NotFound(T("check.noForm", form, string.Join(", ", FormsOf(check))));
        }

        try
        {
            return Results.File(export.Write(check), kind.MediaType, $"plumb-{check.Id}.{kind.Ending}");
        }
        catch (PlumbException e)
        {
            return page.Say(StatusCodes.Status409Conflict, T("check.noFormTitle"), e.Message);
        }
    }

    /// <summary>The forms in which a check can be had; a question has no claim to review.</summary>
    private static IReadOnlyList<string> FormsOf(Check check) =>
        [.. Composition.Exports.Select(e => e.Name).Where(s_forms.ContainsKey).Where(n => n != "claimreview" || check.Verdict is not null)];
}
