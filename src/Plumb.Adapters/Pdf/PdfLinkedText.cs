using System.Text.RegularExpressions;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>Writes the paragraphs of a PDF with their links, notes and numbers above the line, as one text over all pages.</summary>
/// <param name="builder">Takes the blocks.</param>
/// <param name="paragraphs">Knows how one line goes on in the next.</param>
/// <param name="pageOf">The page of a line.</param>
/// <param name="notes">The notes at the feet of the pages.</param>
internal sealed partial class PdfLinkedText(LinkedTextBuilder builder, PdfParagraphs paragraphs, Func<PdfLine, PdfTextPage> pageOf, PdfNotes notes)
{
    private const double Indent = 0.8;
    private const double WideGap = 1.1;
    private const double NoGap = 0.12;

    private PdfParagraph? _before;
    private PdfLine? _line;
    private bool _isReferences;
    private (string Address, int From)? _link;
    private double _right;
    private Letter? _held;

    /// <summary>Adds the text, then the notes.</summary>
    public void Write()
    {
        notes.Text.ToList().ForEach(Add);
        string? open = null;
        foreach (var (id, paragraph) in notes.Notes)
        {
            if (id != open)
            {
                Begin(BlockKind.Paragraph, 0, paragraph.Page, id);
                open = id;
            }

            paragraph.Lines.ToList().ForEach(l => Add(l, paragraph.Kind, skip: l == paragraph.Lines[0] && IsNumber().IsMatch(l.Words[0].Text.Trim()) ? 1 : 0));
        }

        TakeHeld(stays: true);
        EndLink();
        builder.End();
    }

    private void Add(PdfParagraph paragraph)
    {
        if (_before is null || !GoesOn(_before, paragraph))
        {
            Begin(paragraph.Kind, paragraph.Level, paragraph.Page);
            _isReferences &= paragraph.Kind != BlockKind.Heading;
        }

        _before = paragraph;
        var left = paragraph.Lines.Min(l => l.Left);
        var hangs = _isReferences && paragraph.Lines.Any(l => l.Left > left + (Indent * l.Size));
        foreach (var line in paragraph.Lines)
        {
            if (ReferenceList.IsTitle(line.Text.Trim()))
            {
                // A list of sources often stands in one paragraph with its heading.
                Begin(BlockKind.Heading, 2, paragraph.Page);
                Add(line, BlockKind.Heading);
                _isReferences = true;
                Begin(BlockKind.Paragraph, 0, paragraph.Page);
                continue;
            }

            if (hangs && line != paragraph.Lines[0] && line.Left <= left + (Indent * line.Size))
            {
                Begin(paragraph.Kind, paragraph.Level, paragraph.Page);
            }

            Add(line, paragraph.Kind, paragraph.Kind == BlockKind.ListItem && line == paragraph.Lines[0] ? 1 : 0);
        }
    }

    /// <summary>Whether a paragraph goes on in the next, over the end of a page or column, or with the address of an entry on a line of its own.</summary>
    private bool GoesOn(PdfParagraph paragraph, PdfParagraph next)
    {
        var (last, first) = (paragraph.Lines[^1], next.Lines[0]);
        if (paragraph.Kind is BlockKind.Heading or BlockKind.TableRow || next.Kind != BlockKind.Paragraph || Math.Abs(last.Size - first.Size) > 0.12 * last.Size || first.Text.Length == 0)
        {
            return false;
        }

        var isElsewhere = paragraph.Page != next.Page || first.Baseline >= last.Baseline;
        var isOpen = char.IsLetterOrDigit(last.Text[^1]) || last.Text[^1] is ',' or ';' or '-';
        var isFull = paragraph.Lines.Count > 1 && last.Right > paragraph.Lines.Max(l => l.Right) - (4 * last.Size);
        return ((_isReferences || IsNumber().IsMatch(paragraph.Lines[0].Words[0].Text)) && Address().IsMatch(first.Text))
            || (isElsewhere && isOpen && (char.IsLower(first.Text[0]) || first.Text[0] is '(' or '[' || (isFull && char.IsLetter(first.Text[0]))));
    }

    private void Begin(BlockKind kind, int level, int page, string? note = null)
    {
        TakeHeld(stays: true);
        EndLink();
        builder.Begin(kind, level, page, note);
        _line = null;
    }

    private void Add(PdfLine line, BlockKind kind, int skip = 0)
    {
        var (page, words) = (pageOf(line), line.Words.Skip(skip).ToList());
        if (words.Count == 0)
        {
            return;
        }

        var joint = Joint(page, line, words[0]);
        TakeHeld(joint != LineJoint.Divided);
        if (_line is not null && joint == LineJoint.Space)
        {
            builder.BreakLine();
        }

        foreach (var (i, word) in words.Index())
        {
            var gap = word.BoundingBox.Left - _right;
            builder.Append(i == 0 || gap < NoGap * line.Size ? "" : kind == BlockKind.TableRow && gap > WideGap * line.Size ? " | " : " ");
            Add(word, page, isLast: i == words.Count - 1);
        }

        _line = line;
    }

    /// <summary>How the line before goes on in this one; an address is not divided, and keeps its hyphens.</summary>
    private LineJoint Joint(PdfTextPage page, PdfLine line, Word first)
    {
        if (_line is null)
        {
            return LineJoint.Close;
        }

        var last = _line.Words[^1];
        return Address().IsMatch(last.Text) && (last.Text[^1] is '-' or '/' or '_' or '=' or '&' or '?' || (_link is { } link && page.AddressAt(first.Letters[0]) == link.Address)) ? LineJoint.Close
            : _link is { } open && page.AddressAt(first.Letters[0]) == open.Address && last.Text.Contains('/', StringComparison.Ordinal) ? LineJoint.Close
            : paragraphs.JointOf(_line.Text, line.Text);
    }

    private void Add(Word word, PdfTextPage page, bool isLast)
    {
        foreach (var letter in word.Letters)
        {
            var raised = page.Raised.After(letter);
            if (isLast && letter == word.Letters[^1] && letter.Value is "-" or "\u2010" or "\u00AD" && raised.Count == 0)
            {
                // Whether it belongs to the word, the next line says.
                _held = letter;
                return;
            }

            Add(letter, page);
            _right = letter.BoundingBox.Right;
            if (raised.Count > 0)
            {
                AddRaised(raised, page);
                _right = raised.Max(r => r.BoundingBox.Right);
            }
        }
    }

    private void TakeHeld(bool stays)
    {
        if (stays && _held is { } held)
        {
            builder.Append(held.Value);
        }

        _held = null;
    }

    private void Add(Letter letter, PdfTextPage page)
    {
        var address = page.AddressAt(letter);
        if (_link is { } open && open.Address != address)
        {
            EndLink();
        }

        _link ??= address is null ? null : (address, builder.Position);
        builder.Append(PdfLine.Spelled(letter.Value));
    }

    /// <summary>Numbers of notes of this page lead there; other numbers stand above the line, and the ending of "30th" is a part of its word.</summary>
    private void AddRaised(IReadOnlyList<Letter> raised, PdfTextPage page)
    {
        var numbers = string.Concat(raised.Select(r => r.Value)).Trim('[', ']').Split(',');
        var ids = numbers.Select(n => notes.At(page.Number, n)).ToList();
        var from = builder.Position;
        if (RaisedLetters.IsNumber(raised) && ids.All(i => i is not null))
        {
            foreach (var (id, number) in ids.Zip(numbers))
            {
                from = builder.Position;
                builder.Append(number);
                builder.Link(LinkKind.Note, id!, from);
            }

            return;
        }

        raised.ToList().ForEach(r => Add(r, page));
        if (RaisedLetters.IsNumber(raised))
        {
            builder.Link(LinkKind.Superscript, "", from);
        }
    }

    private void EndLink()
    {
        if (_link is { } link)
        {
            builder.Link(LinkKind.Address, link.Address, link.From);
            _link = null;
        }
    }

    [GeneratedRegex(@"^[(<\[]?(https?://|www\.|doi:|doi\.org)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\[?[0-9]{1,3}[\].)]?$", RegexOptions.NonBacktracking)]
    private static partial Regex IsNumber();
}
