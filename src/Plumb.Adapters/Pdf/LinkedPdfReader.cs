using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Plumb.Adapters.Pdf;

/// <summary>Reads the text layer of a PDF with its links and superscript digits.</summary>
public sealed class LinkedPdfReader : ILinkedTextReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/pdf"];

    public LinkedOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using var pdf = PdfDocument.Open(snapshot.Bytes, new ParsingOptions { UseLenientParsing = true });
            var builder = new LinkedTextBuilder(limits);
            var warnings = new List<string>();
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                AddPage(page, builder, warnings);
            }

            var text = builder.Build(null, SourceFacts.None);
            return builder.IsEmpty
                ? new LinkedOutcome.Unreadable("its pages hold no text (a scan); verify a copy with a text layer")
                : new LinkedOutcome.Read(text, warnings);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new LinkedOutcome.Unreadable("it is protected by a password; verify a copy without one");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new LinkedOutcome.Unreadable($"it is damaged or no whole PDF: {e.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private static void AddPage(Page page, LinkedTextBuilder builder, List<string> warnings)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(w => w.Text.Trim().Length > 0).ToList();
        if (words.Count == 0)
        {
            warnings.Add($"page {page.Number} has no text");
            return;
        }

        var links = LinksOf(page);
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));
        foreach (var block in blocks.OrderBy(b => b.ReadingOrder))
        {
            AddBlock(block, page.Number, links, builder);
        }
    }

    private static IReadOnlyList<Hyperlink> LinksOf(Page page)
    {
        try
        {
            return page.GetHyperlinks();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Broken annotations lose the links; the text is verified all the same.
            return [];
        }
    }

    private static void AddBlock(TextBlock block, int page, IReadOnlyList<Hyperlink> links, LinkedTextBuilder builder)
    {
        builder.Begin(BlockKind.Paragraph, page: page);
        var size = Median(block.TextLines.SelectMany(l => l.Words).SelectMany(w => w.Letters).Select(l => l.PointSize));
        var divided = false;
        foreach (var line in block.TextLines)
        {
            if (!divided)
            {
                builder.BreakLine();
            }

            divided = false;
            foreach (var (word, number) in line.Words.Select((w, i) => (w, i)))
            {
                var raised = IsRaised(word.Letters, size);
                builder.Append(number > 0 && !(raised && word.Text.All(char.IsAsciiDigit)) ? " " : "");
                // A word divided at the end of its line goes on without the hyphen.
                divided = number == line.Words.Count - 1 && word.Text.Length > 1 && word.Text[^1] == '-' && char.IsLower(word.Text[^2])
                    && block.TextLines[^1] != line;
                AddWord(word, size, links, builder, divided);
            }
        }

        builder.End();
    }

    private static void AddWord(Word word, double size, IReadOnlyList<Hyperlink> links, LinkedTextBuilder builder, bool divided)
    {
        var letters = divided ? [.. word.Letters.SkipLast(1)] : word.Letters;
        var tail = letters.Count;
        while (tail > 0 && IsRaised([letters[tail - 1]], size) && letters[tail - 1].Value.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or '–'))
        {
            tail--;
        }

        var start = builder.Position;
        builder.Append(string.Concat(letters.Take(tail).Select(l => l.Value)));
        var from = builder.Position;
        builder.Append(string.Concat(letters.Skip(tail).Select(l => l.Value)));
        if (tail < letters.Count)
        {
            builder.Link(LinkKind.Superscript, "", from);
        }

        if (links.FirstOrDefault(l => Covers(l.Bounds, word.BoundingBox.Centroid)) is { Uri.Length: > 0 } link)
        {
            builder.Link(LinkKind.Address, link.Uri, start);
        }
    }

    private static bool Covers(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    /// <summary>Smaller than the text around it, and digits: a mark above the line.</summary>
    private static bool IsRaised(IReadOnlyList<Letter> letters, double size) =>
        letters.Count > 0 && size > 0 && letters.All(l => l.PointSize < 0.8 * size && l.Value.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or '–'));

    private static double Median(IEnumerable<double> sizes)
    {
        var all = sizes.Order().ToList();
        return all.Count == 0 ? 0 : all[all.Count / 2];
    }
}
