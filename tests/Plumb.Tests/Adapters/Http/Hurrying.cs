namespace Plumb.Tests.Adapters.Http;

/// <summary>A clock that passes over waits of up to a minute: each is over at once, and the time is then what it would be.</summary>
internal sealed class Hurrying : TimeProvider, IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

    /// <summary>Waits that were passed over, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > s_longest || dueTime < TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        lock (_lock)
        {
            _now += dueTime;
            Waits.Add(dueTime);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
    }
}
