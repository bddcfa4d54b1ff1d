using System.Text;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Plumb.Adapters.Pdf;

/// <summary>Reads the text layer of a PDF, page by page.</summary>
public sealed class PdfReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/pdf"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using var pdf = PdfDocument.Open(snapshot.Bytes, new ParsingOptions { UseLenientParsing = true });
            var builder = new DocumentBuilder(limits);
            var warnings = new List<string>();
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                AddPage(page, builder, warnings);
            }

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

    private static void AddPage(Page page, DocumentBuilder builder, List<string> warnings)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(w => w.Text.Trim().Length > 0).ToList();
        if (words.Count == 0)
        {
            warnings.Add($"page {page.Number} has no text");
            return;
        }

        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));
        foreach (var block in blocks.OrderBy(b => b.ReadingOrder))
        {
            builder.Add(BlockKind.Paragraph, Join(block.TextLines.Select(l => l.Text)), page: page.Number);
        }
    }

    /// <summary>Lines to running text; a word divided at a line's end is joined again.</summary>
    private static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 1 && text[^1] == '-' && char.IsLower(text[^2]) && line.Length > 0 && char.IsLower(line[0]))
            {
                text.Length--;
            }
            else if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
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
