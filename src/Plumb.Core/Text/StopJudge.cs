using System.Buffers;

namespace Plumb.Core.Text;

/// <summary>Decides whether a stop ends a sentence.</summary>
internal sealed class StopJudge(string text, string? language)
{
    private const int LongestWord = 24;
    private const int LongestOpening = 8;

    private static readonly SearchValues<char> Roman = SearchValues.Create("IVXLC");

    private int _tokenStart = -1;
    private int _tokenEnd = -1;
    private bool _tokenIsAddress;

    /// <summary>Whether the sentence that began at <paramref name="start"/> ends with <paramref name="stop"/>.</summary>
    public bool Ends(SentenceStop stop, int start)
    {
        if (stop.Close >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[stop.Close]))
        {
            return stop.Close == stop.End && EndsUnspaced(stop, start);
        }

        var next = NextWord(stop.Close, out var quoted);
        if (next >= text.Length)
        {
            return true;
        }

        if (char.IsLower(text[next]) && !IsCamel(next))
        {
            return false;
        }

        if (stop.Strong)
        {
            return !(Marks.IsQuote(text[stop.Close - 1]) && IsAttribution(next));
        }

        return stop.Dots > 1 ? EndsOmission(stop) : EndsWord(stop, start, next, quoted);
    }

    /// <summary>Whether a stop of a script without capitals ends a sentence at <paramref name="i"/>.</summary>
    /// <param name="i">Offset of the character that may be such a stop.</param>
    /// <param name="close">One past the stop and its closing marks, or zero when there is no such stop.</param>
    public bool EndsNatively(int i, out int close)
    {
        close = 0;
        var c = text[i];
        if (c == ':' || c == ';' || c == '\u037E')
        {
            var own = i > 0 && (c == ':' ? Marks.IsArmenian(text[i - 1]) : Marks.IsGreek(text[i - 1]));
            close = i + 1;
            return own && (close == text.Length || char.IsWhiteSpace(text[close]));
        }

        if (!Marks.IsNativeStop(c) || (c == '．' && i + 1 < text.Length && char.IsDigit(text[i + 1])))
        {
            return false;
        }

        close = i + 1;
        while (close < text.Length && (Marks.Closes(text[close]) || Marks.IsNativeStop(text[close]) || Marks.IsStop(text[close])))
        {
            close++;
        }

        return close == text.Length || !Marks.IsQuote(text[close - 1]) || !Marks.IsParticle(text[close]);
    }

    /// <summary>The word that ends at <paramref name="end"/> and lies after <paramref name="floor"/>, with the dots inside it and no more than a fixed length.</summary>
    public ReadOnlySpan<char> WordBefore(int end, int floor)
    {
        while (end > floor && Marks.Opens(text[end - 1]) && !char.IsPunctuation(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > floor && end - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '°' or '\''))
        {
            start--;
        }

        return text.AsSpan(start, end - start).TrimStart("'.");
    }

    private bool EndsOmission(SentenceStop stop)
    {
        var before = stop.First == 0 ? ' ' : text[stop.First - 1];
        var after = text[stop.End];
        if (before is '[' or '(' && after is ']' or ')')
        {
            return false;
        }

        return stop.Dots != 3 || !char.IsWhiteSpace(before);
    }

    private bool EndsWord(SentenceStop stop, int start, int next, bool quoted)
    {
        if (ListMarker.Fills(text, start, stop.First))
        {
            return false;
        }

        var word = WordBefore(stop.First, start);
        if (word.IsEmpty || stop.First > 0 && char.IsWhiteSpace(text[stop.First - 1]))
        {
            return true;
        }

        var following = WordAt(next);
        if (word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return !(language is null or "de" && word.Length <= 2 && Abbreviations.IsGermanMonth(following));
        }

        if (Abbreviations.Leads(word))
        {
            return false;
        }

        if (Abbreviations.IsClock(word))
        {
            return !Abbreviations.FollowsClock(following) && !IsOpening(start, stop.First);
        }

        return EndsAbbreviation(word, following, next, quoted);
    }

    private bool EndsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> following, int next, bool quoted)
    {
        var numbered = char.IsDigit(text[next]) || text[next] is '§' or '¶' or '#';
        if (Abbreviations.Numbers(word) && (numbered || IsNumeral(following, next)))
        {
            return false;
        }

        if (word.Length == 1 && following.Length == 1 && next + 1 < text.Length && text[next + 1] == '.')
        {
            return false;
        }

        var initial = word.Length == 1 && char.IsLetter(word[0]) && !char.IsLower(word[0]);
        if (!initial && !IsDotted(word) && !Abbreviations.IsKnown(word))
        {
            return true;
        }

        return !(numbered && !initial) && (numbered || (quoted && !initial) || Opens(following, next));
    }

    private bool Opens(ReadOnlySpan<char> following, int next)
    {
        if (Abbreviations.IsCourtesy(following))
        {
            return true;
        }

        var after = next + following.Length;
        return Abbreviations.Opens(following) && (after >= text.Length || text[after] != '.');
    }

    /// <summary>"world.Today is": a stop without a space after it, outside addresses and names with dots.</summary>
    private bool EndsUnspaced(SentenceStop stop, int start)
    {
        if (stop.Dots + (stop.Strong ? 1 : 0) != 1 || stop.First < 2 || stop.End + 1 >= text.Length
            || !char.IsUpper(text[stop.End]) || !char.IsLower(text[stop.End + 1]) || IsAddress(stop.First))
        {
            return false;
        }

        var before = text[stop.First - 1];
        var word = WordBefore(stop.First, start);
        var following = WordAt(stop.End);
        if (word.Length < 2 || Abbreviations.Leads(word) || Abbreviations.IsKnown(word) || IsDotted(word))
        {
            return false;
        }

        if (Abbreviations.IsCourtesy(following) || Abbreviations.Opens(following))
        {
            return char.IsLower(before) || char.IsDigit(before);
        }

        var after = stop.End + following.Length;
        return char.IsLower(word[0]) && char.IsLower(before) && following.Length >= 3 && after < text.Length && text[after] == ' ';
    }

    private bool IsAddress(int at)
    {
        if (at < _tokenEnd && at >= _tokenStart)
        {
            return _tokenIsAddress;
        }

        (_tokenStart, _tokenIsAddress) = (at, false);
        while (_tokenStart > 0 && at - _tokenStart < 256 && !char.IsWhiteSpace(text[_tokenStart - 1]))
        {
            _tokenStart--;
        }

        for (_tokenEnd = _tokenStart; _tokenEnd < text.Length && !char.IsWhiteSpace(text[_tokenEnd]); _tokenEnd++)
        {
            _tokenIsAddress |= text[_tokenEnd] is '@' or '/' or '\\' or '_' or '=' or '<' or '{';
        }

        _tokenIsAddress |= text.AsSpan(_tokenStart).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return _tokenIsAddress;
    }

    private int NextWord(int i, out bool quoted)
    {
        quoted = false;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        for (var limit = i + LongestOpening; i < text.Length && i < limit && (Marks.Opens(text[i]) || char.IsWhiteSpace(text[i])); i++)
        {
            quoted |= text[i] is '"' or '“' or '«' or '„';
        }

        return i;
    }

    private ReadOnlySpan<char> WordAt(int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>"iPhone", "eBay": a small first letter that still may open a sentence.</summary>
    private bool IsCamel(int next) => next + 1 < text.Length && char.IsUpper(text[next + 1]);

    /// <summary>"'Ready?' Smith asked": one to three words, the last of which attributes.</summary>
    private bool IsAttribution(int next)
    {
        for (var words = 0; words < 3 && next < text.Length; words++)
        {
            var word = WordAt(next);
            if (Abbreviations.Attributes(word))
            {
                return words > 0;
            }

            next += word.Length;
            if (word.IsEmpty || next >= text.Length || text[next] != ' ')
            {
                return false;
            }

            next++;
        }

        return false;
    }

    /// <summary>"At 5 a.m. Mr. Smith": the time opens the sentence and does not end it.</summary>
    private bool IsOpening(int start, int stop) => stop - start < 32 && text.AsSpan(start, stop - start).Trim().Count(' ') <= 2;

    private bool IsNumeral(ReadOnlySpan<char> following, int next)
    {
        var after = next + following.Length;
        var alone = following.Length == 1 && char.IsUpper(following[0]) && following[0] is not ('I' or 'A');
        var ends = after >= text.Length || text[after] is not '\'' and not '’';
        return ends && (alone || (following.Length > 0 && following.Length < 8 && following.IndexOfAnyExcept(Roman) < 0));
    }

    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.'))
        {
            return false;
        }

        foreach (var part in word.Split('.'))
        {
            var piece = word[part];
            if (piece.Length is 0 or > 2 || !char.IsLetter(piece[0]) || !char.IsLetter(piece[^1]))
            {
                return false;
            }
        }

        return true;
    }
}
