using System.Diagnostics;
using System.Globalization;

namespace Plumb.Benchmarks;

/// <summary>The published program as it serves, in a process of its own.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process _process;

    private ServedProgram(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000, AllowAutoRedirect = true }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Resident memory now, in bytes.</summary>
    public double Memory => Status("VmRSS");

    /// <summary>Most resident memory so far, in bytes.</summary>
    public double PeakMemory => Status("VmHWM");

    /// <summary>Starts it on any free port; it listens when this returns.</summary>
    public static async Task<ServedProgram> StartAsync(string program, string folder)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["serve", "--port", "0", "--library", folder, "--quiet"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{program} ended at once");
        return new ServedProgram(process, new Uri(line));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private double Status(string name) => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith(name, StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024).FirstOrDefault();
}
