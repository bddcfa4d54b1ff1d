using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Routes;

/// <summary>Pages of long work: ordered, watched while it lasts, cancelled, and what came of it.</summary>
internal static class WorkPages
{
    private const string Id = "/work/{id:regex(^[0-9a-f]{{16}}$)}";

    public static void MapWorkPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Id, ShowAsync);
        pages.MapGet($"{Id}/events", Events);
        pages.MapPost($"{Id}/cancel", CancelAsync);
        pages.MapPost("/checks/{id:regex(^[0-9a-f]{{4,16}}$)}/recheck", RecheckAsync);
    }

    /// <summary>Orders work, and leads to the page on which it is watched.</summary>
    public static async Task<IResult> OrderAsync(PageRequest page, JobInput input)
    {
        // A form that is sent twice while its work goes on is one order.
        var key = (await page.Context.Request.ReadFormAsync(page.Cancel))[PageScope.TokenField].ToString();
        var admission = await page.Workspace.Jobs.OrderAsync(input, page.Caller.Actor, key.Length > 0 ? $"page {key}" : null, page.Cancel, onceAtATime: true);
        return admission switch
        {
            JobAdmission.Accepted accepted => PageRequest.Go(page.Paths.Work(accepted.Job.Id)),
            JobAdmission.Full full => page.Say(StatusCodes.Status503ServiceUnavailable, T("work.busy"), T("work.busyText", full.Waiting)),
            _ => page.Say(StatusCodes.Status409Conflict, T("message.stale"), T("message.staleText")),
        };
    }

    private static IResult Missing(PageRequest page) => page.NotFound(T("work.missing"));

    private static async Task<IResult> RecheckAsync(PageRequest page, string id) =>
        !page.Scope.MayWrite ? page.Say(StatusCodes.Status403Forbidden, T("check.recheck"), T("ask.readers"))
        : await page.Library.Checks.FindAsync(id, page.Cancel) is { } stored ? await OrderAsync(page, new JobInput.Recheck(stored.Id))
        : CheckPages.Missing(page, id);

    private static async Task<IResult> ShowAsync(PageRequest page, string id)
    {
        if (await page.Workspace.Jobs.FindAsync(id, page.Cancel) is not { } job)
        {
            return Missing(page);
        }

        var input = JobInput.Of(job);
        return (job.State == JobState.Done ? await OutcomeAsync(page, job, input) : null) ?? await WatchAsync(page, job, input);
    }

    /// <summary>The page of what came of a job; null where there is none but that it is done.</summary>
    private static async Task<IResult?> OutcomeAsync(PageRequest page, Job job, JobInput input) => input switch
    {
        JobInput.Check when JobOutcome.CheckOf(job) is var done => done.Unstored is null
            ? PageRequest.Go(page.Paths.Check(done.Check, done.Question))
            : page.Say(StatusCodes.Status500InternalServerError, T("work.unstored"), done.Unstored),
        JobInput.Recheck => await RecheckedAsync(page, JobOutcome.RecheckOf(job)),
        JobInput.Verify => PageRequest.Go(page.Paths.Verified(job.Id, JobOutcome.VerificationOf(job).Title ?? "")),
        JobInput.Add => page.Show<AddedPage>((nameof(AddedPage.Report), JobOutcome.AddedOf(job))),
        _ => null,
    };

    private static async Task<IResult> RecheckedAsync(PageRequest page, Recheck recheck)
    {
        var current = await page.Library.Checks.FindAsync(recheck.Check, page.Cancel) is { } stored ? await CorrectedChecks.CurrentAsync(page.Library, stored, page.Cancel) : null;
        return page.Show<RecheckPage>((nameof(RecheckPage.Recheck), recheck), (nameof(RecheckPage.Stands), current?.Sentences().Select(s => s.Text).ToHashSet(StringComparer.Ordinal)));
    }

    private static async Task<IResult> WatchAsync(PageRequest page, Job job, JobInput input)
    {
        var (kicker, title, active, again) = input switch
        {
            JobInput.Check check => (T("work.check"), check.Question, "", page.Paths.Page($"?q={Uri.EscapeDataString(check.Question)}")),
            JobInput.Recheck recheck when await page.Library.Checks.FindAsync(recheck.Id, page.Cancel) is { } stored => (T("work.recheck"), stored.Question, "checks", page.Paths.Check(stored.Id, stored.Question)),
            JobInput.Verify => ("", T("work.verify"), "verify", page.Paths.Page("verify")),
            JobInput.Add => ("", T("work.add"), "library", page.Paths.Page("library")),
            _ => (T("work.recheck"), job.Id, "checks", page.Paths.Page("checks")),
        };
        var events = await page.Workspace.Jobs.EventsAsync(job.Id, 0, page.Cancel);
        return page.Show<WorkPage>(
            (nameof(WorkPage.Job), job),
            (nameof(WorkPage.Title), title),
            (nameof(WorkPage.Kicker), kicker),
            (nameof(WorkPage.Active), active),
            (nameof(WorkPage.Again), again),
            (nameof(WorkPage.Lines), WorkLines.Of(events, page.Paths)),
            (nameof(WorkPage.Earlier), input is JobInput.Check asked ? await EarlierAsync(page, asked.Question) : []));
    }

    private static async Task<IReadOnlyList<CheckHeading>> EarlierAsync(PageRequest page, string question) =>
        await page.Library.Finder.OfQuestionAsync(question, page.Cancel);

    /// <summary>Tells what happens while a page is open; a browser that lost the connection goes on behind the last event that it saw.</summary>
    private static async Task<IResult> Events(PageRequest page, string id, long? after)
    {
        if (await page.Workspace.Jobs.FindAsync(id, page.Cancel) is null)
        {
            return Missing(page);
        }

        var last = long.TryParse(page.Context.Request.Headers["Last-Event-ID"], out var seen) ? seen : after ?? 0;
        return new EventStream<string>(
            cancel => WorkEvents.Of(page.Workspace.Jobs.WatchAsync(id, last, cancel), page.Paths, cancel),
            (item, buffer) => buffer.Write(Encoding.UTF8.GetBytes(item.Data)));
    }

    private static async Task<IResult> CancelAsync(PageRequest page, string id)
    {
        if (!page.Scope.MayWrite || await page.Workspace.Jobs.FindAsync(id, page.Cancel) is null)
        {
            return Missing(page);
        }

        if (await page.Workspace.Jobs.CancelAsync(id))
        {
            await page.Workspace.Jobs.EndOfAsync(id, page.Cancel);
        }

        return PageRequest.Go(page.Paths.Work(id));
    }
}
