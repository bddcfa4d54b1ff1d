using System.ComponentModel;
using System.Diagnostics;

namespace Plumb.Adapters.Chromium;

/// <summary>A browser that was started for one page: without a window, a network, a profile or a variable of its user.</summary>
/// <remarks>It is led through a pipe, so that no port is open by which another program, or the page itself, could lead it; when the pipe
/// breaks off, it ends by itself.</remarks>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    /// <summary>The browser reads orders from file 3 and answers in file 4.</summary>
    private const string Shell = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private ChromiumProcess(Process process, DirectoryInfo folder, int most)
    {
        (_process, _folder) = (process, folder);
        Tools = new DevTools(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, most);
    }

    /// <summary>Leads it.</summary>
    public DevTools Tools { get; }

    /// <summary>Starts a browser.</summary>
    /// <param name="options">Which, and within which limits.</param>
    public static ChromiumProcess Start(ChromiumOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("plumb-render-");
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        foreach (var argument in (string[])["-c", Shell, options.Program, .. Switches(options, folder.FullName)])
        {
            start.ArgumentList.Add(argument);
        }

        // Keys and proxies of the user are none of a page's business.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder.FullName;
        try
        {
            // Escaped in JSON, a page of so many bytes may take several times as many.
            return new ChromiumProcess(Process.Start(start)!, folder, 6 * options.MaxPageBytes);
        }
        catch (Win32Exception)
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already, or is about to.
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        await Tools.DisposeAsync();
        _process.Dispose();
        await DeleteAsync();
    }

    /// <summary>Its last children may still write when it has ended.</summary>
    private async Task DeleteAsync()
    {
        for (var tries = 0; tries < 5; tries++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private static string[] Switches(ChromiumOptions options, string folder) =>
    [
        "--headless", "--remote-debugging-pipe", $"--user-data-dir={folder}/profile", .. options.Sandboxed ? [] : (string[])["--no-sandbox"],

        // Whatever is not answered by us ends here: no proxy, no name, no local address, no datagram.
        $"--proxy-server=http://{options.DeadEnd}", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp", "--force-webrtc-ip-handling-policy", "--disable-quic",

        // It asks for nothing on its own account.
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
        "--disable-default-apps", "--disable-extensions", "--disable-breakpad", "--metrics-recording-only", "--no-first-run", "--no-default-browser-check", "--no-pings",
        "--disable-features=MediaRouter,OptimizationHints,Translate,DialMediaRouteProvider,AutofillServerCommunication",

        // Nothing of the machine is shown or kept.
        "--password-store=basic", "--use-mock-keychain", "--deny-permission-prompts", "--mute-audio", "--hide-scrollbars", "--disable-gpu", "--disable-dev-shm-usage",
        "--disk-cache-size=1", "--js-flags=--max-old-space-size=512", "--window-size=1280,2000",
        "about:blank",
    ];
}
