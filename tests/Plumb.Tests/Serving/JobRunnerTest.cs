using System.Collections.Concurrent;
using Plumb.Adapters.Sqlite.Serving;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Serving;

public sealed class JobRunnerTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteServerStore _store;

    public JobRunnerTest() => _store = new SqliteServerStore(_folder.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_job_is_done_and_tells_what_happened_in_order()
    {
        await using var runner = Runner(new JobWork("echo", false, (job, progress, _) =>
        {
            progress.Report("half way");
            return Task.FromResult(job.Input);
        }));

        var job = await SubmitAsync(runner, new JobOrder("echo", """{"say":"yes"}""", "local"));
        var ended = await runner.EndOfAsync(job.Id, Cancel);
        var events = await _store.EventsAsync(job.Id, 0, Cancel);

        Assert.Equal((JobState.Done, """{"say":"yes"}""", 1), (ended!.State, ended.Result, ended.Tries));
        Assert.Equal([JobStep.Accepted, JobStep.Started, JobStep.Progress, JobStep.Done], events.Select(e => e.Step));
        Assert.Equal([1, 2, 3, 4], events.Select(e => e.Number));
        Assert.Equal("half way", events[2].Text);
    }

    [Fact]
    public async Task Who_comes_later_or_lost_the_connection_gets_the_events_from_where_they_were()
    {
        await using var runner = Runner(Immediately("echo"));
        var job = await SubmitAsync(runner, new JobOrder("echo", "{}", "local"));
        await runner.EndOfAsync(job.Id, Cancel);

        var after = new List<JobStep>();
        await foreach (var happened in runner.WatchAsync(job.Id, 2, Cancel))
        {
            after.Add(happened.Step);
        }

        Assert.Equal([JobStep.Done], after);
        Assert.Null(await runner.EndOfAsync("0123456789abcdef", Cancel));
    }

    [Fact]
    public async Task Work_that_gives_up_by_itself_comes_to_an_end()
    {
        await using var runner = Runner(new JobWork("late", false, (_, _, _) => throw new TaskCanceledException("a time limit of its own")));
        var job = await SubmitAsync(runner, new JobOrder("late", "{}", "local"));

        // Unfinished, it would be watched without end.
        Assert.Equal(JobState.Failed, (await runner.EndOfAsync(job.Id, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel))!.State);
    }

    [Fact]
    public async Task The_same_order_under_the_same_key_is_one_job_and_another_order_is_refused()
    {
        await using var runner = Runner(Immediately("echo"));
        var order = new JobOrder("echo", """{"a":1}""", "local", "key-1");

        var first = await SubmitAsync(runner, order);
        var second = Assert.IsType<JobAdmission.Accepted>(await runner.SubmitAsync(order, Cancel));
        var third = Assert.IsType<JobAdmission.KeyTaken>(await runner.SubmitAsync(order with { Input = "{}" }, Cancel));
        var other = await SubmitAsync(runner, order with { Actor = "key 12ab" });

        Assert.Equal((first.Id, false), (second.Job.Id, second.IsNew));
        Assert.Equal(first.Id, third.Job);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task At_most_so_many_jobs_run_at_once_and_those_that_write_one_after_the_other()
    {
        var (running, most, writing, mostWriting) = (0, 0, 0, 0);
        var (lockIt, all) = (new Lock(), new TaskCompletionSource());
        JobWork Work(string kind, bool writes) => new(kind, writes, async (_, _, cancel) =>
        {
            lock (lockIt)
            {
                (running, writing) = (running + 1, writing + (writes ? 1 : 0));
                (most, mostWriting) = (Math.Max(most, running), Math.Max(mostWriting, writing));
                if (running == 2)
                {
                    all.TrySetResult();
                }
            }

            await all.Task.WaitAsync(cancel);
            lock (lockIt)
            {
                (running, writing) = (running - 1, writing - (writes ? 1 : 0));
            }

            return "{}";
        });
        await using var runner = Runner(Work("read", false), Work("write", true));

        var jobs = new List<Job>();
        for (var i = 0; i < 12; i++)
        {
            jobs.Add(await SubmitAsync(runner, new JobOrder(i % 3 == 0 ? "write" : "read", $"{{\"n\":{i}}}", "local")));
        }

        foreach (var job in jobs)
        {
            Assert.Equal(JobState.Done, (await runner.EndOfAsync(job.Id, Cancel))!.State);
        }

        Assert.Equal((2, 1), (most, mostWriting));
    }

    [Fact]
    public async Task A_cancelled_job_ends_as_cancelled_whether_it_runs_or_waits()
    {
        await using var runner = Runner(Endless("wait"));
        var jobs = new List<Job>();
        for (var i = 0; i < 4; i++)
        {
            jobs.Add(await SubmitAsync(runner, new JobOrder("wait", $"{i}", "local")));
        }

        foreach (var job in jobs)
        {
            Assert.True(await runner.CancelAsync(job.Id));
            Assert.Equal(JobState.Cancelled, (await runner.EndOfAsync(job.Id, Cancel))!.State);
            Assert.False(await runner.CancelAsync(job.Id));
        }
    }

    [Fact]
    public async Task What_a_restart_interrupts_is_begun_again_from_its_input_and_ends_once()
    {
        Job running, other, waiting;
        await using (var before = Runner(Endless("echo")))
        {
            running = await SubmitAsync(before, new JobOrder("echo", "1", "local"));
            other = await SubmitAsync(before, new JobOrder("echo", "2", "local"));
            waiting = await SubmitAsync(before, new JobOrder("echo", "3", "local"));
            await StartedAsync(before, running);
        }

        Assert.False((await _store.FindAsync(running.Id, Cancel))!.IsOver);
        var inputs = new ConcurrentBag<string>();
        await using var after = Runner(new JobWork("echo", false, (job, _, _) =>
        {
            inputs.Add(job.Input);
            return Task.FromResult(job.Input);
        }));
        Assert.Equal(3, await after.ResumeAsync(Cancel));

        Assert.Equal((JobState.Done, 2, "1"), await EndAsync(after, running));
        Assert.Equal((JobState.Done, "2"), (await EndAsync(after, other)) is var (itsState, _, itsResult) ? (itsState, itsResult) : default);
        Assert.Equal((JobState.Done, "3"), (await EndAsync(after, waiting)) is var (state, _, result) ? (state, result) : default);
        Assert.Equal(["1", "2", "3"], inputs.Order(StringComparer.Ordinal));
        Assert.Equal(0, await after.ResumeAsync(Cancel));
    }

    [Fact]
    public async Task What_fails_says_why_and_a_defect_shows_no_text_of_its_own()
    {
        await using var runner = Runner(
            new JobWork("world", false, (_, _, _) => throw new PlumbException("The disk is full. Make room.")),
            new JobWork("defect", false, (_, _, _) => throw new InvalidOperationException("secret words of a document")));

        var world = await runner.EndOfAsync((await SubmitAsync(runner, new JobOrder("world", "{}", "local"))).Id, Cancel);
        var defect = await runner.EndOfAsync((await SubmitAsync(runner, new JobOrder("defect", "{}", "local"))).Id, Cancel);

        Assert.Equal((JobState.Failed, "The disk is full. Make room."), (world!.State, world.Problem));
        Assert.Equal(JobState.Failed, defect!.State);
        Assert.Contains("InvalidOperationException", defect.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", defect.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_jobs_than_may_wait_are_refused()
    {
        await using var runner = new JobRunner(_store, _store, [Endless("wait")], new JobLimits { MostUnfinished = 3 }, TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            await SubmitAsync(runner, new JobOrder("wait", $"{i}", "local"));
        }

        Assert.Equal(3, Assert.IsType<JobAdmission.Full>(await runner.SubmitAsync(new JobOrder("wait", "4", "local"), Cancel)).Waiting);
    }

    [Fact]
    public async Task Jobs_are_listed_newest_first_page_by_page_without_their_results()
    {
        await using var runner = Runner(Immediately("echo"));
        for (var i = 0; i < 5; i++)
        {
            await runner.EndOfAsync((await SubmitAsync(runner, new JobOrder("echo", $"{i}", "local"))).Id, Cancel);
        }

        var first = await _store.ListAsync(null, 3, Cancel);
        var rest = await _store.ListAsync(first[^1].Number, 3, Cancel);

        Assert.Equal([5, 4, 3, 2, 1], first.Concat(rest).Select(j => j.Number));
        Assert.All(first, job => Assert.Null(job.Result));
    }

    private static JobWork Immediately(string kind) => new(kind, false, (job, _, _) => Task.FromResult(job.Input));

    private static JobWork Endless(string kind) => new(kind, false, async (_, _, cancel) =>
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return "{}";
    });

    private static async Task StartedAsync(JobRunner runner, Job job)
    {
        await foreach (var happened in runner.WatchAsync(job.Id, 0, Cancel))
        {
            if (happened.Step == JobStep.Started)
            {
                return;
            }
        }
    }

    private static async Task<(JobState State, int Tries, string? Result)> EndAsync(JobRunner runner, Job job)
    {
        var ended = await runner.EndOfAsync(job.Id, Cancel);
        return (ended!.State, ended.Tries, ended.Result);
    }

    private static async Task<Job> SubmitAsync(JobRunner runner, JobOrder order) => Assert.IsType<JobAdmission.Accepted>(await runner.SubmitAsync(order, Cancel)).Job;

    private JobRunner Runner(params JobWork[] works) => new(_store, _store, works, new JobLimits(), TimeProvider.System);
}
