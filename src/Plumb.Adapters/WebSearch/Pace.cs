namespace Plumb.Adapters.WebSearch;

/// <summary>Lets requests begin no closer to each other than an interval, and none before a time that a provider named.</summary>
/// <param name="interval">Least time between two beginnings.</param>
/// <param name="clock">Measures it.</param>
internal sealed class Pace(TimeSpan interval, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private DateTimeOffset _limitedUntil = DateTimeOffset.MinValue;

    /// <summary>When the provider may be asked again; null when it may be now.</summary>
    public DateTimeOffset? LimitedUntil => _limitedUntil > clock.GetUtcNow() ? _limitedUntil : null;

    /// <summary>Holds requests back until a time.</summary>
    public void Limit(DateTimeOffset until) => _limitedUntil = until;

    /// <summary>Waits for one's turn.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var wait = _next - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel);
            }

            _next = clock.GetUtcNow() + interval;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
