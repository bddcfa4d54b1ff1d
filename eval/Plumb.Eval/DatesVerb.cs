using System.Globalization;
using System.Text.Json;
using Plumb.Adapters.Html;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Eval;

/// <summary>Measures the facts read from pages: publication dates, and the title, language and site of Readability's test pages.
/// With --pages, tells each page of the half for tuning whose date is not the true one.</summary>
internal static class DatesVerb
{
    private static readonly HtmlReader s_reader = new();

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "web-extraction-trafilatura") is not { } folder || DataFolder.Find(args, "readability-test-pages") is not { } tests)
        {
            return 0;
        }

        var (tuning, kept) = ArticlePage.Halves(ArticlePage.Lines(folder, "dates.jsonl"));
        if (args.Contains("--pages"))
        {
            TellPages(tuning);
            return 0;
        }

        Console.WriteLine("| pages | right | wrong | none given | precision | recall | F1 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Tell("half for tuning", tuning);
        Tell("half kept", kept);
        Tell("all", [.. tuning, .. kept]);
        Console.WriteLine();
        TellFacts([.. ArticlePage.Metadata(tests)]);
        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
        return 0;
    }

    private static SourceFacts Facts(ArticlePage page) =>
        s_reader.Read(new RawSnapshot(page.Bytes, "text/html", page.Name), new ReadingLimits(), CancellationToken.None) is ReadOutcome.Read read ? read.Document.Facts : SourceFacts.None;

    private static string? Date(ArticlePage page) => Facts(page).Published?.ToString();

    private static string? Truth(ArticlePage page) => page.Truth.GetProperty("date") is { ValueKind: JsonValueKind.String } date ? date.GetString() : null;

    /// <summary>As htmldate's evaluation counts: a date that is not the true one is wrong, none where one is true is missed; a page
    /// whose true date nobody knows counts only when a date is given for it.</summary>
    private static void Tell(string name, IReadOnlyList<ArticlePage> pages)
    {
        var dates = pages.Select(p => (Given: Date(p), True: Truth(p))).ToList();
        var right = dates.Count(d => d.Given is not null && d.Given == d.True);
        var wrong = dates.Count(d => d.Given is not null && d.Given != d.True);
        var missed = dates.Count(d => d.Given is null && d.True is not null);
        double precision = (double)right / (right + wrong), recall = (double)right / (right + missed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {pages.Count}: {name} | {right} | {wrong} | {missed} | {precision:F3} | {recall:F3} | {2 * precision * recall / (precision + recall):F3} |"));
    }

    private static void TellPages(IEnumerable<ArticlePage> pages)
    {
        foreach (var page in pages.Where(p => Date(p) != Truth(p)))
        {
            Console.WriteLine($"{page.Name}: true {Truth(page) ?? "none"}, given {Date(page) ?? "none"}, {page.Truth.GetProperty("url").GetString()}");
        }
    }

    private static void TellFacts(List<ArticlePage> pages)
    {
        var facts = pages.Select(p => (p.Truth, Facts: Facts(p))).ToList();
        Console.WriteLine("| fact of Readability's test pages | stated there | the same | another | none given |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Tell("title", facts, "title", f => f.Title);
        Tell("language", facts, "lang", f => f.Language);
        Tell("site", facts, "siteName", f => f.Publisher);
        Tell("byline", facts, "byline", f => f.Authors.Count > 0 ? string.Join(", ", f.Authors) : null);
        Tell("date", facts, "publishedTime", f => f.Published?.ToString());

        void Tell(string name, IEnumerable<(JsonElement Truth, SourceFacts Facts)> rows, string key, Func<SourceFacts, string?> given)
        {
            var stated = rows.Where(r => r.Truth.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String)
                .Select(r => (Stated: r.Truth.GetProperty(key).GetString()!, Given: given(r.Facts))).ToList();
            var same = stated.Count(s => s.Given is not null && Same(key, s.Stated, s.Given));
            var none = stated.Count(s => s.Given is null);
            Console.WriteLine($"| {name} | {stated.Count} | {same} | {stated.Count - same - none} | {none} |");
        }
    }

    /// <summary>Languages by their first part, dates by their day, all else by its words.</summary>
    private static bool Same(string key, string stated, string given) => key switch
    {
        "lang" => stated.Split('-')[0].Equals(given.Split('-')[0], StringComparison.OrdinalIgnoreCase),
        "publishedTime" => stated.StartsWith(given, StringComparison.Ordinal),
        _ => string.Join(' ', stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == given,
    };
}
