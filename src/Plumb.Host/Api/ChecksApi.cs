using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Output.Exports;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>Checks: asking, reading, making again.</summary>
internal static class ChecksApi
{
    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/checks").WithTags("Checks");
        checks.MapGet("", ListAsync).Needs(Role.Reader).WithName("ListChecks").WithSummary("Lists checks, the one kept last first.").Produces<ApiPage<CheckHeading>>();
        checks.MapPost("", AskAsync).Needs(Role.Editor, "check").WithName("Ask").WithSummary("Asks a question, or has a claim judged, as a job.").MakesJob();
        checks.MapGet("/{id}", GetAsync).Needs(Role.Reader).WithName("GetCheck").WithSummary("Gives a check as it stands after its corrections, or with version=1 as it was published, in the form that is accepted: JSON, Markdown, HTML, Word, or ClaimReview.")
            .Produces<Check>(StatusCodes.Status200OK, CheckForms.MediaTypeOf("json"), [.. CheckForms.Negotiated.Skip(1).Select(CheckForms.MediaTypeOf)])
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status406NotAcceptable);
        checks.MapGet("/{id}.{form}", ExportAsync).Needs(Role.Reader).ExcludeFromDescription();
        checks.MapGet("/{id}/export/{form}", ExportAsync).Needs(Role.Reader).WithName("ExportCheck").WithSummary("Gives a check in a named form: json, md, html, docx, csl-json, bibtex, ris, annotations, claimreview.")
            .Produces<IResult>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        checks.MapGet("/{id}/trace", TraceAsync).Needs(Role.Reader).WithName("GetTrace").WithSummary("Tells what was searched, read, used and decided in a check.").Produces<Trace>().ProducesProblem(StatusCodes.Status404NotFound);
        checks.MapPost("/{id}/recheck", RecheckAsync).Needs(Role.Editor, "recheck").WithName("Recheck").WithSummary("Makes a check again on today's library and compares, as a job.").MakesJob().ProducesProblem(StatusCodes.Status404NotFound);
        checks.MapPost("/{id}/replay", ReplayAsync).Needs(Role.Editor).WithName("Replay").WithSummary("Makes a check again and compares the bytes.").Produces<Replayed>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, string? cursor, int? limit)
    {
        var most = ApiPages.Limit(limit);
        var headings = await context.Workspace().Library.Checks.HeadingsAsync(ApiPages.Number(cursor), most + 1, context.RequestAborted);
        return ApiAnswers.Tagged(ApiPages.Of(headings, most, h => h.Number.ToString(CultureInfo.InvariantCulture), h => h));
    }

    private static async Task<IResult> AskAsync(HttpContext context, NewCheck given)
    {
        var (input, refused) = JobOrders.Check(given.Question, given.Claim, given.Web, given.Model, given.Directions);
        return input is null
            ? ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "It cannot be looked into", $"{refused!.Reason}: {refused.Hint}")
            : await JobsApi.OrderAsync(context, input);
    }

    private static async Task<IResult> GetAsync(HttpContext context, string id, int? version)
    {
        if (await FindAsync(context, id) is not { } stored)
        {
            return Missing();
        }

        var types = CheckForms.Negotiated.Select(CheckForms.MediaTypeOf).ToList();
        return Accepted.First(context, types) is not { } type
            ? ApiAnswers.Problem(StatusCodes.Status406NotAcceptable, "There is no such form", $"A check can be had as {string.Join(", ", types)}.")
            : await WriteAsync(context, stored, CheckForms.Negotiated[types.IndexOf(type)], version, varies: true);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, string id, string form, int? version) =>
        await FindAsync(context, id) is not { } stored ? Missing()
        : !CheckForms.Is(form) ? ApiAnswers.NotFound($"There is no form {form}. There are: {string.Join(", ", CheckForms.Names)}.")
        : await WriteAsync(context, stored, form, version, varies: false);

    /// <summary>A version of a check, the one as it stands where none is named; the JSON of the first is the published bytes.</summary>
    private static async Task<IResult> WriteAsync(HttpContext context, StoredCheck stored, string form, int? version, bool varies)
    {
        try
        {
            var versions = await CorrectedChecks.VersionsAsync(context.Workspace().Library, stored, context.RequestAborted);
            if ((version ?? versions.Count) is var wanted && (wanted < 1 || wanted > versions.Count))
            {
                return ApiAnswers.NotFound($"There is no version {wanted} of this check. Its versions go from 1 to {versions.Count}.");
            }

            var bytes = form == "json" && wanted == 1 ? stored.Json : CheckForms.Write(versions[wanted - 1].Check, form);
            return ApiAnswers.Tagged(bytes, CheckForms.MediaTypeOf(form), varies);
        }
        catch (PlumbException e)
        {
            return ApiAnswers.Problem(StatusCodes.Status409Conflict, "It has no such form", e.Message);
        }
    }

    private static async Task<IResult> TraceAsync(HttpContext context, string id) =>
        await FindAsync(context, id) is { } stored ? ApiAnswers.Tagged(stored.Trace, "application/json") : Missing();

    private static async Task<IResult> RecheckAsync(HttpContext context, string id) =>
        await FindAsync(context, id) is { } stored ? await JobsApi.OrderAsync(context, new JobInput.Recheck(stored.Id)) : Missing();

    private static async Task<IResult> ReplayAsync(HttpContext context, string id)
    {
        if (await FindAsync(context, id) is not { } stored)
        {
            return Missing();
        }

        using var lease = await context.Workspace().IndexAsync(context.RequestAborted);
        return Results.Json(await new Repeating(context.Workspace().Library, lease.Index).ReplayAsync(stored, context.RequestAborted), ApiJson.Options);
    }

    private static Task<StoredCheck?> FindAsync(HttpContext context, string id) => context.Workspace().Library.Checks.FindAsync(id, context.RequestAborted);

    private static IResult Missing() => ApiAnswers.NotFound("No check, or more than one, has that id or one that begins so.");

    /// <summary>A question.</summary>
    /// <param name="Question">The question, or the claim; at most 2,000 characters.</param>
    /// <param name="Claim">Whether it is a statement to be judged, whatever its form.</param>
    /// <param name="Web">How the web is searched for sources first; null for not at all.</param>
    /// <param name="Model">Whether the model writes that the server is configured for.</param>
    /// <param name="Directions">What is laid down about how the question is understood; null for nothing.</param>
    internal sealed record NewCheck(string Question, bool Claim = false, WebSearching? Web = null, bool Model = false, CheckDirections? Directions = null);
}
