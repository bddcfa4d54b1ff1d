using Plumb.Core.Serving.Jobs;

namespace Plumb.Host.Serving.Jobs;

/// <summary>The long work on one library: ordered, watched, cancelled, and gone on with after a restart. Pages, API and MCP use this alone.</summary>
/// <remarks>Thread-safe. A job is kept for good, so that its result has a lasting address.</remarks>
internal sealed class LibraryJobs : IAsyncDisposable
{
    private readonly ServerStore _store;
    private readonly JobRunner _runner;
    private readonly WorkThreads _threads;

    /// <param name="workspace">The library and its index.</param>
    /// <param name="spool">Where uploaded files wait.</param>
    /// <param name="store">Keeps the jobs.</param>
    /// <param name="abilities">What the server may do beside reading its library.</param>
    /// <param name="limits">Bounds.</param>
    public LibraryJobs(Workspace workspace, Spool spool, ServerStore store, ServerAbilities abilities, JobLimits limits)
    {
        _store = store;
        Spool = spool;
        _threads = new WorkThreads(limits.AtOnce);
        var (checking, adding) = (new CheckWork(workspace, abilities), new AddWork(workspace, Spool, abilities));
        _runner = new JobRunner(
            store.Jobs,
            store.Journal,
            [
                Work(JobInput.CheckKind, writes: false, checking.DoAsync),
                Work(JobInput.GatherKind, writes: true, checking.DoAsync),
                Work(JobInput.RecheckKind, writes: false, new RecheckWork(workspace).DoAsync),
                Work(JobInput.VerifyKind, writes: false, new VerifyWork(workspace, Spool).DoAsync),
                Work(JobInput.AddKind, writes: true, adding.DoAsync),
            ],
            limits,
            TimeProvider.System,
            Release);
    }

    /// <summary>Where uploaded files wait for their job.</summary>
    public Spool Spool { get; }

    /// <summary>Jobs that wait or run.</summary>
    public int Unfinished => _runner.Unfinished;

    /// <summary>Orders work; it begins as soon as there is a place.</summary>
    /// <remarks>The files of the input are in its hands from here on: whatever comes of it, nobody else gives them back.</remarks>
    /// <param name="input">The work.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The caller's own name for the order, so that sending it twice does it once; null for none.</param>
    /// <param name="cancel">Cancels the ordering, not the work.</param>
    /// <param name="onceAtATime">Whether the key counts only while the work that it stands for goes on, and not for good.</param>
    public async Task<JobAdmission> OrderAsync(JobInput input, string actor, string? key, CancellationToken cancel, bool onceAtATime = false)
    {
        var isNew = false;
        try
        {
            var admission = await _runner.SubmitAsync(input.Order(actor, key), cancel);
            if (onceAtATime && admission is (JobAdmission.KeyTaken or JobAdmission.Accepted { IsNew: false, Job.IsOver: true }))
            {
                admission = await _runner.SubmitAsync(input.Order(actor, null), cancel);
            }

            isNew = admission is JobAdmission.Accepted { IsNew: true };
            return admission;
        }
        finally
        {
            if (!isNew && Spool.Of(input) is { } folder)
            {
                Spool.Release(folder);
            }
        }
    }

    /// <summary>A job with its result, or null.</summary>
    public Task<Job?> FindAsync(string id, CancellationToken cancel) => _store.Jobs.FindAsync(id, cancel);

    /// <summary>Jobs, newest first, without inputs and results.</summary>
    /// <param name="before">Only jobs with a lower number; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<IReadOnlyList<Job>> ListAsync(long? before, int most, CancellationToken cancel) => _store.Jobs.ListAsync(before, most, cancel);

    /// <summary>Events that were, with a higher number.</summary>
    public Task<IReadOnlyList<JobEvent>> EventsAsync(string id, long after, CancellationToken cancel) => _store.Journal.EventsAsync(id, after, cancel);

    /// <summary>Events with a higher number, those that were and those that come, until the last one.</summary>
    public IAsyncEnumerable<JobEvent> WatchAsync(string id, long after, CancellationToken cancel) => _runner.WatchAsync(id, after, cancel);

    /// <summary>Waits until a job is over; null when there is none of that id.</summary>
    public Task<Job?> EndOfAsync(string id, CancellationToken cancel) => _runner.EndOfAsync(id, cancel);

    /// <summary>Cancels a job; it comes to its end soon after.</summary>
    /// <returns>Whether there was something to cancel.</returns>
    public Task<bool> CancelAsync(string id) => _runner.CancelAsync(id);

    /// <summary>Begins again what an earlier run of the server left unfinished, and takes away what no job needs any more.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        Spool.Sweep((await _store.Journal.UnfinishedAsync(cancel)).Select(j => Spool.Of(JobInput.Of(j))).OfType<string>());
        await _runner.ResumeAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _runner.DisposeAsync();
        _threads.Dispose();
    }

    private JobWork Work(string kind, bool writes, Func<Job, IJobReport, CancellationToken, Task<string>> doAsync) =>
        new(kind, writes, (job, report, cancel) => _threads.RunAsync(() => doAsync(job, report, cancel), cancel));

    private void Release(Job job)
    {
        if (Spool.Of(JobInput.Of(job)) is { } folder)
        {
            Spool.Release(folder);
        }
    }
}
