using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Plumb.Adapters.Pdf;

/// <summary>Reads the text layer of a PDF, page by page: lines in reading order, put together to paragraphs.</summary>
public sealed class PdfReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/pdf"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using var pdf = PdfDocument.Open(snapshot.Bytes, new ParsingOptions { UseLenientParsing = true });
            var warnings = new List<string>();
            var letters = new SeenLetters(pdf);
            var pages = new List<(int Number, IReadOnlyList<PdfLine> Lines)>();
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                pages.Add((page.Number, LinesOf(page, letters, warnings)));
            }

            var builder = new DocumentBuilder(limits) { Hidden = letters.Hidden };
            AddText(pages, builder, cancel);
            return builder.IsEmpty
                ? new ReadOutcome.Unreadable("its pages hold no text (a scan); add a copy with a text layer")
                : new ReadOutcome.Read(builder.Build(snapshot.Id, FactsOf(pdf)), warnings);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadOutcome.Unreadable("it is protected by a password; add a copy without one");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ReadOutcome.Unreadable($"it is damaged or no whole PDF: {e.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private static List<PdfLine> LinesOf(Page page, SeenLetters letters, List<string> warnings)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters.Of(page)).Where(w => w.Letters.Count > 0 && !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (words.Count == 0)
        {
            warnings.Add($"page {page.Number} has no text");
            return [];
        }

        return PdfPageLines.Of(words);
    }

    private static void AddText(List<(int Number, IReadOnlyList<PdfLine> Lines)> pages, DocumentBuilder builder, CancellationToken cancel)
    {
        var running = new RunningLines([.. pages.Select(p => p.Lines)]);
        var paragraphs = PdfParagraphs.For([.. pages.SelectMany(p => p.Lines)]);
        foreach (var (number, lines) in pages.Where(p => p.Lines.Count > 0))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var paragraph in paragraphs.Of(running.Without(lines), number))
            {
                builder.Add(paragraph.Kind, paragraph.Text, paragraph.Level, number);
            }
        }
    }

    private static SourceFacts FactsOf(PdfDocument pdf)
    {
        var about = pdf.Information;
        var date = about.CreationDate is { Length: >= 10 } d && d.StartsWith("D:", StringComparison.Ordinal)
            ? PartialDate.ParseIso($"{d[2..6]}-{d[6..8]}-{d[8..10]}")
            : null;
        return new SourceFacts
        {
            Title = string.IsNullOrWhiteSpace(about.Title) ? null : about.Title.Trim(),
            Authors = string.IsNullOrWhiteSpace(about.Author) ? [] : [about.Author.Trim()],
            Published = date,
        };
    }
}
