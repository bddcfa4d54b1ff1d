using Plumb.Core.Sources;

namespace Plumb.Adapters.Chromium;

/// <summary>Finds an installed browser, and says whether it may be started.</summary>
public static class ChromiumProgram
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];

    private static readonly string[] s_applications =
        ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"];

    /// <summary>The browser: the one that PLUMB_CHROMIUM names, else the first that is installed.</summary>
    /// <param name="environment">Variables of the environment.</param>
    /// <param name="isRoot">Whether whoever runs this is root.</param>
    /// <exception cref="PlumbException">There is none, or it cannot keep its sandbox; the message says what to do.</exception>
    public static ChromiumOptions Find(Func<string, string?> environment, bool isRoot)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (OperatingSystem.IsWindows())
        {
            throw new PlumbException("Pages are rendered on Linux and macOS only so far. Save the page from a browser, and add the file.");
        }

        var sandboxed = environment("PLUMB_CHROMIUM_SANDBOX") is not "off";
        return (environment("PLUMB_CHROMIUM") is { Length: > 0 } given ? Given(given) : Installed(environment("PATH") ?? "")) is not { } program
            ? throw new PlumbException("Rendering needs Chromium or Chrome, and none was found. Install one (Debian: apt-get install chromium), or set PLUMB_CHROMIUM to its path.")
            : isRoot && sandboxed
            ? throw new PlumbException("Chromium cannot keep its sandbox for root. Run Plumb as another user, or set PLUMB_CHROMIUM_SANDBOX=off: then a page that breaks out of the browser has your rights.")
            : new ChromiumOptions(program) { Sandboxed = sandboxed };
    }

    private static string Given(string path) =>
        File.Exists(path) ? Path.GetFullPath(path) : throw new PlumbException($"PLUMB_CHROMIUM names {path}, and there is no such file. Set it to the path of Chromium or Chrome, or unset it.");

    private static string? Installed(string path) =>
        s_names.SelectMany(n => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted).Select(f => Path.Combine(f, n))).Concat(s_applications).FirstOrDefault(File.Exists);
}
