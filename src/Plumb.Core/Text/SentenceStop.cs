namespace Plumb.Core.Text;

/// <summary>A run of stops in a text with the quotes and brackets that close right after it.</summary>
/// <param name="First">Offset of the first stop.</param>
/// <param name="End">One past the last stop.</param>
/// <param name="Close">One past the closing marks; the sentence, if it ends here, ends there.</param>
/// <param name="Dots">Full stops in the run; an ellipsis character counts three.</param>
/// <param name="Strong">Whether the run asks or exclaims.</param>
internal readonly record struct SentenceStop(int First, int End, int Close, int Dots, bool Strong)
{
    /// <summary>Reads the run that begins at <paramref name="first"/>.</summary>
    public static SentenceStop Read(string text, int first)
    {
        var (i, dots, strong) = (first, 0, false);
        while (i < text.Length)
        {
            if (Marks.IsStop(text[i]))
            {
                dots += text[i] switch { '.' => 1, '…' => 3, _ => 0 };
                strong |= text[i] is not ('.' or '…');
                i++;
            }
            else if (dots > 0 && IsSpacedDot(text, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        var stop = new SentenceStop(first, i, Closing(text, first, i), dots, strong);
        return stop.OpensNext(text) ? new SentenceStop(first, first + 1, first + 1, 1, false) : stop;
    }

    /// <summary>"… compounds. . . . The practice": the first dot ends a sentence and the omission opens the next.</summary>
    private bool OpensNext(string text)
    {
        if (Dots != 4 || Strong || First == 0 || char.IsWhiteSpace(text[First - 1]) || text[First + 1] != ' ' || Close >= text.Length)
        {
            return false;
        }

        return char.IsLetter(text[Close]) || (Close == End && Close + 1 < text.Length && text[Close] == ' ' && char.IsUpper(text[Close + 1]));
    }

    private static bool IsSpacedDot(string text, int i)
    {
        if (text[i] is not (' ' or '\u00A0') || i + 1 >= text.Length || text[i + 1] != '.')
        {
            return false;
        }

        return i + 2 >= text.Length || text[i + 2] == '.' || char.IsWhiteSpace(text[i + 2]) || Marks.Closes(text[i + 2]);
    }

    private static int Closing(string text, int first, int i)
    {
        while (i < text.Length)
        {
            if (Marks.Closes(text[i]))
            {
                i++;
            }
            else if (NoteEnd(text, first, i) is var end && end > i)
            {
                i = end;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>End of a footnote mark at <paramref name="i"/>: "[12]", or "12" right after a word and its stop.</summary>
    private static int NoteEnd(string text, int first, int i)
    {
        var bracket = text[i] == '[';
        var from = bracket ? i + 1 : i;
        var to = from;
        while (to < text.Length && to - from < 4 && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        if (to == from || to - from > 3)
        {
            return i;
        }

        if (bracket)
        {
            return to < text.Length && text[to] == ']' ? to + 1 : i;
        }

        return IsAfterWord(text, first) && (to == text.Length || char.IsWhiteSpace(text[to])) ? to : i;
    }

    /// <summary>Whether a whole small word stands before the stop, and not one that a number belongs to ("fig.3").</summary>
    private static bool IsAfterWord(string text, int first)
    {
        var start = first;
        while (start > 0 && first - start < 12 && char.IsAsciiLetterLower(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, first - start);
        return word.Length > 1 && !Abbreviations.Numbers(word) && !Abbreviations.IsKnown(word);
    }
}
