using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Plumb.Adapters.Pdf;
using Plumb.Core.Reading;

namespace Plumb.Eval;

/// <summary>Measures how well PDFs are read: reports that their publisher also gives as text, compared by runs of four words.</summary>
internal static class PdfsVerb
{
    private static readonly PdfReader s_reader = new();

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } folder)
        {
            return 0;
        }

        using var zip = ZipFile.OpenRead(Path.Combine(folder, "gao_reports.zip"));
        var files = zip.Entries.ToDictionary(e => e.FullName, StringComparer.Ordinal);
        Console.WriteLine("| report | pages | precision | recall | F1 | ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var all = new List<(double Precision, double Recall)>();
        foreach (var (name, file) in files.Where(f => f.Key.EndsWith(".pdf", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (files.TryGetValue(name.Replace("pdf", "md", StringComparison.Ordinal), out var text))
            {
                all.Add(Tell(Path.GetFileName(name), Bytes(file), Encoding.UTF8.GetString(Bytes(text))));
            }
        }

        var (precision, recall) = (all.Average(a => a.Precision), all.Average(a => a.Recall));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| mean of {all.Count} | | {precision:F3} | {recall:F3} | {2 * precision * recall / (precision + recall):F3} | |"));
        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
        return 0;
    }

    private static (double, double) Tell(string name, byte[] pdf, string text)
    {
        var from = Stopwatch.GetTimestamp();
        var read = s_reader.Read(new RawSnapshot(pdf, "application/pdf", name), new ReadingLimits(), CancellationToken.None) as ReadOutcome.Read;
        var spent = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        var (p, r) = Shingles.Compare(text, read?.Document.Text ?? "");
        var (precision, recall) = (p ?? 0, r ?? 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {read?.Document.Blocks.Max(b => b.Page)} | {precision:F3} | {recall:F3} | {2 * precision * recall / Math.Max(0.001, precision + recall):F3} | {spent:F0} |"));
        return (precision, recall);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
