namespace Plumb.Core.Serving.Jobs;

/// <summary>Wakes those who wait for the next event of a job.</summary>
internal sealed class JobSignals
{
    private readonly Dictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Done when the next event of a job was written after this call.</summary>
    public Task NextAsync(string job)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(job, out var signal))
            {
                signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Add(job, signal);
            }

            return signal.Task;
        }
    }

    /// <summary>Wakes all who wait for a job.</summary>
    public void Tell(string job)
    {
        TaskCompletionSource? signal;
        lock (_lock)
        {
            _waiting.Remove(job, out signal);
        }

        signal?.TrySetResult();
    }
}
