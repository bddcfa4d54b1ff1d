using System.Net;

namespace Plumb.Adapters.Chromium;

/// <summary>Which browser renders, and within which limits.</summary>
/// <param name="Program">Path of the browser.</param>
public sealed record ChromiumOptions(string Program)
{
    /// <summary>Whether the browser keeps its processes in its own sandbox; it cannot where it runs as root.</summary>
    /// <value>Default true.</value>
    public bool Sandboxed { get; init; } = true;

    /// <summary>Longest time for one page, the start of the browser included.</summary>
    /// <value>Default 40 seconds.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Time that passes for the page's own clock once it has begun; waiting for files is not counted, and sleeping is skipped.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most files that a page may ask for.</summary>
    /// <value>Default 100.</value>
    public int MaxParts { get; init; } = 100;

    /// <summary>Files of one page that are fetched at the same time.</summary>
    /// <value>Default 4.</value>
    public int Parallel { get; init; } = 4;

    /// <summary>Most bytes of one file.</summary>
    /// <value>Default 8 MiB.</value>
    public long MaxPartBytes { get; init; } = 8L << 20;

    /// <summary>Most bytes of all files of one page.</summary>
    /// <value>Default 32 MiB.</value>
    public long MaxAllBytes { get; init; } = 32L << 20;

    /// <summary>Most bytes of the page that is made.</summary>
    /// <value>Default 16 MiB.</value>
    public int MaxPageBytes { get; init; } = 16 << 20;

    /// <summary>Where the browser is told to connect to for everything. Nothing answers there: what it needs goes another way.</summary>
    /// <value>Default port 9 of this machine (RFC 863).</value>
    public IPEndPoint DeadEnd { get; init; } = new(IPAddress.Loopback, 9);
}
