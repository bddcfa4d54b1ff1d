using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Plumb.Tests.Adapters.Linked;

/// <summary>The one text as a PDF: set in lines, with numbers a sixth smaller above the line, as browsers make them, and notes at the foot.</summary>
/// <remarks>The writer of PDFs makes no links; those of a browser are tested with the browser.</remarks>
internal sealed class OneTextPdf
{
    private const double Size = 11;
    private const double Left = 60;
    private readonly PdfDocumentBuilder _pdf = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly double _right;
    private PdfPageBuilder _page;
    private double _y = 780;

    private OneTextPdf(double right)
    {
        _font = _pdf.AddStandard14Font(Standard14Font.TimesRoman);
        _page = _pdf.AddPage(PageSize.A4);
        _right = right;
    }

    /// <param name="form">How it cites.</param>
    /// <param name="right">Where lines end, in points.</param>
    /// <param name="lines">Lines of a page.</param>
    public static byte[] Bytes(Citing form, double right = 520, int lines = 40)
    {
        var pdf = new OneTextPdf(right);
        pdf.Write(form, lines);
        return pdf._pdf.Build();
    }

    private void Write(Citing form, int lines)
    {
        Line("Hall C", 18);
        _y -= 10;
        var left = lines;
        foreach (var paragraph in OneText.Paragraphs)
        {
            var words = paragraph.SelectMany(s => Words(s.Words, s.Cites, form)).ToList();
            while (words.Count > 0)
            {
                if (left-- == 0)
                {
                    (_page, _y, left) = (_pdf.AddPage(PageSize.A4), 780, lines);
                }

                words = Row(words);
            }

            _y -= 12;
        }

        List(form);
    }

    private static IEnumerable<(string Word, string Raised)> Words(string sentence, int[] cites, Citing form)
    {
        var text = cites.Length == 0 ? sentence : form switch
        {
            Citing.Brackets => sentence + string.Concat(cites.Select(c => $" [{c}]")),
            Citing.AuthorYear => $"{sentence[..^1]} ({string.Join("; ", cites.Select(c => $"{OneText.Sources[c - 1].Author}, {OneText.Sources[c - 1].Year}"))}).",
            _ => sentence,
        };
        var words = text.Split(' ');
        return words.Select((w, i) => (w, i == words.Length - 1 && form is Citing.Raised or Citing.Notes && cites.Length > 0 ? string.Join(',', cites) : ""));
    }

    /// <summary>Sets a line, with the last word divided where half of it fits; gives back what is left.</summary>
    private List<(string Word, string Raised)> Row(List<(string Word, string Raised)> words)
    {
        var x = Left;
        while (words.Count > 0)
        {
            var (word, raised) = words[0];
            var end = Width(word, Size);
            if (x + end > _right)
            {
                if (word.Length > 7 && word.All(char.IsAsciiLetterLower) && x + Width(word[..4] + "-", Size) <= _right)
                {
                    Put(word[..4] + "-", x, _y, Size);
                    words[0] = (word[4..], raised);
                }

                break;
            }

            x = Put(word, x, _y, Size);
            if (raised.Length > 0)
            {
                x = Put(raised, x, _y + 4, Size * 0.83);
            }

            x += 3;
            words = words[1..];
        }

        _y -= 14;
        return words;
    }

    private void List(Citing form)
    {
        var small = form == Citing.Notes ? 8.5 : Size;
        if (form == Citing.Notes)
        {
            _y = 120;
        }
        else
        {
            Line("References", 14);
        }

        foreach (var (i, source) in OneText.Sources.Index())
        {
            var mark = form switch { Citing.Brackets => $"[{i + 1}] ", Citing.Raised => $"{i + 1}. ", _ => "" };
            var x = form == Citing.Notes ? Put($"{i + 1}", Left, _y + 3, 6) : Left;
            Put(mark + (form == Citing.AuthorYear ? $"{source.Author} ({source.Year}). {source.Title}." : OneText.Entry(source)), x, _y, small);
            _y -= 14;

            // Hanging: the address stands on a line of its own, further in.
            Put(source.Address, Left + 18, _y, small);
            _y -= 14;
        }
    }

    private void Line(string text, double size)
    {
        Put(text, Left, _y, size);
        _y -= size + 10;
    }

    private double Put(string text, double x, double y, double size) => text.Length == 0 ? x : _page.AddText(text, size, new PdfPoint(x, y), _font)[^1].EndBaseLine.X;

    private double Width(string text, double size) => text.Length == 0 ? 0 : _page.MeasureText(text, size, new PdfPoint(0, 0), _font)[^1].EndBaseLine.X;
}
