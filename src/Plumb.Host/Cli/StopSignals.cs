using System.Runtime.InteropServices;

namespace Plumb.Host.Cli;

/// <summary>Cancels when the program is asked to end, for verbs that end by that alone and by a code of their own.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stopping;
    private readonly PosixSignalRegistration[] _signals;

    public StopSignals(CancellationToken cancel)
    {
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _signals = [On(PosixSignal.SIGINT), On(PosixSignal.SIGTERM)];
    }

    public CancellationToken Token => _stopping.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _stopping.Dispose();
    }

    private PosixSignalRegistration On(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        _stopping.Cancel();
    });
}
