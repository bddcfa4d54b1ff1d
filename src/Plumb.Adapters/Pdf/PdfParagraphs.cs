using System.Text;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Pdf;

/// <summary>Puts the lines of a page together to paragraphs, headings, items of lists and rows of tables.</summary>
/// <param name="builder">Takes the blocks.</param>
/// <param name="bodySize">Height of the type in which most of the document is set.</param>
/// <param name="divided">Says whether a word that ends a line with a hyphen has that hyphen elsewhere too.</param>
internal sealed class PdfParagraphs(DocumentBuilder builder, double bodySize, Func<string, bool> divided)
{
    private const double FartherThanUsual = 1.35;
    private const int LongestHeading = 20;

    private readonly List<PdfLine> _open = [];

    /// <summary>Adds the lines of a page, in reading order.</summary>
    public void Add(IReadOnlyList<PdfLine> lines, int page)
    {
        var usual = Leading(lines);
        foreach (var line in lines)
        {
            if (_open.Count > 0 && Breaks(_open, line, usual, lines.Max(l => l.Right)))
            {
                Flush(page);
            }

            _open.Add(line);
        }

        Flush(page);
    }

    /// <summary>Whether a text is a mark that begins an item of a list.</summary>
    public static bool IsMark(string text) => text is "•" or "▪" or "■" or "●" or "◦" or "○" or "o" or "–" or "-" or "*" or "·" or "✓" or "➢" or "→" or "\uF0B7" or "\uF0A7";

    private static double Leading(IReadOnlyList<PdfLine> lines) =>
        PdfLine.Median([.. lines.Zip(lines.Skip(1), (a, b) => a.Baseline - b.Baseline).Where(d => d > 0)]);

    private static bool Breaks(List<PdfLine> open, PdfLine line, double usual, double right)
    {
        var last = open[^1];
        var step = last.Baseline - line.Baseline;
        return step <= 0 || step > FartherThanUsual * Math.Max(Math.Min(usual, 2 * last.Size), 1.1 * last.Size)
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
        builder.Add(kind, kind == BlockKind.ListItem ? text[2..] : text, level, page);
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
            if (text.Length > 1 && text[^1] == '\u00AD' || IsDivided(text, line))
            {
                text.Length--;
            }
            else if (text.Length > 0 && !(text[^1] == '-' && text.Length > 1 && text[^2] != ' '))
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>A hyphen at a line's end that stands there only because the word did not fit.</summary>
    private bool IsDivided(StringBuilder text, string next)
    {
        if (text.Length < 2 || text[^1] is not ('-' or '\u2010') || !char.IsLower(text[^2]) || next.Length == 0 || !char.IsLower(next[0]))
        {
            return false;
        }

        var start = text.Length - 1;
        while (start > 0 && text[start - 1] != ' ')
        {
            start--;
        }

        return !divided(text.ToString(start, text.Length - start) + next.Split(' ')[0]);
    }
}
