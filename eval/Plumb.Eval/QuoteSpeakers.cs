using Plumb.Core.Sources;
using Plumb.Core.Text.Quotations;

namespace Plumb.Eval;

/// <summary>Writes out quotations of real documents with the speaker that the rules find, to be read and counted by hand.</summary>
internal static class QuoteSpeakers
{
    private const int Count = 100;
    private const int Seed = 7;
    private const int Around = 220;

    public static int Run(string folder, int half, string file)
    {
        var found = new List<string>();
        var (quotations, scare, named) = (0, 0, 0);
        foreach (var document in OpenLibrary.Read(folder, "pdf", "html", "md").Where((_, i) => i % 2 == half))
        {
            var text = document.Document.Text;
            var speakers = new SpeakerFinder(text, [.. document.Document.Blocks.Where(b => b.Kind == BlockKind.Quotation).Select(b => b.Span)]);
            foreach (var (quotation, index) in speakers.Quotations.Select((q, i) => (q, i)))
            {
                scare += quotation.Kind == QuotationKind.Scare ? 1 : 0;
                if (quotation.Kind == QuotationKind.Quoted && quotation.Depth == 0)
                {
                    quotations++;
                    named += speakers.Of(index) is null ? 0 : 1;
                    var before = text[Math.Max(0, quotation.Span.Start - Around)..quotation.Span.Start];
                    var words = quotation.Span.Of(text);
                    var after = text[quotation.Span.End..Math.Min(text.Length, quotation.Span.End + Around)];
                    found.Add($"{document.Id} SPEAKER: {speakers.Of(index)?.Name ?? "-"} ({speakers.Of(index)?.Cue})\n    {Line(before)}[[{Line(words.Length > 240 ? words[..120] + " ~ " + words[^120..] : words)}]]{Line(after)}");
                }
            }
        }

        var random = new Random(Seed);
        File.WriteAllLines(file, Enumerable.Range(1, Count).Select(n => $"{n}. {found[random.Next(found.Count)]}"));
        Console.WriteLine(ReportHead.Of("quotes", "--speakers FILE"));
        Console.WriteLine();
        Console.WriteLine($"{quotations:N0} quotations, {named:N0} with a speaker; {scare:N0} terms at a distance. {Count} drawn with seed {Seed} lie in {file}.");
        return 0;
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ⏎ ");
}
