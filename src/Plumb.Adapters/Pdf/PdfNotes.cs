using System.Text.RegularExpressions;

namespace Plumb.Adapters.Pdf;

/// <summary>The notes at the feet of the pages, apart from the text that they interrupt.</summary>
/// <remarks>A note begins with a number above its line; or it stands in small type at the foot of its page and begins with a number.
/// Where notes are counted anew on each page, the page is part of a note's name.</remarks>
internal sealed partial class PdfNotes
{
    private const double SmallType = 0.93;

    private readonly List<PdfParagraph> _text = [];
    private readonly List<(string Id, PdfParagraph Paragraph)> _notes = [];
    private readonly Dictionary<(int Page, string Number), string> _ids = [];
    private readonly HashSet<string> _taken = [];

    /// <param name="paragraphs">Those of all pages, in order.</param>
    /// <param name="number">The number above the line that a paragraph begins with, or an empty text.</param>
    /// <param name="bodySize">Height of the type in which most of the document is set.</param>
    public PdfNotes(IReadOnlyList<PdfParagraph> paragraphs, Func<PdfParagraph, string> number, double bodySize)
    {
        foreach (var page in paragraphs.GroupBy(p => p.Page))
        {
            var all = page.ToList();
            var foot = all.Count - all.AsEnumerable().Reverse().TakeWhile(p => p.Size < SmallType * bodySize).Count();
            string? open = null;
            foreach (var (i, paragraph) in all.Index())
            {
                var own = number(paragraph) is { Length: > 0 } raised ? raised : i >= foot ? LeadingNumber().Match(paragraph.Text).Groups["number"].Value : "";
                open = own.Length > 0 ? Id(paragraph.Page, own) : i >= foot ? open : null;
                if (open is null)
                {
                    _text.Add(paragraph);
                }
                else
                {
                    _notes.Add((open, paragraph));
                }
            }
        }
    }

    /// <summary>The paragraphs that are no notes.</summary>
    public IReadOnlyList<PdfParagraph> Text => _text;

    /// <summary>The notes, each with its name; one of several paragraphs has them one after the other.</summary>
    public IReadOnlyList<(string Id, PdfParagraph Paragraph)> Notes => _notes;

    /// <summary>The name of the note to which a number on a page leads; null where that page has no such note.</summary>
    public string? At(int page, string number) => _ids.GetValueOrDefault((page, number));

    /// <summary>How many UTF-16 units of a note its number takes, where that stands on the line.</summary>
    public static int LengthOfNumber(string text) => LeadingNumber().Match(text).Length;

    private string Id(int page, string number)
    {
        if (_ids.TryGetValue((page, number), out var known))
        {
            return known;
        }

        var id = _taken.Add(number) ? number : $"{number} of page {page}";
        _taken.Add(id);
        return _ids[(page, number)] = id;
    }

    [GeneratedRegex(@"^\s*\[?(?<number>[0-9]{1,3})[\].)]?\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingNumber();
}
