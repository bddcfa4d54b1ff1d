using System.Text;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>A text made ready for comparing quotations with it: its words, and their letters as one row without typography.</summary>
/// <remarks>Immutable and thread-safe. Made in one pass; about four times the memory of the text.</remarks>
public sealed class ComparedText
{
    private readonly ComparedWord[] _words;

    internal ComparedText(string text, string folded, ComparedWord[] words) => (Text, Folded, _words) = (text, folded, words);

    /// <summary>The text as it is.</summary>
    public string Text { get; }

    /// <summary>Number of words.</summary>
    public int WordCount => _words.Length;

    /// <summary>Letters and digits of all words in a row: small, composed, ligatures apart, without hyphens.</summary>
    internal string Folded { get; }

    internal ReadOnlySpan<ComparedWord> Words => _words;

    /// <summary>Makes a text ready.</summary>
    public static ComparedText Of(string text) => new WordScan(text).Run();

    internal ReadOnlySpan<char> FoldedOf(int word) => Folded.AsSpan(_words[word].FoldedStart, FoldedEnd(word) - _words[word].FoldedStart);

    internal int FoldedEnd(int word) => word + 1 < _words.Length ? _words[word + 1].FoldedStart : Folded.Length;

    /// <summary>Index of the word whose letters hold an offset of <see cref="Folded"/>.</summary>
    internal int WordAtFolded(int offset)
    {
        var (low, high) = (0, _words.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _words[middle].FoldedStart <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Index of the first word that begins at an offset of the text or after it; the number of words where none does.</summary>
    internal int WordFrom(int offset)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Place of the marks between two words that follow each other; outside the text's words, up to its bounds.</summary>
    internal TextSpan GapBetween(int word, int next) =>
        new(word < 0 ? 0 : _words[word].Span.End, next < _words.Length ? _words[next].Span.Start : Text.Length);
}

/// <summary>A word of a text.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="FoldedStart">Where its letters begin in the row of letters.</param>
/// <param name="IsNoteMark">It is the number of a footnote and no word of the sentence.</param>
internal readonly record struct ComparedWord(TextSpan Span, int FoldedStart, bool IsNoteMark);

/// <summary>Finds the words of a text, whatever its typography.</summary>
internal sealed class WordScan(string text)
{
    private const int LongestWord = 200;
    private const int LongestNoteMark = 3;

    private readonly List<ComparedWord> _words = new((text.Length / 6) + 1);
    private readonly StringBuilder _folded = new(text.Length);

    public ComparedText Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            if (Letters.IsWord(text, i))
            {
                i = Word(i);
            }
            else
            {
                i += Letters.LengthAt(text, i);
            }
        }

        return new ComparedText(text, _folded.ToString(), [.. _words]);
    }

    private int Word(int start)
    {
        var end = Letters.IsUnspaced(text, start) ? Single(start) : Joined(start);
        var folded = _folded.Length;
        Fold(start, end);
        if (_folded.Length > folded)
        {
            _words.Add(new ComparedWord(new TextSpan(start, end), folded, IsNoteMark(start, end)));
        }

        return end;
    }

    private int Single(int i)
    {
        for (i += Letters.LengthAt(text, i); i < text.Length && (Letters.IsCombining(text, i) || Letters.IsInvisible(text[i])); i += Letters.LengthAt(text, i))
        {
            // Marks stand on the letter before them.
        }

        return i;
    }

    private int Joined(int start)
    {
        var end = start;
        var i = start;
        while (i < text.Length && i - start < LongestWord)
        {
            if (Letters.IsWord(text, i) && !Letters.IsUnspaced(text, i))
            {
                i += Letters.LengthAt(text, i);
                end = i;
            }
            else if (Joint(i, start) is var next && next > i)
            {
                i = next;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Where the word goes on after what joins its parts at <paramref name="i"/>; <paramref name="i"/> where nothing does.</summary>
    private int Joint(int i, int start)
    {
        var c = text[i];
        var next = i + 1;
        if (Letters.IsInvisible(c))
        {
            while (next < text.Length && (Letters.IsInvisible(text[next]) || (c == '\u00AD' && text[next] is '\n' or '\r')))
            {
                next++;
            }

            return IsLetter(next) ? next : i;
        }

        if (Letters.IsApostrophe(c) || c is '[' or ']')
        {
            return next < text.Length && Letters.IsWord(text, next) && !char.IsDigit(text[next]) ? next : i;
        }

        if (c is '.' or ',')
        {
            return next < text.Length && i > start && char.IsDigit(text[i - 1]) && char.IsDigit(text[next]) ? next : i;
        }

        return Letters.IsHyphen(c) ? AfterHyphen(i, next) : i;
    }

    /// <summary>"long-term", and "deten-" at the end of a line before "tion".</summary>
    private int AfterHyphen(int i, int next)
    {
        if (IsLetter(next))
        {
            return next;
        }

        var after = next;
        while (after < text.Length && after - next < 8 && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return text.AsSpan(next, after - next).ContainsAny('\n', '\r') && after < text.Length && char.IsLower(text[after]) ? after : i;
    }

    private bool IsLetter(int i) => i < text.Length && Letters.IsWord(text, i);

    private void Fold(int start, int end)
    {
        var plain = true;
        for (var i = start; i < end && plain; i++)
        {
            plain = text[i] < 0x80;
        }

        var word = plain ? text.AsSpan(start, end - start) : WordForm.Of(text[start..end]);
        foreach (var c in word)
        {
            if (Letters.IsApostrophe(c))
            {
                _folded.Append('\'');
            }
            else if (c >= 0x80 ? !char.IsWhiteSpace(c) && !Letters.IsHyphen(c) : char.IsAsciiLetterOrDigit(c) || c is '.' or ',')
            {
                _folded.Append(char.ToLowerInvariant(c));
            }
        }
    }

    /// <summary>"[12]", and "custody.12 " right after a small word and its stop.</summary>
    private bool IsNoteMark(int start, int end)
    {
        if (end - start > LongestNoteMark || start == 0 || text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (text[start - 1] == '[')
        {
            return end < text.Length && text[end] == ']';
        }

        var stop = start - 1;
        while (stop > 0 && start - stop < 3 && (text[stop] is ',' or ';' or '.' or '?' or '!' || Letters.IsQuotationMark(text[stop])))
        {
            stop--;
        }

        return stop < start - 1 && stop >= 3 && (end == text.Length || char.IsWhiteSpace(text[end]))
            && char.IsLower(text[stop]) && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && char.IsLower(text[stop - 3]);
    }
}
