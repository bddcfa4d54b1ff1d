using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Core.Reading;
using Plumb.Host;

namespace Plumb.Benchmarks;

/// <summary>How fast documents come into a library, and what that takes.</summary>
internal static class AddingVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var runs = int.Parse(Options.Value(args, "--runs") ?? "3", CultureInfo.InvariantCulture);
        var sets = (Options.Value(args, "--set") is { } only ? [only] : (string[])["ice-library-open", "whitehouse-full"])
            .Select(s => (Name: s, Folder: Options.Data(args, s))).Where(s => s.Folder is not null).ToList();
        if (sets.Count == 0)
        {
            return 0;
        }

        var machine = Machine.Describe();
        var results = new List<(string Set, List<Run> Runs, List<(double Seconds, double Processor)> Lucene)>();
        var libraries = new List<string>();
        foreach (var (name, folder) in sets)
        {
            var done = new List<Run>();
            for (var i = 0; i < runs; i++)
            {
                var library = Directory.CreateTempSubdirectory("plumb-bench-").FullName;
                libraries.Add(library);
                done.Add(await AddAsync(folder!, library));
                Console.WriteLine($"{name}: {done[^1]}");
            }

            results.Add((name, done, []));
        }

        // The yardstick comes last, so that its texts do not count towards the memory that adding takes.
        foreach (var (i, result) in results.Index())
        {
            var texts = await TextsAsync(libraries[(i + 1) * runs - 1]);
            for (var run = 0; run < runs; run++)
            {
                result.Lucene.Add(PlainLucene.Index(texts));
            }
        }

        libraries.ForEach(l => Directory.Delete(l, recursive: true));
        var report = Report(results, machine, runs);
        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        return 0;
    }

    private static async Task<Run> AddAsync(string folder, string at)
    {
        using var peak = new PeakMemory();
        using var library = Composition.Open(at);
        var (watch, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var first = await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync([folder], IngestOptions.None, null, CancellationToken.None);
        var adding = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await library.IndexAsync(CancellationToken.None);
        var indexing = watch.Elapsed.TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - worked).TotalSeconds;
        var memory = peak.MegaBytes;
        watch.Restart();
        await library.Ingest(new ReadingLimits(), FieldMap.None).AddAsync([folder], IngestOptions.None, null, CancellationToken.None);
        return new Run(first.Added, first.Bytes / 1e6, adding, indexing, watch.Elapsed.TotalSeconds, memory, processor);
    }

    private static async Task<List<string>> TextsAsync(string at)
    {
        using var library = Composition.Open(at);
        var texts = new List<string>();
        foreach (var source in await library.Sources.SourcesAsync(CancellationToken.None))
        {
            texts.Add((await library.Sources.DocumentAsync(source.Snapshot, CancellationToken.None))!.Text);
        }

        return texts;
    }

    private static string Report(List<(string Set, List<Run> Runs, List<(double Seconds, double Processor)> Lucene)> results, string machine, int runs)
    {
        var text = new StringBuilder($"""
            # Adding documents

            Machine: {machine}.
            Medians of {runs} runs into a new library each. “Indexing” is the passage index catching up with the library.
            “Lucene” is plain Lucene.NET (StandardAnalyzer, one entry a document, all cores) on the same extracted texts, which are
            in memory already: it reads no formats and archives nothing. Memory is the most of the process while adding and indexing; processor time is that of
            all cores for both, and the last column compares it: what else runs lengthens the seconds more than the processor time.

            | set | documents | MB | adding, s | documents/s | MB/s | indexing, s | processor time, s | again unchanged, s | most memory, MB | Lucene, s | its processor time, s | adding and indexing against Lucene | in processor time |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var (set, done, lucene) in results)
        {
            double Of(Func<Run, double> value) => Machine.Median(done.Select(value));
            var (adding, indexing, plain) = (Of(r => r.Adding), Of(r => r.Indexing), Machine.Median(lucene.Select(l => l.Seconds)));
            var (processor, plainProcessor) = (Of(r => r.Processor), Machine.Median(lucene.Select(l => l.Processor)));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {done[0].Added:N0} | {done[0].MegaBytes:N1} | {adding:F1} | {done[0].Added / adding:N0} | {done[0].MegaBytes / adding:F1} | {indexing:F1} | {processor:F1} | {Of(r => r.Again):F2} | {Of(r => r.Memory):N0} | {plain:F1} | {plainProcessor:F1} | {(adding + indexing) / plain:F1} times | {processor / plainProcessor:F1} times |");
        }

        return text.ToString();
    }

    private sealed record Run(int Added, double MegaBytes, double Adding, double Indexing, double Again, double Memory, double Processor);
}
