using System.Collections.Concurrent;

namespace Plumb.Adapters.Http;

/// <summary>Keeps requests to one host apart: one at a time, and no two begun within an interval.</summary>
internal sealed class HostPace(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn to ask a host. Disposing what is returned ends the turn.</summary>
    public async Task<IDisposable> WaitAsync(string host, TimeSpan interval, CancellationToken cancel)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync(cancel);
        try
        {
            var next = turn.Begun is { } begun ? begun + interval : DateTimeOffset.MinValue;
            var free = next > turn.HeldUntil ? next : turn.HeldUntil;
            for (var now = clock.GetUtcNow(); now < free; now = clock.GetUtcNow())
            {
                await Task.Delay(free - now, clock, cancel);
            }

            turn.Begun = clock.GetUtcNow();
            return new Ending(turn);
        }
        catch (OperationCanceledException)
        {
            turn.Gate.Release();
            throw;
        }
    }

    /// <summary>Leaves a host alone for a time.</summary>
    public void Hold(string host, TimeSpan time)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn());
        var until = clock.GetUtcNow() + time;
        turn.HeldUntil = until > turn.HeldUntil ? until : turn.HeldUntil;
    }

    /// <summary>How long a host is to be left alone yet.</summary>
    public TimeSpan Held(string host) =>
        _turns.TryGetValue(host, out var turn) && turn.HeldUntil - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset? Begun { get; set; }

        public DateTimeOffset HeldUntil { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Ending(Turn turn) : IDisposable
    {
        private Turn? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Gate.Release();
    }
}
