using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Plumb.Host;

namespace Plumb.Benchmarks;

/// <summary>How the published server bears readers and checks at once, readers that are slow, connections that drop, and a restart in the middle of a job.</summary>
internal static class ServerVerb
{
    private const int Readers = 200;
    private const int Askers = 20;
    private const int SlowReaders = 20;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string[] args)
    {
        if (Options.Value(args, "--library") is not { } folder || !Composition.HasLibrary(folder) || Options.Value(args, "--program") is not { } program)
        {
            Console.WriteLine("No library or program. Nothing was measured; publish plumb, name it with --program FILE, and a copy of a library that may be written to with --library DIR.");
            return 0;
        }

        var time = TimeSpan.FromSeconds(int.Parse(Options.Value(args, "--seconds") ?? "60", CultureInfo.InvariantCulture));
        var machine = Machine.Describe();
        var (first, rest) = await StartAsync(program, folder);
        await using var served = await ServedProgram.StartAsync(program, folder);
        var check = await AskAsync(served, "How many people died in ICE custody?", CancellationToken.None);
        using var page = await served.Http.GetAsync($"/checks/{check.GetProperty("check").GetString()}");
        var load = new ServerLoad(served, page.RequestMessage!.RequestUri!.AbsolutePath, s_pause);
        await load.RunAsync(Readers, Askers, SlowReaders, time);
        var peak = served.PeakMemory;
        var again = await RestartAsync(program, folder, served);

        var report = string.Create(CultureInfo.InvariantCulture, $"""
            # The server under load

            Machine: {machine}; the readers are on the same machine.
            {Readers} readers, each with a pause of {s_pause.TotalSeconds:F0} s between pages, {Askers} askers, {SlowReaders} readers that take a byte a second, one dropped connection a second, {time.TotalSeconds:F0} s.

            | what | measured |
            |---|---|
            | start to first page, median of 3 | {first:F0} ms |
            | memory at rest, median of 3 | {rest / 1e6:F0} MB |
            | pages of a stored check | {load.Pages.Count:N0} |
            | of these: median, p95, worst | {Percentile(load.Pages, 0.5):F0} ms, {Percentile(load.Pages, 0.95):F0} ms, {Percentile(load.Pages, 1):F0} ms |
            | checks made meanwhile | {load.Checks:N0} |
            | answers that were errors | {load.Errors:N0} |
            | most memory | {peak / 1e6:F0} MB |
            | a job that the program's end interrupted (killed) | {again} |

            """);
        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        return 0;
    }

    internal static async Task<JsonElement> AskAsync(ServedProgram served, string question, CancellationToken cancel)
    {
        using var ordered = await served.Http.PostAsJsonAsync("/api/v1/checks", new { question }, cancel);
        ordered.EnsureSuccessStatusCode();
        var job = ordered.Headers.Location!.OriginalString;
        await served.Http.GetStringAsync(job + "/events", cancel);
        return await served.Http.GetFromJsonAsync<JsonElement>(job + "/result", cancel);
    }

    private static async Task<(double FirstPage, double AtRest)> StartAsync(string program, string folder)
    {
        var (first, rest) = (new List<double>(), new List<double>());
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var served = await ServedProgram.StartAsync(program, folder);
            await served.Http.GetStringAsync("/checks");
            first.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            rest.Add(served.Memory);
        }

        return (Machine.Median(first), Machine.Median(rest));
    }

    /// <summary>Orders a check, kills the program in its middle, when its first sources were found, starts it again, and waits for the check.</summary>
    private static async Task<string> RestartAsync(string program, string folder, ServedProgram served)
    {
        using var ordered = await served.Http.PostAsJsonAsync("/api/v1/checks", new { question = "What medical care do people in immigration detention receive?" });
        var job = ordered.Headers.Location!.OriginalString;
        await FoundAsync(served, job);
        await served.KillAsync();
        await using var next = await ServedProgram.StartAsync(program, folder);
        var events = await next.Http.GetStringAsync(job + "/events");
        var state = (await next.Http.GetFromJsonAsync<JsonElement>(job)).GetProperty("state").GetString();
        return $"{state}, begun {events.Split("event: started").Length - 1} times";
    }

    private static async Task FoundAsync(ServedProgram served, string job)
    {
        await using var stream = await served.Http.GetStreamAsync(job + "/events");
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync() is { } line && line != "event: found")
        {
        }
    }

    private static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
