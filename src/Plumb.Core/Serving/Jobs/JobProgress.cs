using System.Threading.Channels;

namespace Plumb.Core.Serving.Jobs;

/// <summary>Writes down how far a job is, at most so often: words between two writings give way to those that come last.</summary>
internal sealed class JobProgress : IJobReport, IAsyncDisposable
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly LinkedList<(JobStep Step, string Text)> _told = new();
    private readonly CancellationTokenSource _ends = new();
    private readonly Task _writing;

    public JobProgress(Func<JobStep, string, Task> write, TimeSpan between, TimeProvider clock) => _writing = WriteAsync(write, between, clock);

    public void Report(string value) => Tell(JobStep.Progress, value);

    public void Found(string found) => Tell(JobStep.Found, found);

    /// <summary>Writes what was told last, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _signal.Writer.TryComplete();
        await _ends.CancelAsync();
        await _writing;
        _ends.Dispose();
    }

    private void Tell(JobStep step, string text)
    {
        lock (_told)
        {
            if (step == JobStep.Progress && _told.Last?.Value.Step == JobStep.Progress)
            {
                _told.RemoveLast();
            }

            _told.AddLast((step, text));
        }

        _signal.Writer.TryWrite(true);
    }

    private bool TryTake(out (JobStep Step, string Text) told)
    {
        lock (_told)
        {
            told = _told.First?.Value ?? default;
            var any = _told.Count > 0;
            if (any)
            {
                _told.RemoveFirst();
            }

            return any;
        }
    }

    private async Task WriteAsync(Func<JobStep, string, Task> write, TimeSpan between, TimeProvider clock)
    {
        await foreach (var _ in _signal.Reader.ReadAllAsync(CancellationToken.None))
        {
            while (TryTake(out var told))
            {
                await write(told.Step, told.Text);
            }

            await Task.Delay(between, clock, _ends.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
