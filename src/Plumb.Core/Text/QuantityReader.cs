using System.Buffers;
using System.Collections.Frozen;
using static Plumb.Core.Text.NumberNames;

namespace Plumb.Core.Text;

/// <summary>Finds the numbers of a text, in digits and in words, with what they count.</summary>
public static class QuantityReader
{
    private const int MostWordsToNoun = 3;
    private static readonly SearchValues<char> s_marks = SearchValues.Create(",.;:()");
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_rounding =
        "about around approximately roughly nearly almost over exceeding exceeded exceeds estimated some least than".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The numbers of a text that are no dates, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="dates">Its dates.</param>
    public static List<Quantity> Read(string text, Word[] words, List<DateMention> dates)
    {
        var found = new List<Quantity>();
        var date = 0;
        for (var i = 0; i < words.Length; i++)
        {
            while (date < dates.Count && dates[date].LastWord < i)
            {
                date++;
            }

            if (date < dates.Count && dates[date].FirstWord <= i)
            {
                i = dates[date].LastWord;
            }
            else if (At(text, words, i) is { } quantity)
            {
                found.Add(quantity);
                i = quantity.LastWord;
            }
        }

        return Ranged(text, words, MoneySums.Joined(text, words, found));
    }

    /// <summary>"5 to 10 percent", "between 3 and 5 million dollars", "$3–5 billion": what the second number is of, and what multiplies it, the
    /// first is of and is multiplied by too; a sign of money before the first is of both.</summary>
    private static List<Quantity> Ranged(string text, Word[] words, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (AreRange(text, words, found[i], found[i + 1]) && !IsPaidTo(text, words, found[i], found[i + 1]))
            {
                (found[i], found[i + 1]) = Alike(found[i], found[i + 1], NumberParts.Multiplier(text, words, found[i + 1]));
            }
        }

        return found;
    }

    private static (Quantity Lower, Quantity Upper) Alike(Quantity lower, Quantity upper, double factor)
    {
        // "From 900 to 1.2 million" is of two sizes: multiplied, the first would be the larger one.
        if (factor > 1 && lower.Step <= 1 && lower.Value > 0 && lower.Value * factor < upper.Value && lower.Kind is QuantityKind.Count or QuantityKind.Money)
        {
            lower = lower with { Value = lower.Value * factor, Step = lower.Step * factor };
            upper = lower.Kind == QuantityKind.Money && upper.Kind == QuantityKind.Count ? upper with { Kind = lower.Kind, Currency = lower.Currency } : upper;
        }

        var isSame = lower.Kind == QuantityKind.Count && upper.Kind is QuantityKind.Percent or QuantityKind.Money;
        return (isSame ? lower with { Kind = upper.Kind, Currency = upper.Currency, Noun = upper.Noun } : lower, upper);
    }

    private static bool AreRange(string text, Word[] words, Quantity from, Quantity to) =>
        from.Span.End < to.Span.Start && text.AsSpan(from.Span.End, to.Span.Start - from.Span.End) switch
        {
            " to " or " or " or "-" or "–" => true,
            " and " => from.FirstWord > 0 && words[from.FirstWord - 1].Span.Of(text).Equals("between", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>"$5 to 10 million people": money, and with the next word those whom it goes to.</summary>
    private static bool IsPaidTo(string text, Word[] words, Quantity from, Quantity to) =>
        from.Kind == QuantityKind.Money && to.Kind == QuantityKind.Count
        && to.LastWord + 1 < words.Length && words[to.LastWord + 1].Sentence == words[to.LastWord].Sentence
        && (words[to.LastWord + 1].Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None
        && text.AsSpan(to.Span.End, words[to.LastWord + 1].Span.Start - to.Span.End) is " ";

    private static Quantity? At(string text, Word[] words, int i)
    {
        if (words[i].Is(WordTraits.Digits))
        {
            return Digits(text, words, i, 0);
        }

        if (words[i].Is(WordTraits.Acronym) && Currencies.OfGluedCode(words[i].Span.Of(text)) is { } code)
        {
            return Digits(text, words, i, Currencies.CodeLength) is { } sum ? sum with { Kind = QuantityKind.Money, Currency = code } : null;
        }

        Span<char> lower = stackalloc char[Longest];
        var word = Lower(text, words, i, lower);
        if (NumberParts.At(text, words, i, word) is { } part)
        {
            return Make(text, words, i, part.Last, part.Value, part.Step);
        }

        return Ordinals.TryGetValue(word, out var place) ? Make(text, words, i, i, place, 1, ordinal: true)
            : Cardinals.TryGetValue(word, out var value) ? Named(text, words, i, value)
            : word is "one" && IsNumber(text, words, i) ? Counted(text, words, i, i, 1, 0)
            : IsMultiplied(text, words, i, word) ? Multiplied(text, words, i, i, 1, 0, isBare: true) : null;
    }

    /// <summary>"One percent", "one dollar", "one and a half", "one point five": elsewhere "one" is seldom a number.</summary>
    private static bool IsNumber(string text, Word[] words, int i)
    {
        Span<char> lower = stackalloc char[Longest];
        return Lower(text, words, i + 1, lower) is "percent" or "pct" || (Lower(text, words, i + 1, lower) is "per" && Lower(text, words, i + 2, lower) is "cent")
            || Currencies.IsNamedAfter(text, words, i) || NumberParts.Added(text, words, i) is not null || NumberParts.Decimals(text, words, i) is not null;
    }

    /// <summary>"A dozen", "hundred thousand": a multiplier without a number before it.</summary>
    private static bool IsMultiplied(string text, Word[] words, int i, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        return word.Length > 2 && Multipliers.ContainsKey(word)
            && (Lower(text, words, i - 1, lower) is "a" or "one" || (word is "hundred" && Follows(words, i + 1) && Lower(text, words, i + 1, lower) is "thousand" or "million" or "billion"));
    }

    /// <summary>A number in digits, behind so many letters of a code of money in the same word.</summary>
    private static Quantity? Digits(string text, Word[] words, int i, int code)
    {
        var word = text.AsSpan(words[i].Span.Start + code, words[i].Span.Length - code);
        var end = word.IndexOfAnyExcept(s_digits);
        var digits = end < 0 ? word : word[..end];
        var rest = end < 0 ? [] : word[end..];
        if (DigitGroups.Value(digits) is not var (value, decimals))
        {
            return null;
        }

        if (rest.IsEmpty && DigitGroups.Grouped(text, words, i, value) is var (whole, last) && last > i)
        {
            return Make(text, words, i, last, whole, 1);
        }

        if (rest.IsEmpty && Stroked(text, words, i, value) is { } stroked)
        {
            return stroked;
        }

        if (rest is "st" or "nd" or "rd" or "th")
        {
            return Make(text, words, i, i, value, 1, ordinal: true);
        }

        if (rest.IsEmpty)
        {
            return Counted(text, words, i, i, value, decimals);
        }

        if (Currencies.OfCode(rest) is { } currency)
        {
            return Make(text, words, i, i, value, Math.Pow(10, -decimals)) with { Kind = QuantityKind.Money, Currency = currency };
        }

        Span<char> lower = stackalloc char[4];
        var factor = rest.Length <= 3 && rest.ToLowerInvariant(lower) is var n && (Multipliers.TryGetValue(lower[..n], out var f) || (rest is "m" or "M" && (f = 1e6) > 0)) ? f : 0;
        return factor > 0 ? Make(text, words, i, i, value * factor, factor * Math.Pow(10, -decimals)) : null;
    }

    /// <summary>"3/4", "10 1/2": parts of the sorts that people write, so that "9/11", "24/7" and dates are none.</summary>
    private static Quantity? Stroked(string text, Word[] words, int i, double value)
    {
        if (DigitGroups.Part(text, words, i) is { } part)
        {
            return Make(text, words, i, i + 1, part, 0.01);
        }

        return i + 1 < words.Length && words[i].Span.End < text.Length && text[words[i].Span.End] == ' ' && words[i + 1].Span.Start == words[i].Span.End + 1 && DigitGroups.Part(text, words, i + 1) is { } more
            ? Make(text, words, i, i + 2, value + more, 0.01)
            : null;
    }

    /// <summary>"Twenty-three", "two hundred and five": units, tens and hundreds.</summary>
    private static Quantity Named(string text, Word[] words, int i, double value)
    {
        Span<char> lower = stackalloc char[Longest];
        var last = i;
        if (value is >= 20 and < 100)
        {
            var next = Lower(text, words, i + 1, lower);
            if ((next is "one" ? 1 : Cardinals.TryGetValue(next, out var unit) ? unit : 0) is var ones and > 0 and < 10)
            {
                (value, last) = (value + ones, i + 1);
            }
            else if (Follows(words, i + 1) && (next is "first" ? 1 : Ordinals.TryGetValue(next, out var place) ? place : 0) is var of and > 0 and < 10)
            {
                return Make(text, words, i, i + 1, value + of, 1, ordinal: true);
            }
        }

        return Follows(words, last + 1) && RoundOrdinals.TryGetValue(Lower(text, words, last + 1, lower), out var round)
            ? Make(text, words, i, last + 1, value * round, 1, ordinal: true)
            : Counted(text, words, i, last, value, 0);
    }

    /// <summary>A number with what is added to it, "and a half" or "point five", and what multiplies it.</summary>
    private static Quantity Counted(string text, Word[] words, int first, int last, double value, int decimals)
    {
        if (NumberParts.Added(text, words, last) is var (part, end))
        {
            (value, last, decimals) = (value + part, end, 1);
        }
        else if (!words[first].Is(WordTraits.Digits) && NumberParts.Decimals(text, words, last) is var (tail, digit, count))
        {
            (value, last, decimals) = (value + tail, digit, count);
        }

        return Multiplied(text, words, first, last, value, decimals, isBare: false);
    }

    private static Quantity Multiplied(string text, Word[] words, int first, int last, double value, int decimals, bool isBare)
    {
        Span<char> lower = stackalloc char[Longest];
        var factor = isBare ? Multipliers[Lower(text, words, first, lower)] : 1;
        while (Follows(words, last + 1) && Lower(text, words, last + 1, lower) is { Length: > 1 } next && Multipliers.TryGetValue(next, out var more))
        {
            factor *= more;
            last++;
        }

        // "One hundred": the one belongs to it, as "a" does not.
        first -= isBare && Lower(text, words, first - 1, lower) is "one" ? 1 : 0;
        if (factor >= 1000 && NumberParts.Added(text, words, last) is var (part, half))
        {
            return Make(text, words, first, half, (value + part) * factor, factor * 0.1);
        }

        if (factor >= 100 && decimals == 0 && Rest(text, words, last, factor) is var (rest, end, isPlace) && end > last)
        {
            return Make(text, words, first, end, (value * factor) + rest, 1, isPlace);
        }

        return Make(text, words, first, last, value * factor, factor * Math.Pow(10, -decimals));
    }

    /// <summary>"Hundred and sixteen", "thousand three hundred", "hundred and fifth": what is added to a round number, smaller than its last step.</summary>
    private static (double Value, int Last, bool IsPlace) Rest(string text, Word[] words, int last, double factor)
    {
        Span<char> lower = stackalloc char[Longest];
        var at = last + 1;
        var isJoined = Lower(text, words, at, lower) is "and";
        at += isJoined ? 1 : 0;
        if (at >= words.Length || words[at].Sentence != words[last].Sentence || text.AsSpan(words[last].Span.End, words[at].Span.Start - words[last].Span.End).ContainsAny(s_marks)
            || (isJoined && NumberParts.Added(text, words, last) is not null))
        {
            return (0, last, false);
        }

        var word = Lower(text, words, at, lower);
        if (isJoined && (word is "first" ? 1 : Ordinals.TryGetValue(word, out var place) ? place : 0) is var of and > 0)
        {
            return (of, at, true);
        }

        if (isJoined && word is "one" && Lower(text, words, at + 1, lower) is not ("of" or "in"))
        {
            return (1, at, false);
        }

        if (!Cardinals.TryGetValue(word, out var value))
        {
            return (0, last, false);
        }

        var added = Named(text, words, at, value);
        return added.Value > 0 && added.Value < factor ? (added.Value, WordsOf(words, added), added.Kind == QuantityKind.Ordinal) : (0, last, false);
    }

    /// <summary>The last word of the number itself: "percent" and "dollars" behind it are read again for the whole.</summary>
    private static int WordsOf(Word[] words, Quantity quantity)
    {
        var last = quantity.FirstWord;
        while (last < quantity.LastWord && words[last + 1].Span.End <= quantity.Span.End && quantity.Kind is QuantityKind.Count or QuantityKind.Ordinal)
        {
            last++;
        }

        return last;
    }

    /// <summary>A share in percent: where it ends in UTF-16 and the last word with it.</summary>
    private static (int End, int Last)? Percent(string text, Word[] words, int last)
    {
        var end = words[last].Span.End;
        var sign = end + 1 < text.Length && text[end] == ' ' ? end + 1 : end;
        if (sign < text.Length && text[sign] == '%')
        {
            return IsEscape(text, sign) ? null : (sign == end ? sign + 1 : end, last);
        }

        Span<char> lower = stackalloc char[Longest];
        return last + 1 >= words.Length || words[last + 1].Sentence != words[last].Sentence ? null : Lower(text, words, last + 1, lower) switch
        {
            "percent" or "pct" => (words[last + 1].Span.End, last + 1),
            "percentage" => (end, last),
            "per" when Lower(text, words, last + 2, lower) is "cent" => (words[last + 2].Span.End, last + 2),
            _ => null,
        };
    }

    /// <summary>"%2D", "%20": a letter of an address, not a share.</summary>
    private static bool IsEscape(string text, int sign) => sign + 1 < text.Length && (char.IsAsciiDigit(text[sign + 1]) || char.IsAsciiLetterUpper(text[sign + 1]));

    /// <summary>What a number is of, and where it stands with the words that say so: "percent", "dollars".</summary>
    private static (QuantityKind Kind, string? Currency, TextSpan Span, int First, int Last) KindOf(string text, Word[] words, int first, int last)
    {
        var (start, stop) = (words[first].Span.Start, words[last].Span.End);
        return Currencies.Before(text, words, first) is { } before ? (QuantityKind.Money, before.Currency, new TextSpan(before.Start, stop), before.First, last)
            : Percent(text, words, last) is { } share ? (QuantityKind.Percent, null, new TextSpan(start, share.End), first, share.Last)
            : Currencies.After(text, words, last) is { } after ? (QuantityKind.Money, after.Currency, new TextSpan(start, after.End), first, after.Last)
            : (QuantityKind.Count, null, new TextSpan(start, stop), first, last);
    }

    private static Quantity Make(string text, Word[] words, int first, int last, double value, double step, bool ordinal = false)
    {
        var (kind, currency, span, begin, end) = ordinal
            ? (QuantityKind.Ordinal, null, new TextSpan(words[first].Span.Start, words[last].Span.End), first, last)
            : KindOf(text, words, first, last);
        if (kind is QuantityKind.Count or QuantityKind.Percent && SignBefore(text, words, first) is var (from, word) && from >= 0)
        {
            (value, span, begin) = (-value, new TextSpan(from, span.End), word);
        }

        var rounded = begin > 0 && s_rounding.Contains(text.AsSpan(words[begin - 1].Span.Start, words[begin - 1].Span.Length));
        return new Quantity(span, begin, end, value, step, kind, NounAfter(words, end), currency, rounded);
    }

    /// <summary>"-5", "minus five": where the sign begins and the first word with it; below 0 where there is none.</summary>
    private static (int From, int Word) SignBefore(string text, Word[] words, int first)
    {
        var start = words[first].Span.Start;
        if (start > 0 && text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '('))
        {
            return (start - 1, first);
        }

        Span<char> lower = stackalloc char[Longest];
        return first > 0 && start - words[first - 1].Span.End == 1 && Lower(text, words, first - 1, lower) is "minus" or "negative" ? (words[first - 1].Span.Start, first - 1) : (-1, first);
    }

    /// <summary>The first word after the number that names something, within a few words of the same sentence.</summary>
    private static uint NounAfter(Word[] words, int last)
    {
        for (var i = last + 1; i < words.Length && i <= last + MostWordsToNoun && words[i].Sentence == words[last].Sentence; i++)
        {
            if ((words[i].Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None)
            {
                return words[i].Stem;
            }
        }

        return 0;
    }
}
