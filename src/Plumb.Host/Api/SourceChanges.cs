using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>What changes the sources of a library: adding, correcting, removing.</summary>
internal static class SourceChanges
{
    private const int Longest = 2_000;

    public static void MapSourceChanges(this IEndpointRouteBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapPost("", AddAsync).Needs(Role.Editor, "add").WithName("AddAddresses").WithSummary("Fetches addresses or feeds and archives them, as a job.")
            .Accepts<NewAddresses>("application/json").MakesJob();
        sources.MapPost("/files", UploadAsync).Needs(Role.Editor, "add").WithName("AddFiles").WithSummary("Archives uploaded files, as a job.")
            .TakesFiles().MakesJob();
        sources.MapPatch("/{id}", CorrectAsync).Needs(Role.Editor, "correct").WithName("CorrectSource").WithSummary("Says otherwise than the source what is known of it; what is not given stays.")
            .Produces<SourceView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        sources.MapDelete("/{id}/correction", UncorrectAsync).Needs(Role.Editor, "correct").WithName("TakeCorrectionBack").WithSummary("Takes all corrections of a source back.")
            .Produces<SourceView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        sources.MapDelete("/{id}", RemoveAsync).Needs(Role.Editor, "remove").WithName("RemoveSource").WithSummary("Takes a source out of the library; its original is kept beside it.")
            .Produces<RemovedSource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static Task<IResult> AddAsync(HttpContext context, NewAddresses given) =>
        JobsApi.OrderAsync(context, JobOrders.Add(null, given.Addresses, given.Feeds, given.MostOfFeed));

    private static async Task<IResult> UploadAsync(HttpContext context, CancellationToken cancel)
    {
        using var upload = context.Workspace().Jobs.Spool.Begin();
        return await UploadedFiles.ReadAsync(context, upload, cancel) is { } problem ? problem : await JobsApi.OrderAsync(context, JobOrders.Add(upload.Keep(), []));
    }

    private static Task<IResult> CorrectAsync(HttpContext context, string id, CorrectedFacts facts) => ChangeAsync(context, id, facts.Of());

    private static Task<IResult> UncorrectAsync(HttpContext context, string id) => ChangeAsync(context, id, null);

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, SourceCorrection? change)
    {
        var (source, missing) = await SourcesApi.FindAsync(context, id);
        if (source is null)
        {
            return missing!;
        }

        if (ApiAnswers.IsStale(context, await SourcesApi.ViewAsync(context, source)))
        {
            return ApiAnswers.Stale();
        }

        var now = await context.Workspace().Library.Writer.CorrectAsync(source.Snapshot, change, context.RequestAborted);
        return now is null ? ApiAnswers.NotFound("It was removed meanwhile.") : ApiAnswers.Tagged(await SourcesApi.ViewAsync(context, now));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, string id)
    {
        var (source, missing) = await SourcesApi.FindAsync(context, id);
        if (source is null)
        {
            return missing!;
        }

        var view = await SourcesApi.ViewAsync(context, source);
        if (ApiAnswers.IsStale(context, view))
        {
            return ApiAnswers.Stale();
        }

        await Removing.RemoveAsync(context.Workspace().Library, source, context.RequestAborted);
        return Results.Json(new RemovedSource(view), ApiJson.Options);
    }

    /// <summary>Addresses to be archived.</summary>
    /// <param name="Addresses">They begin with http:// or https://.</param>
    /// <param name="Feeds">Whether they are feeds or sitemaps, or pages that name one.</param>
    /// <param name="MostOfFeed">Most addresses taken from one feed, 1 to 10,000.</param>
    internal sealed record NewAddresses(IReadOnlyList<string> Addresses, bool Feeds = false, int MostOfFeed = 100);

    /// <summary>A source that is no longer in the library.</summary>
    /// <param name="Removed">The source as it was.</param>
    internal sealed record RemovedSource(SourceView Removed);

    /// <summary>What is said otherwise than the source; null leaves it as it is.</summary>
    /// <param name="Title">Title.</param>
    /// <param name="Publisher">Who published it.</param>
    /// <param name="Kind">Kind of the publisher.</param>
    /// <param name="Published">Date of publication: 2025-03-18, 2025-03 or 2025.</param>
    /// <param name="Url">Address.</param>
    /// <param name="Licence">Licence.</param>
    internal sealed record CorrectedFacts(string? Title = null, string? Publisher = null, SourceKind? Kind = null, string? Published = null, string? Url = null, string? Licence = null)
    {
        public SourceCorrection Of()
        {
            if (new[] { Title, Publisher, Url, Licence }.Any(v => v?.Length > Longest))
            {
                throw new PlumbException($"A fact has more than {Longest:N0} characters.");
            }

            return new SourceCorrection(
                new SourceFacts
                {
                    Title = Given(Title),
                    Publisher = Given(Publisher),
                    Address = Given(Url) is { } url && !Output.TextFragment.IsWeb(url) ? throw new PlumbException("url must begin with http:// or https://.") : Given(Url),
                    Licence = Given(Licence),
                    Published = Given(Published) is not { } date ? null : PartialDate.ParseIso(date) ?? throw new PlumbException("published is written as 2025-03-18, 2025-03 or 2025."),
                },
                Kind);
        }

        private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
