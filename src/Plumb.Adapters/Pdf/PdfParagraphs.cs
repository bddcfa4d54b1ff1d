using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Pdf;

/// <summary>Lines that belong together.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Level">Heading level or list depth, else 0.</param>
/// <param name="Page">Their page, from 1.</param>
/// <param name="Text">Their text, without the mark of a list item.</param>
/// <param name="Lines">The lines, never empty.</param>
internal sealed record PdfParagraph(BlockKind Kind, int Level, int Page, string Text, IReadOnlyList<PdfLine> Lines)
{
    /// <summary>Height of its type.</summary>
    public double Size => Lines[0].Size;
}

/// <summary>How one line of a paragraph goes on in the next.</summary>
internal enum LineJoint
{
    /// <summary>With a space.</summary>
    Space,

    /// <summary>With nothing between: the hyphen belongs to the word.</summary>
    Close,

    /// <summary>With nothing between, and without the hyphen that only divides a word.</summary>
    Divided,
}

/// <summary>Puts the lines of a page together to paragraphs, headings, items of lists and rows of tables.</summary>
/// <param name="bodySize">Height of the type in which most of the document is set.</param>
/// <param name="divided">Says whether a word that ends a line with a hyphen has that hyphen elsewhere too.</param>
/// <param name="begins">Lines that begin a paragraph whatever stands before them.</param>
/// <param name="raised">Lines with letters above them: many programs set them farther from the line before.</param>
internal sealed class PdfParagraphs(double bodySize, Func<string, bool> divided, Func<PdfLine, bool>? begins = null, Func<PdfLine, bool>? raised = null)
{
    private const double FartherThanUsual = 1.35;
    private const double FartherUnderRaised = 1.75;
    private const int LongestHeading = 20;
    private const int LongestWord = 200;

    private readonly List<PdfLine> _open = [];
    private readonly List<PdfParagraph> _done = [];

    /// <summary>How a document's lines are put together: it tells from all of them what the usual type is and which words have a hyphen.</summary>
    public static PdfParagraphs For(IReadOnlyList<PdfLine> lines, Func<PdfLine, bool>? begins = null, Func<PdfLine, bool>? raised = null)
    {
        var bodySize = PdfLine.Median([.. lines.SelectMany(l => Enumerable.Repeat(l.Size, l.Text.Length))]);
        var words = lines.SelectMany(l => l.Text.Split(' ')).Where(w => w.Contains('-', StringComparison.Ordinal)).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new PdfParagraphs(bodySize, word => words.Contains(Bare(word)), begins, raised);
    }

    /// <summary>Height of the type in which most of the document is set.</summary>
    public double BodySize => bodySize;

    /// <summary>The paragraphs of a page.</summary>
    /// <param name="lines">Its lines in reading order.</param>
    /// <param name="page">Its number.</param>
    public IReadOnlyList<PdfParagraph> Of(IReadOnlyList<PdfLine> lines, int page)
    {
        _done.Clear();
        var (usual, right) = (Leading(lines), lines.Max(l => l.Right));
        foreach (var line in lines)
        {
            if (_open.Count > 0 && Breaks(_open, line, usual, _open[^1].ColumnRight ?? right))
            {
                Flush(page);
            }

            _open.Add(line);
        }

        Flush(page);
        return [.. _done];
    }

    /// <summary>Whether a text is a mark that begins an item of a list.</summary>
    public static bool IsMark(string text) => text is "•" or "▪" or "■" or "●" or "◦" or "○" or "o" or "–" or "-" or "*" or "·" or "✓" or "➢" or "→" or "\uF0B7" or "\uF0A7";

    private static double Leading(IReadOnlyList<PdfLine> lines) =>
        PdfLine.Median([.. lines.Zip(lines.Skip(1), (a, b) => a.Baseline - b.Baseline).Where(d => d > 0)]);

    private bool Breaks(List<PdfLine> open, PdfLine line, double usual, double right)
    {
        var last = open[^1];
        var step = last.Baseline - line.Baseline;
        return step <= 0 || begins?.Invoke(line) == true || step > (raised?.Invoke(line) == true ? FartherUnderRaised : FartherThanUsual) * Math.Max(Math.Min(usual, 2 * last.Size), 1.1 * last.Size)
            || Math.Abs(line.Size - last.Size) > 0.12 * last.Size
            || line.IsBold != last.IsBold && (open.TrueForAll(l => l.IsBold) || line.IsBold) && EndsLine(last, right)
            || StartsItem(line.Text) || IsRow(line) || IsRow(last)
            || StartsItem(open[0].Text) && line.Left < open[0].Left + 1
            || line.Left < last.Left - 4 * line.Size
            || !StartsItem(open[0].Text) && line.Left > last.Left + 0.8 * line.Size && EndsSentence(last.Text)
            || EndsSentence(last.Text) && last.Right < right - 0.25 * (right - last.Left);
    }

    private static bool EndsLine(PdfLine line, double right) => line.Right < right - 2 * line.Size;

    private static bool IsRow(PdfLine line) => line.Cells - (StartsItem(line.Text) ? 1 : 0) > 1;

    private static bool StartsItem(string text) => text.Length > 2 && text.IndexOf(' ', StringComparison.Ordinal) is var space and 1 && IsMark(text[..space]);

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', ')', ']') is [.., '.' or '!' or '?' or ':'];

    private void Flush(int page)
    {
        if (_open.Count == 0)
        {
            return;
        }

        var text = Joined();
        var (kind, level) = KindOf(text);
        _done.Add(new PdfParagraph(kind, level, page, kind == BlockKind.ListItem ? text[2..] : text, [.. _open]));
        _open.Clear();
    }

    private (BlockKind Kind, int Level) KindOf(string text)
    {
        if (StartsItem(text))
        {
            return (BlockKind.ListItem, 1);
        }

        if (IsRow(_open[0]))
        {
            return (BlockKind.TableRow, 0);
        }

        var size = _open[0].Size / bodySize;
        var isShort = text.Count(c => c == ' ') < LongestHeading && !text.EndsWith('.') && text.Any(char.IsLetter);
        return isShort && size >= 1.15 ? (BlockKind.Heading, size >= 1.6 ? 1 : 2)
            : isShort && _open.TrueForAll(l => l.IsBold) && _open.Count <= 2 ? (BlockKind.Heading, 3)
            : (BlockKind.Paragraph, 0);
    }

    private string Joined()
    {
        var text = new StringBuilder();
        foreach (var line in _open.Select(l => l.Text))
        {
            var joint = text.Length == 0 ? LineJoint.Close : JointOf(text.ToString(Math.Max(0, text.Length - LongestWord), Math.Min(LongestWord, text.Length)), line);
            text.Length -= joint == LineJoint.Divided ? 1 : 0;
            text.Append(joint == LineJoint.Space ? " " : "").Append(line);
        }

        return text.ToString();
    }

    /// <summary>How a line goes on in the next.</summary>
    /// <param name="text">The line, or its end.</param>
    /// <param name="next">The next line.</param>
    public LineJoint JointOf(string text, string next) =>
        text.Length > 1 && text[^1] == '\u00AD' || IsDivided(text, next) ? LineJoint.Divided
        : text.Length > 1 && text[^1] == '-' && text[^2] != ' ' ? LineJoint.Close
        : LineJoint.Space;

    /// <summary>A hyphen at a line's end that stands there only because the word did not fit.</summary>
    private bool IsDivided(string text, string next) =>
        text.Length >= 2 && text[^1] is '-' or '\u2010' && char.IsLower(text[^2]) && next.Length > 0 && char.IsLower(next[0])
        && !divided(text[(text.LastIndexOf(' ') + 1)..] + next.Split(' ')[0]);

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"', '?', '!');
}
