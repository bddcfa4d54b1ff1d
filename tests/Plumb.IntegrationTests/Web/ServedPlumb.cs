using System.Diagnostics;
using System.Text;

namespace Plumb.IntegrationTests.Web;

/// <summary>The built program serving a library on a free port of this machine, as its users start it.</summary>
internal sealed class ServedPlumb : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private ServedPlumb(Process process, string library) => (_process, Library) = (process, library);

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT</c>.</summary>
    public string Address { get; private set; } = "";

    public string Library { get; }

    /// <summary>What it wrote to standard error so far.</summary>
    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Starts the program; it answers when this returns.</summary>
    /// <param name="library">Folder of the library; made when there is none.</param>
    /// <param name="arguments">Further arguments of <c>plumb serve</c>.</param>
    public static Task<ServedPlumb> StartAsync(string library, params string[] arguments) => StartAsync(library, [], arguments);

    /// <summary>The same with variables of its environment set.</summary>
    public static async Task<ServedPlumb> StartAsync(string library, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumb.dll"), "serve", "--port", "0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PLUMB_LIBRARY"] = library;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.StandardInput.Close();
        var served = new ServedPlumb(process, library);
        process.ErrorDataReceived += served.Keep;
        process.BeginErrorReadLine();
        served.Address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"plumb serve ended: {served.Error}");
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_error)
        {
            _error.AppendLine(line.Data);
        }
    }
}
