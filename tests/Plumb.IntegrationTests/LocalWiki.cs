using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Plumb.IntegrationTests;

/// <summary>A wiki of the real MediaWiki, set up in a folder of its own with SQLite and served by PHP's own server on this machine.</summary>
internal sealed class LocalWiki : IDisposable
{
    private const string Program = "/usr/share/mediawiki";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-wiki-");
    private readonly int _port = FreePort();
    private Process? _server;

    private LocalWiki()
    {
    }

    /// <summary>Why there can be no wiki here, or null.</summary>
    public static string? Missing => File.Exists(Path.Combine(Program, "maintenance", "install.php")) && File.Exists("/usr/bin/php")
        ? null
        : "MediaWiki is not installed here: apt-get install mediawiki php-cli php-sqlite3";

    /// <summary>Address of the action API.</summary>
    public string Api => $"{Root}/api.php";

    /// <summary>Address at which the wiki says that a page lies.</summary>
    public string PageAt(string title) => $"{Root}/index.php/{title.Replace(' ', '_')}";

    private string Root => $"http://127.0.0.1:{_port}";

    /// <summary>Sets it up, writes the pages and serves it.</summary>
    public static async Task<LocalWiki> OpenAsync(CancellationToken cancel, params (string Title, string Text)[] pages)
    {
        var wiki = new LocalWiki();
        await wiki.RunAsync(
            "install.php", null, cancel,
            "--dbtype=sqlite", $"--dbpath={wiki._folder.FullName}/db", "--dbname=wiki", "--pass=only-for-this-folder", $"--server={wiki.Root}", "--scriptpath=", $"--confpath={wiki._folder.FullName}", "Harbour Wiki", "Keeper");
        foreach (var (title, text) in pages)
        {
            await wiki.RunAsync("edit.php", text, cancel, "-u", "Keeper", title);
        }

        await wiki.ServeAsync(cancel);
        return wiki;
    }

    /// <summary>Shuts the server down: nothing answers any more.</summary>
    public void Stop()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _server?.Dispose();
        _server = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }

    private async Task RunAsync(string script, string? input, CancellationToken cancel, params string[] arguments)
    {
        using var process = Process.Start(Php([Path.Combine(Program, "maintenance", script), .. arguments]))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{script} failed: {await output}{await error}");
        }
    }

    /// <summary>PHP's server says on its error stream when it listens.</summary>
    private async Task ServeAsync(CancellationToken cancel)
    {
        var listens = new TaskCompletionSource();
        var said = new List<string>();
        _server = Process.Start(Php(["-S", $"127.0.0.1:{_port}", "-t", Program]))!;
        _server.ErrorDataReceived += (_, line) =>
        {
            said.Add(line.Data ?? "");
            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException($"PHP's server ended: {string.Join('\n', said)}"));
            }
            else if (line.Data.Contains("started", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        };
        _server.OutputDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        await listens.Task.WaitAsync(cancel);
    }

    private ProcessStartInfo Php(string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/php", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var settings = Path.Combine(_folder.FullName, "LocalSettings.php");
        if (File.Exists(settings))
        {
            // The program's own place for settings belongs to the system; the installer refuses to run where this is set.
            start.Environment["MW_CONFIG_FILE"] = settings;
        }

        return start;
    }
}
