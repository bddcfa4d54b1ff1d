using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plumb.Core.Sources;

namespace Plumb.Core.Serving.Jobs;

/// <summary>Works jobs off: bounded, in the order in which they came, to be watched and cancelled, and on again after a restart.</summary>
/// <remarks>Thread-safe. One runner for a store at a time. Whoever stops it leaves unfinished jobs in the store; <see cref="ResumeAsync"/>
/// begins them again from their stored input.</remarks>
/// <param name="store">Keeps the jobs.</param>
/// <param name="journal">Keeps their events.</param>
/// <param name="works">The kinds of work.</param>
/// <param name="limits">Bounds.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="ended">Told of each job whose end was written down; null for nobody. It must not throw.</param>
public sealed class JobRunner(IJobStore store, IJobJournal journal, IReadOnlyList<JobWork> works, JobLimits limits, TimeProvider clock, Action<Job>? ended = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RunningJob> _running = new(StringComparer.Ordinal);
    private readonly JobSignals _signals = new();
    private readonly SemaphoreSlim _places = new(limits.AtOnce);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Jobs that wait or run.</summary>
    public int Unfinished => _running.Count;

    /// <summary>Accepts an order and begins it as soon as there is a place.</summary>
    /// <exception cref="ArgumentException">There is no such kind of work.</exception>
    public async Task<JobAdmission> SubmitAsync(JobOrder order, CancellationToken cancel)
    {
        var work = WorkOf(order.Kind) ?? throw new ArgumentException($"There is no work {order.Kind}.", nameof(order));
        if (_running.Count >= limits.MostUnfinished)
        {
            return new JobAdmission.Full(_running.Count);
        }

        var admission = await store.AddAsync(order, clock.GetUtcNow(), cancel);
        if (admission is JobAdmission.Accepted { IsNew: true } accepted)
        {
            Begin(accepted.Job, work);
        }

        return admission;
    }

    /// <summary>Begins again what an earlier run of the program left unfinished.</summary>
    /// <returns>How many jobs that were.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancel)
    {
        var left = await journal.UnfinishedAsync(cancel);
        foreach (var job in left)
        {
            if (WorkOf(job.Kind) is { } work)
            {
                Begin(job, work);
            }
            else
            {
                await EndAsync(job.Id, JobStep.Failed, $"This version of Plumb knows no work “{job.Kind}”. Ask for it anew.", null);
            }
        }

        return left.Count;
    }

    /// <summary>Cancels a job that is not over; the job comes to its end soon after.</summary>
    /// <returns>Whether there was something to cancel.</returns>
    public Task<bool> CancelAsync(string id) => _running.TryGetValue(id, out var running) ? running.CancelAsync() : Task.FromResult(false);

    /// <summary>The events of a job from a number on, those that were and those that come, until its last one.</summary>
    /// <param name="id">The job.</param>
    /// <param name="after">Number of the last event that is known; 0 for none.</param>
    /// <param name="cancel">Ends the watching, not the job.</param>
    public async IAsyncEnumerable<JobEvent> WatchAsync(string id, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        for (var over = false; !over;)
        {
            // Asked for before the events are read: what comes in between is not missed.
            var next = _signals.NextAsync(id);
            var events = await journal.EventsAsync(id, after, ends.Token);
            foreach (var happened in events)
            {
                yield return happened;
                (after, over) = (happened.Number, over || happened.IsLast);
            }

            if (!over && events.Count == 0)
            {
                if (await store.FindAsync(id, ends.Token) is not { IsOver: false })
                {
                    yield break;
                }

                await next.WaitAsync(ends.Token);
            }
        }
    }

    /// <summary>Waits until a job is over.</summary>
    /// <returns>The job as it ended, or null when there is none of that id.</returns>
    public async Task<Job?> EndOfAsync(string id, CancellationToken cancel)
    {
        await foreach (var _ in WatchAsync(id, 0, cancel))
        {
        }

        return await store.FindAsync(id, cancel);
    }

    /// <summary>Stops the work; unfinished jobs stay in the store as such.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values.Select(r => r.Work));
        _places.Dispose();
        _writing.Dispose();
        _stop.Dispose();
    }

    private JobWork? WorkOf(string kind) => works.FirstOrDefault(w => w.Kind == kind);

    private void Begin(Job job, JobWork work)
    {
        var running = new RunningJob(_stop.Token);
        if (_running.TryAdd(job.Id, running))
        {
            // It queues for its place before this returns: jobs begin in the order in which they came.
            running.Work = RunAsync(job, work, running);
        }
    }

    private async Task RunAsync(Job job, JobWork work, RunningJob running)
    {
        try
        {
            var (step, text, result) = await WorkAsync(job, work, running.Token);
            if (step != JobStep.Cancelled || running.IsCancelled)
            {
                await EndAsync(job.Id, step, text, result);
                ended?.Invoke(job);
            }
        }
        catch (PlumbException)
        {
            // The store cannot be written now: the job stays unfinished there, and is begun again at the next start.
            JobTelemetry.Lost(job.Kind);
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
            _signals.Tell(job.Id);
            running.Dispose();
        }
    }

    /// <summary>How a job came to its end. What a work throws is told to the user when it was written for users, else only that it failed.</summary>
    private async Task<(JobStep Step, string Text, string? Result)> WorkAsync(Job job, JobWork work, CancellationToken cancel)
    {
        var held = new List<SemaphoreSlim>();
        try
        {
            foreach (var place in work.Writes ? (SemaphoreSlim[])[_writing, _places] : [_places])
            {
                await place.WaitAsync(cancel);
                held.Add(place);
            }

            // What follows is not for the caller to wait for.
            await Task.Yield();
            using var timing = JobTelemetry.Begin(job, clock);
            await WriteAsync(job.Id, JobStep.Started, job.Tries > 0 ? "begun again after a restart" : "", null);
            await using var progress = new JobProgress((step, text) => WriteAsync(job.Id, step, text, null), limits.BetweenProgress, clock);
            return (JobStep.Done, "", await work.DoAsync(job, progress, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return (JobStep.Cancelled, "cancelled", null);
        }
        catch (PlumbException e)
        {
            return (JobStep.Failed, e.Message, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Also what a work gave up by itself, as at a time limit of its own: the job would else never come to an end.
            JobTelemetry.Defect(job, e);
            return (JobStep.Failed, $"This is a defect of Plumb ({e.GetType().Name}), please report it with what you did.", null);
        }
        finally
        {
            held.ForEach(place => place.Release());
        }
    }

    private Task EndAsync(string id, JobStep step, string text, string? result) => WriteAsync(id, step, text, result);

    private async Task WriteAsync(string id, JobStep step, string text, string? result)
    {
        await journal.WriteAsync(id, step, text, result, clock.GetUtcNow());
        _signals.Tell(id);
    }
}
