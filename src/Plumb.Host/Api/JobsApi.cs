using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;

namespace Plumb.Host.Api;

/// <summary>Long work: what is ordered, how far it is, and what came of it.</summary>
internal static class JobsApi
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("", ListAsync).Needs(Role.Reader).WithName("ListJobs").WithSummary("Lists jobs, newest first.").Produces<ApiPage<JobView>>();
        jobs.MapGet("/{id}", GetAsync).Needs(Role.Reader).WithName("GetJob").WithSummary("Tells how far a job is.").Produces<JobView>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapGet("/{id}/result", ResultAsync).Needs(Role.Reader).WithName("GetJobResult").WithSummary("Gives what came of a job that is done, as JSON of its own kind.")
            .Produces<JsonElement>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        jobs.MapGet("/{id}/events", EventsAsync).Needs(Role.Reader).WithName("WatchJob").WithSummary("Tells what happens to a job as server-sent events until it is over; goes on after Last-Event-ID.")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream").ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapDelete("/{id}", CancelAsync).Needs(Role.Editor, "cancel").WithName("CancelJob").WithSummary("Cancels a job; it comes to its end soon after.")
            .Produces<JobView>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>Says in the API's description that an endpoint orders a job.</summary>
    public static RouteHandlerBuilder MakesJob(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new TakesIdempotencyKey())
        .Produces<JobView>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>Orders a job, once for each idempotency key, and says where it is to be seen.</summary>
    public static async Task<IResult> OrderAsync(HttpContext context, JobInput input)
    {
        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length > LongestKey)
        {
            if (Spool.Of(input) is { } folder)
            {
                context.Workspace().Jobs.Spool.Release(folder);
            }

            return ApiAnswers.BadRequest($"{KeyHeader} has more than {LongestKey} characters.");
        }

        var admission = await context.Workspace().Jobs.OrderAsync(input, context.Caller().Actor, key.Length == 0 ? null : key, context.RequestAborted);
        return admission switch
        {
            JobAdmission.Accepted accepted => Results.Json(JobView.Of(accepted.Job), ApiJson.Options, statusCode: StatusCodes.Status202Accepted).At($"{context.Request.PathBase}/api/v1/jobs/{accepted.Job.Id}"),
            JobAdmission.KeyTaken taken => ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "The key was used before", $"{KeyHeader} was sent with another order, job {taken.Job}. Send another key."),
            JobAdmission.Full full => new Later(ApiAnswers.Problem(StatusCodes.Status429TooManyRequests, "Too much waits", $"{full.Waiting} jobs wait. Ask again later.")),
            _ => throw new InvalidOperationException("There is no such admission."),
        };
    }

    private static async Task<IResult> ListAsync(HttpContext context, string? cursor, int? limit)
    {
        var most = ApiPages.Limit(limit);
        var jobs = await context.Workspace().Jobs.ListAsync(ApiPages.Number(cursor), most + 1, context.RequestAborted);
        return ApiAnswers.Tagged(ApiPages.Of(jobs, most, j => j.Number.ToString(CultureInfo.InvariantCulture), JobView.Of));
    }

    private static async Task<IResult> GetAsync(HttpContext context, string id) =>
        await context.Workspace().Jobs.FindAsync(id, context.RequestAborted) is { } job ? ApiAnswers.Tagged(JobView.Of(job)) : Missing();

    private static async Task<IResult> ResultAsync(HttpContext context, string id) => await context.Workspace().Jobs.FindAsync(id, context.RequestAborted) switch
    {
        null => Missing(),
        { Result: { } result } => ApiAnswers.Tagged(System.Text.Encoding.UTF8.GetBytes(result), "application/json"),
        { IsOver: true } job => ApiAnswers.Problem(StatusCodes.Status409Conflict, "There is no result", job.Problem ?? "The job was cancelled."),
        _ => ApiAnswers.Problem(StatusCodes.Status409Conflict, "There is no result yet", "The job is not over. Watch its events, or ask again."),
    };

    private static async Task<IResult> CancelAsync(HttpContext context, string id)
    {
        var jobs = context.Workspace().Jobs;
        return await jobs.FindAsync(id, context.RequestAborted) is not { } job ? Missing()
            : await jobs.CancelAsync(id) ? Results.Json(JobView.Of(job), ApiJson.Options, statusCode: StatusCodes.Status202Accepted)
            : ApiAnswers.Problem(StatusCodes.Status409Conflict, "It is over", "The job is over already, or is being cancelled.");
    }

    /// <summary>The events as WHATWG HTML, 9.2 has them: the number is the id, so that a reader who lost the connection goes on from there.</summary>
    private static async Task<IResult> EventsAsync(HttpContext context, string id)
    {
        var jobs = context.Workspace().Jobs;
        if (await jobs.FindAsync(id, context.RequestAborted) is null)
        {
            return Missing();
        }

        var last = context.Request.Headers["Last-Event-ID"].ToString();
        var after = long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : last.Length == 0 ? 0 : throw new PlumbException("Last-Event-ID is the number of an event.");
        return JobEvents.After(jobs, id, after);
    }

    private static IResult Missing() => ApiAnswers.NotFound("There is no job of that id.");

    private static Located At(this IResult result, string address) => new(result, address);

    private sealed record Located(IResult Answer, string Address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = Address;
            return Answer.ExecuteAsync(httpContext);
        }
    }

    private sealed record Later(IResult Answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "5";
            return Answer.ExecuteAsync(httpContext);
        }
    }
}

/// <summary>Marks endpoints that heed <c>Idempotency-Key</c>, for the API's description.</summary>
internal sealed record TakesIdempotencyKey;

/// <summary>A job.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Which work: check, check-web, recheck, verify, add.</param>
/// <param name="State">How far it is.</param>
/// <param name="Actor">Who asked for it.</param>
/// <param name="Created">When it was asked for, RFC 3339, in UTC.</param>
/// <param name="Ended">When it came to its end, or null.</param>
/// <param name="Problem">Why it failed, or null.</param>
internal sealed record JobView(string Id, string Kind, JobState State, string Actor, DateTimeOffset Created, DateTimeOffset? Ended, string? Problem)
{
    public static JobView Of(Job job) => new(job.Id, job.Kind, job.State, job.Actor, job.Created, job.Ended, job.Problem);
}
