using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Core.Gathering;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Writing;
using Plumb.Host.Work;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Answers a question, after the web was searched for sources where that is asked for.</summary>
internal sealed class CheckWork(Workspace workspace, ServerAbilities abilities)
{
    public async Task<string> DoAsync(Job job, IJobReport report, CancellationToken cancel)
    {
        var input = (JobInput.Check)JobInput.Of(job);
        var question = new Question(input.Question) { Directions = input.Directions?.ToDirections() ?? Directions.None };
        var written = input.Model ? Writer(report) : null;
        var gathering = input.Web is { } web ? await GatherAsync(question, web, report, cancel) : null;
        if ((await workspace.Library.Sources.SourcesAsync(cancel)).Count == 0)
        {
            throw new PlumbException("The library is empty. Add sources first.");
        }

        using var lease = await workspace.IndexAsync(cancel);
        var asked = await new Asking(workspace.Library, lease.Index, gathering).AskAsync(question, report, cancel, written, new Steps(report));
        var (check, earlier) = (asked.Done.Check, asked.Earlier);
        return JobOutcome.Write(new JobOutcome.Checked(check.Id, check.Question, check.Abstained?.Reason, earlier?.Id == check.Id ? null : earlier?.Id, asked.Unstored));
    }

    private async Task<CheckGathering> GatherAsync(Question question, WebSearching web, IJobReport report, CancellationToken cancel)
    {
        if (!abilities.SearchesWeb)
        {
            throw new PlumbException("This server does not search the web. Whoever runs it can let it: plumb serve --web");
        }

        var fetcher = Composition.WithSheets(Composition.Fetcher(new FetchLimits { AllowPrivate = abilities.AllowPrivate, Contact = abilities.Web.Contact }));
        using var held = fetcher as IDisposable;
        using var growing = new GrowingIndex(workspace);
        using var searches = Composition.Searches(abilities.Web.Chosen(web.Providers), abilities.Web.Contact);
        var budget = new GatheringBudget { Pages = web.Pages, Requests = Math.Max(new GatheringBudget().Requests, 6 * web.Pages), Time = TimeSpan.FromSeconds(web.Seconds) };
        return await new WebGatherer(searches.All, fetcher, workspace.Library.Growing(growing.OpenAsync), TimeProvider.System)
            .GatherAsync(question, budget, new Relay<GatheringProgress>(p => report.Report($"{p.Archived} archived: {p.Text}")), cancel);
    }

    private WrittenBy Writer(IJobReport report) => abilities.ModelName is null
        ? throw new PlumbException("No model is configured on this server. Ask without one, or name one as docs/models.md says.")
        : new WrittenBy(Composition.Writer(abilities.Model, workspace.Library.Folder, asksAgain: false, null)!, abilities.Model.ToBudget(), new Relay<WritingStep>(_ => report.Report("The model writes; each of its sentences is verified")));

    /// <summary>Tells the steps of a check, and each source once.</summary>
    public sealed class Steps(IJobReport report) : IProgress<CheckProgress>
    {
        private readonly HashSet<SnapshotId> _known = [];

        public void Report(CheckProgress value)
        {
            report.Report(value.Text);
            if (value.Sources.Where(s => _known.Add(s.Snapshot)).Select(FoundSource.Of).ToList() is { Count: > 0 } found)
            {
                report.Found(JobOutcome.Write(found));
            }
        }
    }
}

/// <summary>Hands on what is reported, on the task that reports.</summary>
internal sealed class Relay<T>(Action<T> to) : IProgress<T>
{
    public void Report(T value) => to(value);
}

/// <summary>The index of a library that grows while a job goes on: the one that was opened last is held.</summary>
internal sealed class GrowingIndex(Workspace workspace) : IDisposable
{
    private IndexLease? _held;

    public async Task<Core.Retrieval.IPassageIndex> OpenAsync(CancellationToken cancel)
    {
        var next = await workspace.IndexAsync(cancel);
        _held?.Dispose();
        _held = next;
        return next.Index;
    }

    public void Dispose() => _held?.Dispose();
}
