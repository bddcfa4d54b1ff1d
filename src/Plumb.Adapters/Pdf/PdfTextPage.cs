using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Plumb.Adapters.Pdf;

/// <summary>One page of a PDF that is verified: its lines, what stands above them, and where its words lead.</summary>
internal sealed class PdfTextPage
{
    private readonly IReadOnlyList<Hyperlink> _links;

    /// <param name="page">The page.</param>
    /// <param name="letters">Those of its letters that a reader sees.</param>
    public PdfTextPage(Page page, IReadOnlyList<Letter> letters)
    {
        Number = page.Number;
        Raised = new RaisedLetters(letters);
        var words = NearestNeighbourWordExtractor.Instance.GetWords(Raised.Others).Where(w => w.Letters.Count > 0 && !string.IsNullOrWhiteSpace(w.Text)).ToList();
        Lines = words.Count == 0 ? [] : PdfPageLines.Of(words, RightOf);
        _links = LinksOf(page);
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>Its lines in reading order.</summary>
    public IReadOnlyList<PdfLine> Lines { get; }

    /// <summary>What stands above its lines.</summary>
    public RaisedLetters Raised { get; }

    /// <summary>The address to which a letter leads, or null.</summary>
    public string? AddressAt(Letter letter) => _links.FirstOrDefault(l => Covers(l.Bounds, letter.BoundingBox.Centroid))?.Uri is { Length: > 0 } address ? address : null;

    /// <summary>The number of the note that a line begins with, where it stands above the line; empty where there is none.</summary>
    public string NoteNumber(PdfLine line) => Raised.Before(line.Words[0].Letters[0]).Trim('[', ']');

    /// <summary>Whether something stands above a line.</summary>
    public bool IsUnderRaised(PdfLine line) => line.Words.Any(w => w.Letters.Any(l => Raised.After(l).Count > 0));

    private double RightOf(Word word) => Math.Max(word.BoundingBox.Right, Raised.After(word.Letters[^1]).Select(l => l.BoundingBox.Right).DefaultIfEmpty(0).Max());

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

    private static bool Covers(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;
}
