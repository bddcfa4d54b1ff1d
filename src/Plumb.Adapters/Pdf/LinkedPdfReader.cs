using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using UglyToad.PdfPig;
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
            var (builder, warnings, letters) = (new LinkedTextBuilder(limits), new List<string>(), new SeenLetters(pdf));
            var pages = new List<PdfTextPage>();
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                pages.Add(new PdfTextPage(page, letters.Of(page)));
            }

            warnings.AddRange(pages.Where(p => p.Lines.Count == 0).Select(p => $"page {p.Number} has no text"));
            Write(pages, builder);
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

    private static void Write(List<PdfTextPage> pages, LinkedTextBuilder builder)
    {
        var pageOf = pages.SelectMany(p => p.Lines.Select(l => (l, p))).ToDictionary(p => p.l, p => p.p);
        PdfTextPage Of(PdfLine line) => pageOf[line];
        var running = new RunningLines([.. pages.Select(p => p.Lines)]);
        var paragraphs = PdfParagraphs.For([.. pages.SelectMany(p => p.Lines)], l => Of(l).NoteNumber(l).Length > 0, l => Of(l).IsUnderRaised(l));
        var all = pages.Where(p => p.Lines.Count > 0).SelectMany(p => paragraphs.Of(running.Without(p.Lines), p.Number)).ToList();
        var notes = new PdfNotes(all, p => Of(p.Lines[0]).NoteNumber(p.Lines[0]), paragraphs.BodySize);
        new PdfLinkedText(builder, paragraphs, Of, notes).Write();
    }
}
