using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Web;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>Searching for passages.</summary>
internal static class SearchApi
{
    private const int MostQueries = 200;
    private const int Usual = 10;

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").WithTags("Search");
        search.MapGet("", SearchAsync).Needs(Role.Reader).WithName("Search").WithSummary("Finds the passages that fit words best, best first.").Produces<FoundPassages>().ProducesProblem(StatusCodes.Status400BadRequest);
        search.MapPost("/batch", BatchAsync).Needs(Role.Reader).WithName("SearchBatch").WithSummary("The same for up to 200 queries at once.").Produces<IReadOnlyList<FoundPassages>>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, string q, int? limit) =>
        ApiAnswers.Tagged((await FindAsync(context, [new BatchQuery("1", q)], limit ?? Usual))[0]);

    private static async Task<IResult> BatchAsync(HttpContext context, SearchBatch batch) => Results.Json(await FindAsync(context, batch.Queries, batch.Limit), ApiJson.Options);

    private static async Task<IReadOnlyList<FoundPassages>> FindAsync(HttpContext context, IReadOnlyList<BatchQuery> queries, int limit)
    {
        var most = ApiPages.Limit(limit);
        if (queries.Count is 0 or > MostQueries || queries.Any(q => SourcesApi.Words(q.Text) is null))
        {
            throw new Core.Sources.PlumbException($"A search takes 1 to {MostQueries} queries of 1 to 400 characters each.");
        }

        using var lease = await context.Workspace().IndexAsync(context.RequestAborted);
        var (search, found) = (new LibrarySearch(context.Workspace().Library, lease.Index), new List<FoundPassages>());
        foreach (var query in queries)
        {
            found.Add(new FoundPassages(query.Id, [.. (await search.FindAsync(query.Text.Trim(), most, context.RequestAborted)).Select(FoundView.Of)]));
        }

        return found;
    }

    /// <summary>Queries.</summary>
    /// <param name="Queries">1 to 200 of them.</param>
    /// <param name="Limit">Most passages of each, 1 to 200.</param>
    internal sealed record SearchBatch(IReadOnlyList<BatchQuery> Queries, int Limit = Usual);

    /// <summary>A query.</summary>
    /// <param name="Id">The caller's name for it.</param>
    /// <param name="Text">What to look for, 1 to 400 characters.</param>
    internal sealed record BatchQuery(string Id, string Text);

    /// <summary>What was found.</summary>
    /// <param name="Id">The caller's name for the query.</param>
    /// <param name="Passages">The passages, best first.</param>
    internal sealed record FoundPassages(string Id, IReadOnlyList<FoundView> Passages);
}
