using System.Diagnostics;

namespace Plumb.Benchmarks;

/// <summary>Looks at the memory of this process twenty times a second, and keeps the most.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer _timer;
    private long _most;

    public PeakMemory() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    public double MegaBytes => _most / 1e6;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        _most = Math.Max(_most, process.WorkingSet64);
    }
}
