using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Plumb.Benchmarks;

/// <summary>The most memory that the program takes, each time in a process of its own, for sets of different size under the same settings.</summary>
internal static class MemoryVerb
{
    private const string Question = "How many people died in ICE custody?";
    private const string Peak = "VmHWM:";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var report = new StringBuilder($"""
            # Memory

            Machine: {Machine.Describe()}.
            The most resident memory of a process of its own (Linux: VmHWM), in MB, with the settings as they come.

            | set | archived, MB | `plumb add` | index made, and a check | a check |
            |---|---|---|---|---|

            """);
        foreach (var (name, folder) in ((string[])["ice-library-open", "whitehouse-full"]).Select(s => (s, Options.Data(args, s))).Where(s => s.Item2 is not null))
        {
            var library = Directory.CreateTempSubdirectory("plumb-bench-").FullName;
            var added = await PeakAsync(library, "add", folder!, "--quiet");
            var first = await PeakAsync(library, "check", Question);
            var second = await PeakAsync(library, "check", Question);
            var archived = new FileInfo(Path.Combine(library, "plumb.db")).Length / 1e6;
            report.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {archived:F0} | {added:F0} | {first:F0} | {second:F0} |");
            Directory.Delete(library, recursive: true);
        }

        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report.ToString());
        }

        return 0;
    }

    private static async Task<double> PeakAsync(string library, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumb.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLUMB_LIBRARY"] = library;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0.0;
        while (!process.WaitForExit(s_pause))
        {
            most = Math.Max(most, Megabytes(process.Id));
        }

        await output;
        return process.ExitCode is 0 or 3 or 4 ? most : throw new InvalidOperationException($"plumb {arguments[0]} ended with {process.ExitCode}: {await error}");
    }

    /// <summary>0 when the process ended in between.</summary>
    private static double Megabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(Peak, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1_024 / 1e6;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
