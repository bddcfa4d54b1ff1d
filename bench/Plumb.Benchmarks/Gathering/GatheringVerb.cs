using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Host;

namespace Plumb.Benchmarks.Gathering;

/// <summary>Fetches and archives 500 pages of 50 hosts on this machine, with faults: how long it takes, how much memory, whether anything is
/// lost, and whether each host is left in peace.</summary>
/// <remarks>The fetcher is the shipped one. It may ask the 50 places of these hosts because <see cref="FetchLimits.AllowedPlaces"/> names
/// each with its port; no command sets that, and every other address on this machine stays refused, which two of the pages test.</remarks>
internal static class GatheringVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var runs = int.Parse(Options.Value(args, "--runs") ?? "3", CultureInfo.InvariantCulture);
        var machine = Machine.Describe();
        var done = new List<Run>();
        for (var i = 0; i < runs; i++)
        {
            done.Add(await GatherAsync());
            Console.WriteLine(done[^1]);
        }

        var report = Report(done, machine);
        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        return done.TrueForAll(r => r is { Lost: 0, Wrong: 0, Trespasses: 0 }) ? 0 : 1;
    }

    private static async Task<Run> GatherAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plumb-bench-").FullName;
        using var web = new BenchWeb();
        try
        {
            using var library = Composition.Open(folder);
            using var peak = new PeakMemory();
            var limits = new FetchLimits { AllowedPlaces = web.Places, MaxBytes = BenchWeb.MostBytes };
            var fetcher = Composition.Fetcher(limits, web.ResolveAsync);
            using var held = fetcher as IDisposable;
            var watch = Stopwatch.StartNew();
            var pages = Composition.Gatherer(fetcher, library, GatherOptions.None).GatherAsync([.. web.Pages.Select(p => p.Address)], CancellationToken.None);
            var report = await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync(pages, null, null, CancellationToken.None);
            var seconds = watch.Elapsed.TotalSeconds;
            var (lost, wrong) = await CompareAsync(web, library, report);
            return new Run(seconds, peak.MegaBytes, report.Added, report.Unreadable.Count, lost, wrong, web.Requests, web.LeastGap, web.LeastGapOfPatient, web.Trespasses);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Pages of which nothing was told, and pages of which something else came than had to.</summary>
    private static async Task<(int Lost, int Wrong)> CompareAsync(BenchWeb web, OpenLibrary library, IngestReport report)
    {
        var (lost, wrong) = (0, 0);
        var told = report.Unreadable.ToLookup(u => u.Name, u => u.Reason, StringComparer.Ordinal);
        foreach (var page in web.Pages)
        {
            var kept = await library.Writer.AtAsync(page.Address.AbsoluteUri, CancellationToken.None);
            var reasons = told[page.Address.AbsoluteUri].ToList();
            lost += kept.Count + reasons.Count == 0 ? 1 : 0;
            if (page.Snapshot is { } snapshot ? kept is not [var one] || one.Snapshot != snapshot : kept.Count > 0)
            {
                wrong++;
                Console.WriteLine($"wrong: {page.Address} ({page.Fault}): {kept.Count} kept, {string.Join("; ", reasons)}");
            }
        }

        return (lost, wrong);
    }

    private static string Report(List<Run> done, string machine)
    {
        var text = new StringBuilder($"""
            # Gathering

            Machine: {machine}.
            {BenchWeb.Hosts * BenchWeb.PagesOfHost} pages of {BenchWeb.Hosts} hosts on the loopback network, fetched and archived in a new library as `plumb add` does, with the default limits but for
            {BenchWeb.MostBytes:N0} bytes a page: one second between two requests to one host, 64 addresses under way. 30 hosts are plain, 5 answer after 0.7 s, 3 close half of
            their pages by robots.txt, 2 ask there for 2 s between requests, 2 answer 429 once with `Retry-After: 3`, 2 fail with 500 and 503 once, 2 drop a connection once, 2 have moved all pages, one
            has ten faulty pages (not found, gone, a circle, too large, a bomb, damaged, cut off, leading to a private address and to a forbidden port), one is dead. Memory is the most of the
            process, the servers of the 50 hosts included. “Lost”: nothing was said of the page. “Wrong”: something else came than had to, compared byte for byte.

            | run | seconds | most memory, MB | archived | told why not | lost | wrong | requests | least time between two requests to a host, s | the same where 2 s are asked for | closed pages asked |
            |---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var (number, run) in done.Index())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {number + 1} | {run.Seconds:F1} | {run.Memory:N0} | {run.Archived} | {run.Refused} | {run.Lost} | {run.Wrong} | {run.Requests} | {run.LeastGap:F3} | {run.LeastGapOfPatient:F3} | {run.Trespasses} |");
        }

        return text.ToString();
    }

    private sealed record Run(double Seconds, double Memory, int Archived, int Refused, int Lost, int Wrong, int Requests, double LeastGap, double LeastGapOfPatient, int Trespasses);
}
