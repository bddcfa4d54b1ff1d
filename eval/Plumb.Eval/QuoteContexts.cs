using Plumb.Core.Text;
using Plumb.Core.Verification.Context;
using Plumb.Core.Weighing;

namespace Plumb.Eval;

/// <summary>Which whole sentences of real documents, such as a check would quote, the context test refuses.</summary>
internal static class QuoteContexts
{
    private const int Count = 1000;
    private const int Seed = 5;

    public static int Run(string folder, int half, bool all, string file)
    {
        var documents = OpenLibrary.Read(folder, "pdf", "html", "md").Where((_, i) => i % 2 == half).ToList();
        var sentences = documents.SelectMany(d => d.Document.Blocks.SelectMany(b => SentenceSplitter.Split(b.Span.Of(d.Document.Text), d.Document.Language).Select(s => s.Shift(b.Span.Start)))
            .Where(s => Standalone.Holds(s.Of(d.Document.Text))).Select(s => (Document: d, Span: s))).ToList();
        var random = new Random(Seed);
        var drawn = all ? sentences : [.. Enumerable.Range(0, Count).Select(_ => sentences[random.Next(sentences.Count)])];
        using var lines = new StreamWriter(file);
        var refused = 0;
        foreach (var (document, span) in drawn)
        {
            var text = document.Document.Text;
            if (ContextTest.Problems(text, span, SentencesAround.Of(document.Document, span), document.Publisher) is [var problem, ..])
            {
                refused++;
                lines.WriteLine($"{refused}. {document.Id} {problem.Fault}: {problem.Text}");
                lines.WriteLine($"    {text[Math.Max(0, span.Start - 300)..span.Start].ReplaceLineEndings(" ⏎ ")}[[{span.Of(text)}]]{text[span.End..Math.Min(text.Length, span.End + 200)].ReplaceLineEndings(" ⏎ ")}");
            }
        }

        Console.WriteLine(ReportHead.Of("quotes", all ? "--all --context FILE" : "--context FILE"));
        Console.WriteLine();
        Console.WriteLine($"{documents.Count} documents, {sentences.Count:N0} sentences that can stand alone, {drawn.Count:N0} of them held against their context (seed {Seed}): {refused} refused. They lie in {file}.");
        return 0;
    }
}
