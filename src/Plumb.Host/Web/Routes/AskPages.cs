using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Gathering;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web.Pages;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>The first page: a question is asked there.</summary>
internal static class AskPages
{
    private const int MostRecent = 5;

    public static void MapAskPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", (PageRequest page) => ShowAsync(page, AskForm.Of(page.Context.Request.Query), null));
        pages.MapPost("/", AskAsync);
    }

    private static async Task<IResult> ShowAsync(PageRequest page, AskForm asked, Routed.Refused? refusal)
    {
        return page.Show<AskPage>(
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(AskPage.Asked), asked),
            (nameof(AskPage.Refusal), refusal),
            (nameof(AskPage.Sources), (await page.Library.Sources.SourcesAsync(page.Cancel)).Count),
            (nameof(AskPage.Providers), page.Workspace.Abilities.Providers),
            (nameof(AskPage.Model), page.Workspace.Abilities.ModelName),
            (nameof(AskPage.Recent), await page.HeadingsAsync(MostRecent)));
    }

    private static async Task<IResult> AskAsync(PageRequest page)
    {
        if (!page.Scope.MayWrite)
        {
            return page.Say(StatusCodes.Status403Forbidden, T("nav.ask"), T("ask.readers"));
        }

        var asked = AskForm.Of(await page.Context.Request.ReadFormAsync(page.Cancel));
        var (abilities, model) = (page.Workspace.Abilities, asked.Model && page.Workspace.Abilities.ModelName is not null);
        var (input, refused) = JobOrders.Check(asked.Text, asked.IsClaim, asked.Web && abilities.SearchesWeb ? new WebSearching([]) : null, model);
        return input is null ? await ShowAsync(page, asked, refused) : await WorkPages.OrderAsync(page, input);
    }
}
