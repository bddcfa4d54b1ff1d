using System.ComponentModel;
using System.Diagnostics;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary>Shows archived originals with the system's own programs.</summary>
internal static class Viewer
{
    /// <summary>Puts the original into a temporary folder and returns the file to open.</summary>
    public static async Task<string> PlaceAsync(Source source, byte[] bytes, CancellationToken cancel)
    {
        var folder = Path.Combine(Path.GetTempPath(), "plumb", source.Snapshot.Hex[..16]);
        Directory.CreateDirectory(folder);
        var original = Path.Combine(folder, "original" + MediaTypes.ExtensionOf(source.MediaType));
        await File.WriteAllBytesAsync(original, bytes, cancel);
        if (source.MediaType != "text/html")
        {
            return original;
        }

        // An archived page is hostile: it is shown in a frame where it can run nothing and reach nothing.
        var frame = Path.Combine(folder, "view.html");
        await File.WriteAllTextAsync(
            frame,
            """
            <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src 'self' file:; style-src 'unsafe-inline'">
            <title>Archived original</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0}</style>
            <iframe sandbox src="original.html" title="Archived original"></iframe>
            """,
            cancel);
        return frame;
    }

    /// <summary>Opens a file with the system's program; false where there is none.</summary>
    public static bool TryOpen(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
            return process is not null || OperatingSystem.IsWindows();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
