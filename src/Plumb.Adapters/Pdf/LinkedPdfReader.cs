using Plumb.Core.Claims.Citing;
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
            var letters = new SeenLetters(pdf);
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                AddPage(page, letters, builder, warnings);
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

    private static void AddPage(Page page, SeenLetters letters, LinkedTextBuilder builder, List<string> warnings)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters.Of(page)).Where(w => w.Text.Trim().Length > 0).ToList();
        if (words.Count == 0)
        {
            warnings.Add($"page {page.Number} has no text");
            return;
        }

        var links = LinksOf(page);
        var raised = RaisedWords.Of(words);
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(raised.Others));
        foreach (var block in blocks.OrderBy(b => b.ReadingOrder))
        {
            AddBlock(block, page.Number, links, raised, builder);
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

    private static void AddBlock(TextBlock block, int page, IReadOnlyList<Hyperlink> links, RaisedWords raised, LinkedTextBuilder builder)
    {
        builder.Begin(BlockKind.Paragraph, page: page);
        var divided = false;
        foreach (var line in block.TextLines)
        {
            if (ReferenceList.IsTitle(line.Text.Trim()))
            {
                // A list of sources often stands in one block with its heading.
                builder.Begin(BlockKind.Heading, 2, page);
                builder.Append(line.Text);
                builder.Begin(BlockKind.Paragraph, page: page);
                continue;
            }

            if (!divided)
            {
                builder.BreakLine();
            }

            divided = false;
            foreach (var (word, number) in line.Words.Select((w, i) => (w, i)))
            {
                builder.Append(number > 0 ? " " : "");
                // A word divided at the end of its line goes on without the hyphen.
                divided = number == line.Words.Count - 1 && word.Text.Length > 1 && word.Text[^1] == '-' && char.IsLower(word.Text[^2])
                    && block.TextLines[^1] != line;
                AddWord(word, raised, links, builder, divided);
            }
        }

        builder.End();
    }

    private static void AddWord(Word word, RaisedWords raised, IReadOnlyList<Hyperlink> links, LinkedTextBuilder builder, bool divided)
    {
        var letters = divided ? [.. word.Letters.SkipLast(1)] : word.Letters;
        var tail = letters.Count;
        while (tail > 0 && raised.IsRaised([letters[tail - 1]]))
        {
            tail--;
        }

        var start = builder.Position;
        builder.Append(string.Concat(letters.Take(tail).Select(l => l.Value)));
        var from = builder.Position;
        builder.Append(string.Concat(letters.Skip(tail).Select(l => l.Value)) + raised.After(word));
        if (builder.Position > from)
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
}
