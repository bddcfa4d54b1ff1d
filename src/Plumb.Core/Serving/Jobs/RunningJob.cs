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

    /// <returns>Whether it was still to be cancelled.</returns>
    public async Task<bool> CancelAsync()
    {
        Task cancelling;
        lock (_lock)
        {
            if (IsCancelled || _isOver)
            {
                return false;
            }

            IsCancelled = true;
            cancelling = _cancel.CancelAsync();
        }

        await cancelling;
        return true;
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
