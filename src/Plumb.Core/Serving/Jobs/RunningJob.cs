namespace Plumb.Core.Serving.Jobs;

/// <summary>A job in hand: told to stop by its user, or by the program's end.</summary>
internal sealed class RunningJob(CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Lock _lock = new();
    private bool _isOver;

    public CancellationToken Token => _cancel.Token;

    /// <summary>Whether its user cancelled it; a program that ends does not.</summary>
    public bool IsCancelled { get; private set; }

    public Task Work { get; set; } = Task.CompletedTask;

    public Task CancelAsync()
    {
        lock (_lock)
        {
            IsCancelled = true;
            return _isOver ? Task.CompletedTask : _cancel.CancelAsync();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _cancel.Dispose();
        }
    }
}
