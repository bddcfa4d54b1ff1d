using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Core.Sources;
using Plumb.Host.Output;
using Plumb.Host.Output.Exports;
using Plumb.Host.Web.Pages;
using Plumb.Host.Web.Parts;
using Plumb.Host.Work;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of checks: the list, a check, and its other forms.</summary>
internal static class CheckPages
{
    private const int MostOthers = 5;

    public static void MapCheckPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/checks", async (PageRequest page) => page.Show<ChecksPage>((nameof(ChecksPage.Checks), await page.HeadingsAsync())));
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/{slug?}", ShowAsync);
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/export/{form}", ExportAsync);
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/versions/{number:int}", VersionAsync);
    }

    public static IResult Missing(PageRequest page, string id) => page.NotFound(T("check.missing", id));

    private static async Task<IResult> ShowAsync(PageRequest page, string id, string? slug) =>
        await page.Workspace.Drawn.FindAsync(page, $"{id}/{slug}", anybody => DrawAsync(anybody, id, slug)) is { } drawn ? drawn
        : await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored ? PageRequest.Go(page.Paths.Check(stored.Id, stored.Question))
        : Missing(page, id);

    /// <summary>The page of a check as it stands. One address for each check, so that what is copied from the browser stays readable.</summary>
    private static async Task<string?> DrawAsync(PageRequest page, string id, string? slug) =>
        await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored && page.Paths.Check(id, slug ?? "") == page.Paths.Check(stored.Id, stored.Question)
            ? DrawnPages.Render<CheckPage>(page, (await PartsAsync(page, stored, null)).Parts!)
            : null;

    private static async Task<IResult> VersionAsync(PageRequest page, string id, int number) =>
        await page.Library.Checks.FindAsync(id, page.Cancel) is not { } stored ? Missing(page, id)
        : await PartsAsync(page, stored, number) is var (parts, versions) && parts is null ? page.NotFound(T("versions.missing", number, versions))
        : page.Show<CheckPage>(parts);

    /// <summary>What a page of a check shows, and how many versions there are; no parts where there is no version of that number.</summary>
    private static async Task<((string Name, object? Value)[]? Parts, int Versions)> PartsAsync(PageRequest page, StoredCheck stored, int? number)
    {
        var published = StoredChecks.Read(stored);
        var challenges = await CorrectedChecks.ChallengesAsync(page.Library, published, page.Cancel);
        var versions = CorrectedCheck.Versions(published, challenges);
        if ((number ?? versions.Count) is var wanted && (wanted < 1 || wanted > versions.Count))
        {
            return (null, versions.Count);
        }

        var isOld = wanted < versions.Count;
        var check = versions[wanted - 1].Check;
        var earlier = await page.Workspace.Earlier.OfAsync(check, wanted, page.Cancel);
        var view = new CheckView(check, EarlierCheckWords.Lines(earlier), page.Paths) { Open = isOld ? [] : [.. challenges.Where(c => c.Settlement is null)] };
        (string, object?)[] parts =
        [
            (nameof(CheckPage.View), view),
            (nameof(CheckPage.Article), page.Workspace.Articles.Of(view, wanted, page.Paths.Root)),
            (nameof(CheckPage.Forms), FormsOf(check)),
            (nameof(CheckPage.Corrections), CorrectionNote.Of(versions.Take(wanted))),
            (nameof(CheckPage.Others), (await StoredChecks.OthersAsync(page.Library, stored, page.Cancel)).Take(MostOthers).ToList()),
            (nameof(CheckPage.Version), isOld ? wanted : null),
        ];
        return (parts, versions.Count);
    }

    private static async Task<IResult> ExportAsync(PageRequest page, string id, string form, int? version)
    {
        if (await page.Library.Checks.FindAsync(id, page.Cancel) is not { } stored)
        {
            return Missing(page, id);
        }

        var versions = await CorrectedChecks.VersionsAsync(page.Library, stored, page.Cancel);
        var check = versions[Math.Clamp(version ?? versions.Count, 1, versions.Count) - 1].Check;
        if (!CheckForms.Is(form))
        {
            return page.NotFound(T("check.noForm", form, string.Join(", ", FormsOf(check))));
        }

        try
        {
            return Results.File(CheckForms.Write(check, form), CheckForms.MediaTypeOf(form), $"plumb-{check.Id}.{CheckForms.EndingOf(form)}");
        }
        catch (PlumbException e)
        {
            return page.Say(StatusCodes.Status409Conflict, T("check.noFormTitle"), e.Message);
        }
    }

    /// <summary>The forms in which a check can be had; a question has no claim to review.</summary>
    private static IReadOnlyList<string> FormsOf(Check check) =>
        [.. Composition.Exports.Select(e => e.Name).Where(CheckForms.Is).Where(n => n != "claimreview" || check.Verdict is not null)];
}
