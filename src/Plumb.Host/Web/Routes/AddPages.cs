using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Sources;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages by which sources come into the library: files, addresses, feeds, and the sample library.</summary>
internal static class AddPages
{
    public static void MapAddPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/library/add", (PageRequest page) => page.Show<AddPage>((nameof(AddPage.AllowsPrivate), page.Workspace.Abilities.AllowPrivate)));
        pages.MapPost("/library/add", AddAsync).TakesFiles();
        pages.MapPost("/library/sample", SampleAsync);
    }

    private static async Task<IResult> AddAsync(PageRequest page)
    {
        var form = await page.Context.Request.ReadFormAsync(page.Cancel);
        var addresses = form["addresses"].ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        try
        {
            return await WorkPages.OrderAsync(page, Order(page, addresses, form["feeds"].Count > 0));
        }
        catch (PlumbException e)
        {
            return page.Show<AddPage>(
                StatusCodes.Status400BadRequest,
                (nameof(AddPage.AllowsPrivate), page.Workspace.Abilities.AllowPrivate),
                (nameof(AddPage.Problem), e.Message),
                (nameof(AddPage.Addresses), form["addresses"].ToString()));
        }
    }

    /// <summary>The order; files that come with something that is none are given back.</summary>
    private static JobInput Order(PageRequest page, string[] addresses, bool feeds)
    {
        var spool = page.SentFiles()?.Keep();
        try
        {
            return JobOrders.Add(spool, addresses, feeds);
        }
        catch (PlumbException) when (spool is not null)
        {
            page.Workspace.Jobs.Spool.Release(spool);
            throw;
        }
    }

    private static async Task<IResult> SampleAsync(PageRequest page)
    {
        using var upload = page.Workspace.Jobs.Spool.Begin();
        foreach (var (name, open) in SampleLibrary.Files)
        {
            await using var content = open();
            await upload.AddAsync(name, content, PageUploads.MostBytes, page.Cancel);
        }

        return await WorkPages.OrderAsync(page, JobOrders.Add(upload.Keep(), []));
    }
}
