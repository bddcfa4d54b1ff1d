namespace Plumb.Core.Text;

/// <summary>One pass over a text that cuts it into sentences at stops, blank lines and list items.</summary>
internal sealed class SentenceScan(string text, string? language)
{
    private const int LongestListLine = 40;
    private const int FewestListLines = 3;

    private readonly List<TextSpan> _spans = [];
    private readonly StopJudge _judge = new(text, language);
    private int _start;
    private int _paragraphStart;
    private int _paragraphEnd = -1;
    private bool _paragraphIsList;
    private ListMarker? _marker;

    public IReadOnlyList<TextSpan> Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            i = NeedsNoDecision(i) ? i + 1 : Step(i);
        }

        Cut(text.Length);
        return _spans;
    }

    /// <summary>Whether the character is inside a word or a space between words, as most are.</summary>
    private bool NeedsNoDecision(int i) => i > _start && (text[i] == ' ' || (char.IsAsciiLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i - 1])));

    private int Step(int i)
    {
        var c = text[i];
        if (Marks.IsLineBreak(c))
        {
            return AtLineBreak(i);
        }

        if (i == _start || char.IsWhiteSpace(text[i - 1]))
        {
            AtWordStart(i);
        }

        if (Marks.IsStop(c) && !(c == '.' && i > 0 && Marks.IsArmenian(text[i - 1])))
        {
            var stop = SentenceStop.Read(text, i);
            if (_judge.Ends(stop, _start))
            {
                Cut(stop.Close);
            }

            return stop.Close;
        }

        if (_judge.EndsNatively(i, out var close))
        {
            Cut(close);
        }

        return Math.Max(close, i + 1);
    }

    private void AtWordStart(int i)
    {
        if (char.IsWhiteSpace(text[i]))
        {
            if (i == _start)
            {
                _start++;
            }

            return;
        }

        if (Marks.IsBullet(text[i]))
        {
            Cut(i);
        }
        else if (i == _start)
        {
            _marker = ListMarker.Read(text, i);
        }
        else if (_marker is { } marker && ListMarker.Read(text, i) is { } next && marker.Precedes(next) && BeginsItem(i, next.End))
        {
            Cut(i);
            _marker = next;
        }
    }

    private bool BeginsItem(int i, int end)
    {
        var word = _judge.WordBefore(i - 1, _start);
        return end + 1 < text.Length && !char.IsLower(text[end + 1]) && char.IsLetterOrDigit(text[end + 1]) && !Abbreviations.Refers(word);
    }

    /// <summary>Cuts at a blank line, before an item and between the lines of a bare list; returns the next line's start.</summary>
    private int AtLineBreak(int i)
    {
        var (next, breaks) = ReadBreaks(i);
        if (breaks > 1 || next == text.Length)
        {
            Cut(i);
            (_paragraphStart, _paragraphEnd) = (next, -1);
        }
        else if (OpensItemLine(i, next) || InBareList(i))
        {
            Cut(i);
        }

        if (_start == i)
        {
            _start = next;
        }

        return next;
    }

    private bool OpensItemLine(int lineEnd, int next)
    {
        if (text[next] is '-' or '*' or '–' && next + 1 < text.Length && text[next + 1] == ' ')
        {
            return true;
        }

        if (ListMarker.Read(text, next) is not { } marker || Abbreviations.Refers(_judge.WordBefore(lineEnd, _start)))
        {
            return false;
        }

        var first = marker.End + 1 < text.Length ? text[marker.End + 1] : ' ';
        return char.IsUpper(first) || (lineEnd > 0 && text[lineEnd - 1] is ';' or ':' or '.');
    }

    /// <summary>Whether the paragraph is only short lines without a stop, as menus and tables leave them.</summary>
    private bool InBareList(int at)
    {
        if (at > _paragraphEnd)
        {
            (_paragraphIsList, _paragraphEnd) = ReadParagraph();
        }

        return _paragraphIsList;
    }

    private (bool IsList, int End) ReadParagraph()
    {
        var (lines, bare) = (0, true);
        for (var i = _paragraphStart; ;)
        {
            var lineStart = i;
            for (; i < text.Length && !Marks.IsLineBreak(text[i]); i++)
            {
                bare &= !Marks.IsStop(text[i]) && !Marks.IsNativeStop(text[i]);
            }

            var line = text.AsSpan(lineStart, i - lineStart).TrimEnd();
            lines += line.IsEmpty ? 0 : 1;
            bare &= line.Length <= LongestListLine && !line.EndsWith(",") && !line.EndsWith("-");
            var (next, breaks) = ReadBreaks(i);
            if (breaks > 1 || next == text.Length)
            {
                return (bare && lines >= FewestListLines, i);
            }

            i = next;
        }
    }

    /// <summary>Reads white space from a line break on: where it ends and how many breaks it holds.</summary>
    private (int Next, int Breaks) ReadBreaks(int i)
    {
        var breaks = 0;
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            var pair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            breaks += text[i] is '\f' or '\u2029' ? 2 : Marks.IsLineBreak(text[i]) && !pair ? 1 : 0;
        }

        return (i, breaks);
    }

    private void Cut(int end)
    {
        var (start, last) = (_start, end);
        while (start < last && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (last > start && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        if (start < last)
        {
            _spans.Add(new TextSpan(start, last));
        }

        _start = end;
        _marker = null;
    }
}
