namespace Plumb.Core.Text.Quotations;

/// <summary>Finds the quotations of a text: marked in the ways of many languages, nested, over several paragraphs, and set off
/// as blocks.</summary>
/// <remarks>One pass; time grows linearly with the text whatever it holds. A mark that is not closed in its paragraph, nor
/// carried on by a mark at the head of the next, opens nothing.</remarks>
public static class QuotationFinder
{
    /// <summary>Quotations of a text, ordered by where they begin, outer before inner.</summary>
    /// <param name="text">Running text; blank lines part paragraphs, and lines that begin with "&gt;" are a block quotation.</param>
    /// <param name="blocks">Stretches that the text's form sets off as quotations, or null.</param>
    public static IReadOnlyList<Quotation> Find(string text, IReadOnlyList<TextSpan>? blocks = null)
    {
        var found = new QuotationScan(text).Run();
        var setOff = (blocks ?? []).Concat(SetOffByLines(text)).Where(b => b.Length > 0).Select(b => new Quotation(QuotationKind.Block, b, b, 0));
        return Deepened([.. found.Concat(setOff).OrderBy(q => q.Span.Start).ThenByDescending(q => q.Span.End)]);
    }

    /// <summary>A quotation stands as deep as the number of others around it.</summary>
    private static Quotation[] Deepened(Quotation[] found)
    {
        var around = new Stack<int>();
        for (var i = 0; i < found.Length; i++)
        {
            while (around.Count > 0 && found[around.Peek()].Span.End < found[i].Span.End)
            {
                around.Pop();
            }

            found[i] = found[i] with { Depth = around.Count };
            around.Push(i);
        }

        return found;
    }

    /// <summary>Runs of lines that begin with "&gt;", as mail and Markdown quote.</summary>
    private static IEnumerable<TextSpan> SetOffByLines(string text)
    {
        var (start, end) = (-1, -1);
        for (var line = 0; line < text.Length;)
        {
            var next = text.IndexOf('\n', line);
            next = next < 0 ? text.Length : next;
            if (text[line] == '>')
            {
                (start, end) = (start < 0 ? line + 1 : start, next);
            }
            else if (start >= 0)
            {
                yield return Trimmed(text, start, end);
                start = -1;
            }

            line = next + 1;
        }

        if (start >= 0)
        {
            yield return Trimmed(text, start, end);
        }
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '>'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}

/// <summary>One pass over the marks of a text.</summary>
internal sealed class QuotationScan(string text)
{
    private const int Deepest = 8;
    private const int PluralReach = 200;

    private readonly List<Quotation> _found = [];
    private readonly List<(char Mark, int At)> _open = [];

    public IEnumerable<Quotation> Run()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                i = Paragraph(i) - 1;
            }
            else if (QuoteMarkPairs.IsMark(text[i]))
            {
                Mark(i);
            }
        }

        return _found;
    }

    private void Mark(int i)
    {
        var open = Closes(i);
        if (open >= 0)
        {
            var start = _open[open].At;
            if (i > start + 1)
            {
                var words = new TextSpan(start + 1, i);
                _found.Add(new Quotation(ScareQuotes.Are(text, words) ? QuotationKind.Scare : QuotationKind.Quoted, new TextSpan(start, i + 1), words, 0));
            }

            // What was opened inside and is not closed was no quotation.
            _open.RemoveRange(open, _open.Count - open);
        }
        else if (Opens(i))
        {
            if (_open.Count == Deepest)
            {
                // A mark that was never closed must not hide what follows.
                _open.RemoveAt(0);
            }

            _open.Add((text[i], i));
        }
    }

    /// <summary>Index of the open mark that the mark at <paramref name="i"/> closes, innermost first; -1 for none.</summary>
    private int Closes(int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var inside = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        if ((char.IsWhiteSpace(before) && !QuoteMarkPairs.IsSpaced(text[i])) || (QuoteMarkPairs.IsSingle(text[i]) && (inside || IsPlural(i))))
        {
            return -1;
        }

        for (var open = _open.Count - 1; open >= 0; open--)
        {
            if (QuoteMarkPairs.ClosersOf(_open[open].Mark).Contains(text[i], StringComparison.Ordinal))
            {
                // The same mark after an opening bracket or dash opens inside: ("…").
                return inside && before is '(' or '[' or '—' ? -1 : open;
            }
        }

        return -1;
    }

    /// <summary>"the detainees’ report": an apostrophe after a plural, when a mark that closes comes later in the line.</summary>
    private bool IsPlural(int i)
    {
        if (i < 1 || text[i - 1] is not ('s' or 'S') || i + 2 >= text.Length || text[i + 1] != ' ' || !char.IsLower(text[i + 2]))
        {
            return false;
        }

        for (var at = i + 2; at < Math.Min(text.Length - 1, i + PluralReach) && text[at] is not ('\n' or '‘'); at++)
        {
            if (text[at] == text[i] && !char.IsLetterOrDigit(text[at + 1]) && !char.IsWhiteSpace(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Opens(int i)
    {
        if (QuoteMarkPairs.ClosersOf(text[i]).Length == 0 || i + 1 >= text.Length)
        {
            return false;
        }

        var before = i > 0 ? text[i - 1] : ' ';
        var free = !char.IsLetterOrDigit(before) && (i == 0 || !(before is '.' or ',' or '!' or '?'));
        var next = text[i + 1];
        return next != '\n' && (!char.IsWhiteSpace(next) || QuoteMarkPairs.IsSpaced(text[i]))
            && (free || !(QuoteMarkPairs.IsSingle(text[i]) || text[i] is '"' or '”' or '»'));
    }

    /// <summary>At a line break: a blank line ends the paragraph, and with it what is open, unless the next one opens with the
    /// same mark again.</summary>
    /// <returns>Where to go on.</returns>
    private int Paragraph(int i)
    {
        var (next, lines) = (i, 0);
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            lines += text[next] == '\n' ? 1 : 0;
            next++;
        }

        if (lines < 2 || _open.Count == 0)
        {
            return next;
        }

        var kept = 0;
        while (kept < _open.Count && next + kept < text.Length && text[next + kept] == _open[kept].Mark)
        {
            kept++;
        }

        _open.RemoveRange(kept, _open.Count - kept);
        return next + kept;
    }
}
