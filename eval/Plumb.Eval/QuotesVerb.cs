using System.Diagnostics;
using System.Globalization;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Eval;

/// <summary>Measures whether true and altered quotations are told apart, on PDFs and pages; with --context, which whole
/// sentences the context test refuses, and writes them out to be read.</summary>
internal static class QuotesVerb
{
    private const int Count = 1000;
    private const int Seed = 3;
    private const int Shown = 40;
    private const int FewestWords = 8;
    private const int MostWords = 60;

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } folder)
        {
            return 0;
        }

        // One half of the documents was looked at while the rules were made; the other is reported.
        var half = args.Contains("--tune") ? 0 : 1;
        if (DataFolder.Option(args, "--context") is { } contexts)
        {
            return QuoteContexts.Run(folder, half, args.Contains("--all"), contexts);
        }

        if (DataFolder.Option(args, "--speakers") is { } speakers)
        {
            return QuoteSpeakers.Run(folder, half, speakers);
        }

        var seed = int.Parse(DataFolder.Option(args, "--seed") ?? $"{Seed}", CultureInfo.InvariantCulture);
        var documents = OpenLibrary.Read(folder, "pdf", "html").Where((_, i) => i % 2 == half).ToList();
        var texts = documents.Select(d => d.Document.Text).ToList();
        var sentences = documents.SelectMany((d, i) => Sentences(d.Document).Select(s => (i, s))).ToList();
        var compared = texts.Select(ComparedText.Of).ToList();
        Console.WriteLine(ReportHead.Of("quotes", half == 0 ? "--tune" : $"--seed {seed}"));
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents ({documents.Count(d => d.Kind == "pdf")} PDFs, {documents.Count(d => d.Kind == "html")} pages), {sentences.Count:N0} sentences of {FewestWords} to {MostWords} words; seed {seed}."));
        Console.WriteLine();
        Console.WriteLine("| quotations | n | exact | altered | partly | not found | told right |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var set = new QuotesSet(texts, sentences, seed);
        var truths = Enumerable.Range(0, Count).Select(_ => set.True()).ToList();
        var changes = Enumerable.Range(0, Count).Select(_ => set.Altered()).ToList();
        var misses = new List<(MadeQuote, QuoteComparison)>();
        Report("true, in other typography", truths, q => QuoteComparer.Compare(q.Quote, compared[q.Document]), QuoteStanding.Exact, misses);
        foreach (var kind in changes.GroupBy(c => c.Made.Split(',')[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Report(kind.Key, [.. kind], q => QuoteComparer.Compare(q.Quote, compared[q.Document]), QuoteStanding.Altered, misses);
        }

        Report("altered by one word, all", changes, q => QuoteComparer.Compare(q.Quote, compared[q.Document]), QuoteStanding.Altered, []);
        Report("true, held against another document", truths, q => QuoteComparer.Compare(q.Quote, compared[(q.Document + 1) % compared.Count]), QuoteStanding.NotFound, []);
        Console.WriteLine();
        var unmarked = changes.Where(q => q.Changed.Length > 0 && !QuoteComparer.Compare(q.Quote, compared[q.Document]).Differences.Any(d => Plain(d.InQuote.Of(q.Quote)).Contains(Plain(q.Changed), StringComparison.Ordinal))).ToList();
        Console.WriteLine($"Of the {changes.Count(q => q.Changed.Length > 0)} altered in which a word was put in, another than that word is marked in {unmarked.Count}.");
        misses.AddRange(unmarked.Select(q => (q, QuoteComparer.Compare(q.Quote, compared[q.Document]))));
        Console.WriteLine();
        Speed(truths, changes, compared, texts);
        Tell(misses, texts);
        return 0;
    }

    private static void Report(string name, IReadOnlyList<MadeQuote> quotes, Func<MadeQuote, QuoteComparison> compare, QuoteStanding right, List<(MadeQuote, QuoteComparison)> misses)
    {
        var counts = new int[4];
        foreach (var quote in quotes)
        {
            var comparison = compare(quote);
            counts[(int)comparison.Standing]++;
            if (comparison.Standing != right)
            {
                misses.Add((quote, comparison));
            }
        }

        Console.WriteLine($"| {name} | {quotes.Count} | {counts[3]} | {counts[2]} | {counts[1]} | {counts[0]} | {100.0 * counts[(int)right] / quotes.Count:F1} % |");
    }

    private static void Speed(IReadOnlyList<MadeQuote> truths, IReadOnlyList<MadeQuote> changes, IReadOnlyList<ComparedText> compared, IReadOnlyList<string> texts)
    {
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}. Texts of {texts.Average(t => t.Length):N0} characters on average.");
        Console.WriteLine($"Time for one quotation: true {Time(truths, q => QuoteComparer.Compare(q.Quote, compared[q.Document]))}, altered {Time(changes, q => QuoteComparer.Compare(q.Quote, compared[q.Document]))}; with making the text ready {Time(truths, q => QuoteComparer.Compare(q.Quote, texts[q.Document]))}.");
        var joined = string.Join("\n\n", texts);
        var book = string.Concat(Enumerable.Repeat(joined + "\n\n", 1 + (10_000_000 / joined.Length)))[..10_000_000];
        var from = Stopwatch.GetTimestamp();
        var ready = ComparedText.Of(book);
        Console.WriteLine($"A text of 10 million characters: made ready in {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms; true {Time(truths.Take(50), q => QuoteComparer.Compare(q.Quote, ready))}, altered {Time(changes.Take(50), q => QuoteComparer.Compare(q.Quote, ready))}.");
    }

    private static string Time(IEnumerable<MadeQuote> quotes, Func<MadeQuote, QuoteComparison> compare)
    {
        var times = new List<double>();
        foreach (var quote in quotes)
        {
            var from = Stopwatch.GetTimestamp();
            compare(quote);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:F2} ms, p95 {times[times.Count * 95 / 100]:F2} ms, longest {times[^1]:F1} ms");
    }

    private static void Tell(List<(MadeQuote Quote, QuoteComparison Comparison)> misses, IReadOnlyList<string> texts)
    {
        Console.WriteLine();
        Console.WriteLine($"Not told right, or another word marked: {misses.Count}{(misses.Count > 0 ? ":" : ".")}");
        Console.WriteLine();
        foreach (var (quote, comparison) in misses.Take(Shown))
        {
            var differences = string.Join(" ¦ ", comparison.Differences.Select(d => $"`{Line(d.InQuote.Of(quote.Quote))}` for `{Line(d.InDocument.Of(texts[quote.Document]))}`"));
            Console.WriteLine($"- {quote.Made}: {comparison.Standing}, {differences}: {Line(quote.Quote)}");
        }
    }

    private static string Line(string text) => text.Replace('\n', '⏎');

    private static string Plain(string text) => string.Concat(
        text.Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬂ", "fl", StringComparison.Ordinal).Replace("ﬃ", "ffi", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    private static IEnumerable<TextSpan> Sentences(Document document) => document.Blocks
        .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem)
        .SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text), document.Language).Select(s => s.Shift(b.Span.Start)))
        .Where(s => Words.Split(s.Of(document.Text)).Count is >= FewestWords and <= MostWords && s.Of(document.Text).Count(char.IsLetter) * 10 >= s.Length * 6);
}
