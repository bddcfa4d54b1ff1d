using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Adapters.Html;
using Plumb.Core.Reading;

namespace Plumb.Eval;

/// <summary>Measures how well the text of an article is told from the rest of its page. With --pages, tells each page of the
/// half for tuning, and with --texts DIR writes what was read from those pages.</summary>
internal static class ArticlesVerb
{
    private static readonly HtmlReader s_reader = new();

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "article-extraction-benchmark") is not { } bodies || DataFolder.Find(args, "web-extraction-trafilatura") is not { } segments)
        {
            return 0;
        }

        var (tuning, kept) = ArticlePage.Halves(ArticlePage.Bodies(bodies));
        if (args.Contains("--pages"))
        {
            TellPages(tuning);
            return 0;
        }

        if (Array.IndexOf(args, "--texts") is var option and >= 0 && option + 1 < args.Length)
        {
            var tests = DataFolder.Find(args, "readability-test-pages") is { } pages ? ArticlePage.Metadata(pages) : [];
            Write(args[option + 1], [.. tuning, .. ArticlePage.Halves(ArticlePage.Lines(segments, "text_segments.jsonl")).Tuning, .. tests]);
            return 0;
        }

        Console.WriteLine("| pages | reader | precision | recall | F1 |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        foreach (var (name, pages) in new[] { ("half for tuning", tuning), ("half kept", kept), ("all", [.. tuning, .. kept]) })
        {
            Tell(name, "SmartReader alone", pages, PlainText);
            Tell(name, "Plumb", pages, PlumbText);
        }

        Console.WriteLine();
        TellSegments(segments);
        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}. {Speed([.. tuning, .. kept])}");
        return 0;
    }

    /// <summary>What a reader of Plumb gives: the text in which its quotes are counted, empty when there is none.</summary>
    public static string PlumbText(ArticlePage page) =>
        s_reader.Read(new RawSnapshot(page.Bytes, "text/html", page.Name), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read ? read.Document.Text : "";

    private static string PlainText(ArticlePage page)
    {
        using var reader = new SmartReader.Reader("https://archived.invalid/", Encoding.UTF8.GetString(page.Bytes));
        return reader.GetArticle().TextContent ?? "";
    }

    private static void Tell(string name, string reader, IReadOnlyList<ArticlePage> pages, Func<ArticlePage, string> read)
    {
        var scores = pages.Select(p => Shingles.Compare(Body(p), read(p))).ToList();
        var precision = scores.Where(s => s.Precision is not null).Average(s => s.Precision!.Value);
        var recall = scores.Where(s => s.Recall is not null).Average(s => s.Recall!.Value);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pages.Count}: {name} | {reader} | {precision:F3} | {recall:F3} | {2 * precision * recall / (precision + recall):F3} |"));
    }

    private static string Body(ArticlePage page) => page.Truth.TryGetProperty("articleBody", out var body) ? body.GetString() ?? "" : "";

    private static void TellPages(IEnumerable<ArticlePage> pages)
    {
        foreach (var (page, score) in pages.Select(p => (p, Shingles.Compare(Body(p), PlumbText(p)))).OrderBy(s => (s.Item2.Precision ?? 0) + (s.Item2.Recall ?? 0)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Precision ?? 0:F3} {score.Recall ?? 0:F3} {page.Name}"));
        }
    }

    /// <summary>The texts read from the pages for tuning, to look at.</summary>
    private static void Write(string folder, IEnumerable<ArticlePage> pages)
    {
        Directory.CreateDirectory(folder);
        foreach (var page in pages)
        {
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(page.Name).Replace(".html", "", StringComparison.Ordinal) + ".txt"), PlumbText(page));
        }
    }

    /// <summary>Stretches that must stand in the text, and such that must not, as trafilatura's evaluation counts them.</summary>
    private static void TellSegments(string folder)
    {
        var (tuning, kept) = ArticlePage.Halves(ArticlePage.Lines(folder, "text_segments.jsonl"));
        Console.WriteLine("| pages | reader | wanted stretches found | unwanted stretches found | precision | recall | F1 |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var (name, pages) in new[] { ("half for tuning", tuning), ("half kept", kept), ("all", [.. tuning, .. kept]) })
        {
            TellSegments(name, "SmartReader alone", pages, PlainText);
            TellSegments(name, "Plumb", pages, PlumbText);
        }
    }

    private static void TellSegments(string name, string reader, IReadOnlyList<ArticlePage> pages, Func<ArticlePage, string> read)
    {
        var (wanted, found, unwanted, wrong) = (0, 0, 0, 0);
        foreach (var page in pages)
        {
            var text = read(page);
            var (with, without) = (Stretches(page, "with"), Stretches(page, "without"));
            (wanted, unwanted) = (wanted + with.Count, unwanted + without.Count);
            (found, wrong) = (found + with.Count(s => text.Contains(s, StringComparison.Ordinal)), wrong + without.Count(s => text.Contains(s, StringComparison.Ordinal)));
        }

        double precision = (double)found / (found + wrong), recall = (double)found / wanted;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {pages.Count}: {name} | {reader} | {found} of {wanted} | {wrong} of {unwanted} | {precision:F3} | {recall:F3} | {2 * precision * recall / (precision + recall):F3} |"));
    }

    private static List<string> Stretches(ArticlePage page, string name) =>
        page.Truth.TryGetProperty(name, out var list) && list.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. list.EnumerateArray().Select(s => s.GetString()!)] : [];

    private static string Speed(List<ArticlePage> pages)
    {
        var from = Stopwatch.GetTimestamp();
        foreach (var page in pages)
        {
            PlumbText(page);
        }

        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages of {pages.Average(p => p.Bytes.Length) / 1000:N0} kB on average: {1000 * seconds / pages.Count:F1} ms a page on one core.");
    }
}
