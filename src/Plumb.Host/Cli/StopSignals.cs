using System.Runtime.InteropServices;

namespace Plumb.Host.Cli;

/// <summary>Cancels when the program is asked to end: by Ctrl-C, or by the system.</summary>
/// <remarks>Listened to before any work begins: a signal that nobody listens to ends a process at once, by the system's code.</remarks>
internal sealed class StopSignals : IDisposable
{
    /// <summary>Archiving ends with the batch in hand: it has this time, and then the process ends all the same.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopSignals() => _signals = [On(PosixSignal.SIGINT), On(PosixSignal.SIGTERM)];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stopping.Token;

    /// <summary>What the work ends with, or <see cref="ExitCode.Cancelled"/> where it does not end in time after a signal.</summary>
    /// <param name="work">Begun on a thread of its own, since it may block before it first waits.</param>
    public async Task<int> OutcomeAsync(Func<Task<int>> work)
    {
        var running = Task.Run(work, CancellationToken.None);
        var ended = await Task.WhenAny(running, PatienceAsync());
        return ended == running ? await running : (int)ExitCode.Cancelled;
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _stopping.Dispose();
    }

    private async Task PatienceAsync()
    {
        var asked = new TaskCompletionSource();
        await using var registration = _stopping.Token.Register(asked.SetResult);
        await asked.Task;
        await Task.Delay(s_patience, TimeProvider.System, CancellationToken.None);
    }

    private PosixSignalRegistration On(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        _stopping.Cancel();
    });
}
