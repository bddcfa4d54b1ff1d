using System.Collections.Concurrent;

namespace Plumb.Adapters.Http;

/// <summary>Keeps requests to one host apart: one at a time, and an interval of rest after each.</summary>
/// <remarks>From the end of a request, and not from its beginning: only then is it sure that the host saw the one an interval before the
/// next, whatever the way there took.</remarks>
internal sealed class HostPace(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn to ask a host. Disposing what is returned ends the turn.</summary>
    /// <param name="host">The host.</param>
    /// <param name="interval">Rest after the request before.</param>
    /// <param name="most">Longest time for which a host that asked to be left alone is waited for.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The turn, or null where the host asked to be left alone for longer.</returns>
    public async Task<IDisposable?> WaitAsync(string host, TimeSpan interval, TimeSpan most, CancellationToken cancel)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync(cancel);
        try
        {
            if (turn.HeldUntil - clock.GetUtcNow() > most)
            {
                turn.Gate.Release();
                return null;
            }

            var next = turn.Ended is { } ended ? ended + interval : DateTimeOffset.MinValue;
            var free = next > turn.HeldUntil ? next : turn.HeldUntil;
            for (var now = clock.GetUtcNow(); now < free; now = clock.GetUtcNow())
            {
                await Task.Delay(free - now, clock, cancel);
            }

            return new Ending(turn, clock);
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

        public DateTimeOffset? Ended { get; set; }

        public DateTimeOffset HeldUntil { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Ending(Turn turn, TimeProvider clock) : IDisposable
    {
        private Turn? _turn = turn;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _turn, null) is { } ended)
            {
                ended.Ended = clock.GetUtcNow();
                ended.Gate.Release();
            }
        }
    }
}
