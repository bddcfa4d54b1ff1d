using static Plumb.Core.Text.NumberNames;

namespace Plumb.Core.Text;

/// <summary>Parts of a whole in words: "two thirds", "half a million", "and a half", "point five".</summary>
internal static class NumberParts
{
    /// <summary>"Two thirds", "one quarter", "half a million", "three quarters of a million", or null. More than one are many, so that
    /// "a third party" and "two fifth graders" are none; "half" and "a quarter" alone are no number.</summary>
    public static (double Value, int Last, double Step)? At(string text, Word[] words, int i, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        if (word is "half")
        {
            return Scale(text, words, i) is { } whole ? (0.5 * whole.Factor, whole.Last, whole.Factor * 0.01) : null;
        }

        if (word is "a")
        {
            // "A third of the schools" is a part, "a third school" is not.
            if (Lower(text, words, i + 2, lower) is "of" && Follows(words, i + 1) && Follows(words, i + 2) && Lower(text, words, i + 1, lower) is var named && named is not ("half" or "quarter") && Parts.TryGetValue(named, out var share))
            {
                return (1 / share, i + 1, 0.01);
            }

            return Lower(text, words, i + 1, lower) is "half" or "quarter" && Follows(words, i + 1) && Scale(text, words, i + 1) is { } whole
                ? (whole.Factor / Parts[Lower(text, words, i + 1, lower)], whole.Last, whole.Factor * 0.01)
                : null;
        }

        if (Counted(text, words, i, word) is not { } part)
        {
            return null;
        }

        return Scale(text, words, i + 1) is { } scale ? (part * scale.Factor, scale.Last, scale.Factor * 0.01) : (part, i + 1, 0.01);
    }

    /// <summary>"And a half", "and three quarters" behind a number: what they add to it, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="last">The last word of the number.</param>
    public static (double Value, int Last)? Added(string text, Word[] words, int last)
    {
        Span<char> lower = stackalloc char[Longest];
        if (Lower(text, words, last + 1, lower) is not "and" || !Follows(words, last + 1) || !Follows(words, last + 2))
        {
            return null;
        }

        var word = Lower(text, words, last + 2, lower);
        return Counted(text, words, last + 2, word is "a" ? "one" : word) is { } part ? (part, last + 3) : null;
    }

    /// <summary>"Point five", "point two five" behind a number: what they add to it, with the number of digits, or null.</summary>
    public static (double Value, int Last, int Digits)? Decimals(string text, Word[] words, int last)
    {
        Span<char> lower = stackalloc char[Longest];
        if (Lower(text, words, last + 1, lower) is not "point" || !Follows(words, last + 1))
        {
            return null;
        }

        var (value, at) = (0.0, last + 2);
        for (; Follows(words, at) && Digit(Lower(text, words, at, lower)) is { } digit; at++)
        {
            value += digit * Math.Pow(10, last + 1 - at);
        }

        return at == last + 2 ? null : (value, at - 1, at - last - 2);
    }

    /// <summary>What multiplies a number of one word: a million in "5 million" and "$5m"; 1 where nothing does.</summary>
    public static double Multiplier(string text, Word[] words, Quantity quantity)
    {
        Span<char> lower = stackalloc char[Longest];
        var first = quantity.FirstWord;
        while (first < quantity.LastWord && words[first].Span.End < quantity.Span.End && !IsNumber(text, words, first))
        {
            first++;
        }

        var glued = words[first].Span.Of(text).TrimStart("0123456789.,");
        var factor = glued is "m" or "M" ? 1e6 : glued.Length is > 0 and <= 3 && glued.ToLowerInvariant(lower) is var n && Multipliers.TryGetValue(lower[..n], out var end) ? end : 1;
        for (var at = first + 1; at <= quantity.LastWord && Multipliers.TryGetValue(Lower(text, words, at, lower), out var more); at++)
        {
            factor *= more;
        }

        return factor;
    }

    private static bool IsNumber(string text, Word[] words, int i)
    {
        Span<char> lower = stackalloc char[Longest];
        return words[i].Is(WordTraits.Digits) || Cardinals.ContainsKey(Lower(text, words, i, lower));
    }

    private static int? Digit(ReadOnlySpan<char> word) => word is "one" ? 1 : Cardinals.TryGetValue(word, out var value) && value < 10 ? (int)value : null;

    private static double? Counted(string text, Word[] words, int i, ReadOnlySpan<char> word)
    {
        var count = word is "one" ? 1 : Cardinals.TryGetValue(word, out var value) && value is > 1 and < 10 ? value : 0;
        if (count == 0 || !Follows(words, i + 1))
        {
            return null;
        }

        Span<char> lower = stackalloc char[Longest];
        var part = Lower(text, words, i + 1, lower);
        part = count == 1 ? part : part is "halves" ? "half" : part.EndsWith("s") ? part[..^1] : [];
        return Parts.TryGetValue(part, out var of) ? count / of : null;
    }

    /// <summary>"Million", "a million", "of a million" behind a part.</summary>
    private static (double Factor, int Last)? Scale(string text, Word[] words, int last)
    {
        Span<char> lower = stackalloc char[Longest];
        var at = last + 1;
        at += Lower(text, words, at, lower) is "of" && Follows(words, at) ? 1 : 0;
        at += Lower(text, words, at, lower) is "a" && Follows(words, at) ? 1 : 0;
        return Follows(words, at) && Lower(text, words, at, lower) is { Length: > 2 } word && !word.EndsWith("s") && Multipliers.TryGetValue(word, out var factor) ? (factor, at) : null;
    }
}
