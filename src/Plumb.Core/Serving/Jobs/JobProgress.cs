using System.Threading.Channels;

namespace Plumb.Core.Serving.Jobs;

/// <summary>Writes down how far a job is, at most so often: what comes between two writings gives way to what comes last.</summary>
internal sealed class JobProgress : IProgress<string>, IAsyncDisposable
{
    private readonly Channel<string> _told = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _ends = new();
    private readonly Task _writing;

    public JobProgress(Func<string, Task> write, TimeSpan between, TimeProvider clock) => _writing = WriteAsync(write, between, clock);

    public void Report(string value) => _told.Writer.TryWrite(value);

    /// <summary>Writes what was told last, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _told.Writer.TryComplete();
        await _ends.CancelAsync();
        await _writing;
        _ends.Dispose();
    }

    private async Task WriteAsync(Func<string, Task> write, TimeSpan between, TimeProvider clock)
    {
        await foreach (var text in _told.Reader.ReadAllAsync(CancellationToken.None))
        {
            await write(text);
            await Task.Delay(between, clock, _ends.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
