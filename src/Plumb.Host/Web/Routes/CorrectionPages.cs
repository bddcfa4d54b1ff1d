using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Api;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages on which a sentence is challenged and a challenge settled, and those that show what a check was before.</summary>
internal static class CorrectionPages
{
    /// <summary>Open challenges of one check; a further one waits until an editor has settled some.</summary>
    private const int MostOpen = 100;

    public static void MapCorrectionPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/challenge", FormAsync);
        pages.MapPost("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/challenge", ChallengeAsync).Needs(Role.Reader);
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/versions", VersionsAsync);
        pages.MapGet("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/compare/{other:regex(^[0-9a-f]{{4,16}}$)}", CompareAsync);
        pages.MapGet("/corrections", (PageRequest page) => ListAsync(page, StatusCodes.Status200OK, null));
        pages.MapPost("/corrections/{number:long}", SettleAsync);
    }

    private static async Task<Check?> CurrentAsync(PageRequest page, string id) =>
        await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored ? await CorrectedChecks.CurrentAsync(page.Library, stored, page.Cancel) : null;

    private static async Task<IResult> FormAsync(PageRequest page, string id, int? sentence)
    {
        if (await CurrentAsync(page, id) is not { } check)
        {
            return CheckPages.Missing(page, id);
        }

        return check.Sentences().ElementAtOrDefault((sentence ?? 0) - 1) is { } doubted
            ? page.Show<ChallengePage>((nameof(ChallengePage.Check), check), (nameof(ChallengePage.Sentence), doubted))
            : page.NotFound(T("challenge.noSentence"));
    }

    private static async Task<IResult> ChallengeAsync(PageRequest page, string id)
    {
        if (await CurrentAsync(page, id) is not { } check)
        {
            return CheckPages.Missing(page, id);
        }

        var form = await page.Context.Request.ReadFormAsync(page.Cancel);
        try
        {
            var objection = ChallengeForm.ReadObjection(form, check);
            var earlier = await page.Library.Challenges.ChallengesAsync(check.Id, page.Cancel);
            if (earlier.Count(c => c.Settlement is null) >= MostOpen)
            {
                return page.Say(StatusCodes.Status429TooManyRequests, T("challenge.title"), T("challenge.full"));
            }

            // Sent twice, as a reader in doubt may do, it is the same challenge.
            var same = earlier.FirstOrDefault(c => c.Of == objection && c.Settlement is null);
            var challenge = same ?? await page.Library.Challenges.AddAsync(objection, SignatureOf(page), page.Cancel);
            return PageRequest.Go($"{page.Paths.Page("corrections")}?taken=1#c{challenge.Number}");
        }
        catch (PlumbException e)
        {
            return check.Sentences().FirstOrDefault(s => s.Text == form[ChallengeForm.Sentence]) is { } doubted
                ? page.Show<ChallengePage>(
                    StatusCodes.Status400BadRequest,
                    (nameof(ChallengePage.Check), check),
                    (nameof(ChallengePage.Sentence), doubted),
                    (nameof(ChallengePage.Problem), e.Message),
                    (nameof(ChallengePage.Reason), form[ChallengeForm.Reason].ToString()),
                    (nameof(ChallengePage.Evidence), form[ChallengeForm.Evidence].ToString()))
                : page.Say(StatusCodes.Status400BadRequest, T("challenge.title"), e.Message);
        }
    }

    private static async Task<IResult> SettleAsync(PageRequest page, long number)
    {
        if (!page.Scope.MayWrite)
        {
            return page.Say(StatusCodes.Status403Forbidden, T("nav.corrections"), T("settle.notYou"));
        }

        try
        {
            var settlement = ChallengeForm.ReadSettlement(await page.Context.Request.ReadFormAsync(page.Cancel), SignatureOf(page));
            return await page.Library.Challenges.SettleAsync(number, settlement, page.Cancel)
                ? PageRequest.Go($"{page.Paths.Page("corrections")}#c{number}")
                : await ListAsync(page, StatusCodes.Status409Conflict, T("settle.settled", number));
        }
        catch (PlumbException e)
        {
            return await ListAsync(page, StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static async Task<IResult> ListAsync(PageRequest page, int status, string? problem)
    {
        var challenges = await page.Library.Challenges.ChallengesAsync(null, page.Cancel);
        var questions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in challenges.Select(c => c.Of.Check).Distinct(StringComparer.Ordinal))
        {
            if (await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored)
            {
                questions[id] = stored.Question;
            }
        }

        return page.Show<CorrectionsPage>(
            status,
            (nameof(CorrectionsPage.Resting), await RestingAsync(page, challenges)),
            (nameof(CorrectionsPage.Challenges), challenges),
            (nameof(CorrectionsPage.Questions), questions),
            (nameof(CorrectionsPage.Taken), page.Context.Request.Query.ContainsKey("taken")),
            (nameof(CorrectionsPage.Problem), problem));
    }

    /// <summary>For who settles: what else rests on the passages of each sentence that waits.</summary>
    private static async Task<IReadOnlyDictionary<long, Resting>> RestingAsync(PageRequest page, IReadOnlyList<Challenge> challenges)
    {
        var resting = new Dictionary<long, Resting>();
        foreach (var challenge in challenges.Where(c => c.Settlement is null && page.Scope.MayWrite))
        {
            if (await CurrentAsync(page, challenge.Of.Check) is { } check)
            {
                resting[challenge.Number] = Resting.Of(check, challenge.Of.Sentence);
            }
        }

        return resting;
    }

    private static async Task<IResult> VersionsAsync(PageRequest page, string id)
    {
        if (await page.Library.Checks.FindAsync(id, page.Cancel) is not { } stored)
        {
            return CheckPages.Missing(page, id);
        }

        var others = await StoredChecks.OthersAsync(page.Library, stored, page.Cancel);
        return page.Show<VersionsPage>((nameof(VersionsPage.Versions), await CorrectedChecks.VersionsAsync(page.Library, stored, page.Cancel)), (nameof(VersionsPage.Others), others));
    }

    private static async Task<IResult> CompareAsync(PageRequest page, string id, string other)
    {
        if (await CurrentAsync(page, id) is not { } first || await CurrentAsync(page, other) is not { } second)
        {
            return CheckPages.Missing(page, id);
        }

        var (before, now) = string.CompareOrdinal(first.CheckedAt, second.CheckedAt) <= 0 ? (first, second) : (second, first);
        return page.Show<ComparePage>((nameof(ComparePage.Before), before), (nameof(ComparePage.Now), now));
    }

    private static Signature SignatureOf(PageRequest page) => new(
        page.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), page.Caller.Actor, page.Scope.MayWrite ? "editor" : "reader");
}
