using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>Finds the numbers of a text, in digits and in words, with what they count.</summary>
public static class QuantityReader
{
    private const int MostWordsToNoun = 3;
    private static readonly SearchValues<char> s_marks = SearchValues.Create(",.;:()");
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> s_names = Numbers(
        "zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 "
        + "eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> s_ordinals = Numbers(
        "second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 "
        + "thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 fortieth:40 fiftieth:50 sixtieth:60 seventieth:70 eightieth:80 ninetieth:90");

    /// <summary>Parts of a whole, in the singular.</summary>
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> s_parts = Numbers("half:2 third:3 quarter:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> s_multipliers = Numbers(
        "dozen:12 dozens:12 hundred:1e2 hundreds:1e2 thousand:1e3 thousands:1e3 k:1e3 million:1e6 millions:1e6 mn:1e6 billion:1e9 billions:1e9 bn:1e9 trillion:1e12 trn:1e12 lakh:1e5 crore:1e7");

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

        return found;
    }

    private static Quantity? At(string text, Word[] words, int i)
    {
        if (words[i].Is(WordTraits.Digits))
        {
            return Digits(text, words, i);
        }

        Span<char> lower = stackalloc char[12];
        var word = Lower(text, words[i], lower);
        if (Fraction(text, words, i, word) is { } part)
        {
            return part;
        }

        return s_ordinals.TryGetValue(word, out var place)
            ? Make(text, words, i, i, place, 1, ordinal: true)
            : s_names.TryGetValue(word, out var value) ? Named(text, words, i, value)
            : IsMultiplied(text, words, i, word) ? Multiplied(text, words, i, i, 1, 0) : null;
    }

    /// <summary>"Two thirds", "one quarter": more than one are many, so that "a third party" and "two fifth graders" are none.</summary>
    private static Quantity? Fraction(string text, Word[] words, int i, ReadOnlySpan<char> word)
    {
        var count = word is "one" ? 1 : s_names.TryGetValue(word, out var value) && value is > 1 and < 10 ? value : 0;
        if (count == 0 || i + 1 >= words.Length || words[i + 1].Span.Start - words[i].Span.End > 1)
        {
            return null;
        }

        Span<char> lower = stackalloc char[12];
        var part = Lower(text, words[i + 1], lower);
        part = count == 1 ? part : part is "halves" ? "half" : part.EndsWith("s") ? part[..^1] : [];
        return s_parts.TryGetValue(part, out var of) ? Make(text, words, i, i + 1, count / of, 0.01) : null;
    }

    /// <summary>"A dozen", "hundreds of": a multiplier without a number before it.</summary>
    private static bool IsMultiplied(string text, Word[] words, int i, ReadOnlySpan<char> word) =>
        word.Length > 2 && s_multipliers.ContainsKey(word) && i > 0 && text.AsSpan(words[i - 1].Span.Start, words[i - 1].Span.Length) is "a" or "A" or "one" or "One";

    private static Quantity? Digits(string text, Word[] words, int i)
    {
        var word = text.AsSpan(words[i].Span.Start, words[i].Span.Length);
        var end = word.IndexOfAnyExcept(s_digits);
        var digits = end < 0 ? word : word[..end];
        var rest = end < 0 ? [] : word[end..];
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        if (rest.IsEmpty && Grouped(text, words, i, value) is var (whole, last) && last > i)
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

        var point = digits.LastIndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (rest.IsEmpty)
        {
            return Multiplied(text, words, i, i, value, decimals);
        }

        Span<char> lower = stackalloc char[4];
        var factor = rest.Length <= 3 && rest.ToLowerInvariant(lower) is var n && (s_multipliers.TryGetValue(lower[..n], out var f) || (rest is "m" or "M" && (f = 1e6) > 0)) ? f : 0;
        return factor > 0 ? Make(text, words, i, i, value * factor, factor * Math.Pow(10, -decimals)) : null;
    }

    /// <summary>"3/4", "10 1/2": parts of the sorts that people write, so that "9/11", "24/7" and dates are none.</summary>
    private static Quantity? Stroked(string text, Word[] words, int i, double value)
    {
        if (Part(text, words, i) is { } part)
        {
            return Make(text, words, i, i + 1, part, 0.01);
        }

        return i + 1 < words.Length && words[i].Span.End < text.Length && text[words[i].Span.End] == ' ' && words[i + 1].Span.Start == words[i].Span.End + 1 && Part(text, words, i + 1) is { } more
            ? Make(text, words, i, i + 2, value + more, 0.01)
            : null;
    }

    private static double? Part(string text, Word[] words, int i)
    {
        if (i + 1 >= words.Length || words[i].Span.End >= text.Length || text[words[i].Span.End] != '/' || words[i + 1].Span.Start != words[i].Span.End + 1
            || (words[i + 1].Span.End < text.Length && text[words[i + 1].Span.End] is '/' or '-' or '.'))
        {
            return null;
        }

        return int.TryParse(words[i].Span.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && words[i + 1].Span.Of(text) is "2" or "3" or "4" or "5" or "8" or "10" or "16" && int.Parse(words[i + 1].Span.Of(text), CultureInfo.InvariantCulture) is var of && count > 0 && count < of
            ? (double)count / of
            : null;
    }

    /// <summary>"30 000": groups of three digits parted by spaces.</summary>
    private static (double Value, int Last) Grouped(string text, Word[] words, int i, double value)
    {
        var last = i;
        while (words[i].Span.Length <= 3 && value > 0 && last + 1 < words.Length && words[last + 1].Span is { Length: 3 } next && next.Start == words[last].Span.End + 1
            && char.IsWhiteSpace(text[next.Start - 1]) && int.TryParse(text.AsSpan(next.Start, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var group))
        {
            (value, last) = ((value * 1000) + group, last + 1);
        }

        return (value, last);
    }

    /// <summary>"Twenty-three", "two hundred and five": units, tens and hundreds.</summary>
    private static Quantity Named(string text, Word[] words, int i, double value)
    {
        Span<char> lower = stackalloc char[12];
        var last = i;
        if (value is >= 20 and < 100 && i + 1 < words.Length && s_names.TryGetValue(Lower(text, words[i + 1], lower), out var unit) && unit is > 0 and < 10)
        {
            (value, last) = (value + unit, i + 1);
        }
        else if (value is >= 20 and < 100 && i + 1 < words.Length && Lower(text, words[i + 1], lower) is "one")
        {
            (value, last) = (value + 1, i + 1);
        }

        else if (value is >= 20 and < 100 && i + 1 < words.Length && words[i + 1].Span.Start - words[i].Span.End <= 1
            && (Lower(text, words[i + 1], lower) is "first" ? 1 : s_ordinals.TryGetValue(Lower(text, words[i + 1], lower), out var place) ? place : 0) is var of and > 0 and < 10)
        {
            return Make(text, words, i, i + 1, value + of, 1, ordinal: true);
        }

        return Multiplied(text, words, i, last, value, 0);
    }

    private static Quantity Multiplied(string text, Word[] words, int first, int last, double value, int decimals)
    {
        Span<char> lower = stackalloc char[12];
        var factor = 1.0;
        var isBare = value == 1 && first == last && !words[first].Is(WordTraits.Digits);
        if (isBare)
        {
            s_multipliers.TryGetValue(Lower(text, words[first], lower), out factor);
        }

        while (last + 1 < words.Length && words[last + 1].Span.Start - words[last].Span.End <= 1 && Lower(text, words[last + 1], lower) is { Length: > 1 } next && s_multipliers.TryGetValue(next, out var more))
        {
            factor *= more;
            last++;
        }

        // "One hundred": the one belongs to it, as "a" does not.
        first -= isBare && Lower(text, words[first - 1], lower) is "one" ? 1 : 0;
        if (factor >= 100 && decimals == 0 && Rest(text, words, last, factor) is var (rest, end) && end > last)
        {
            return Make(text, words, first, end, (value * factor) + rest, 1);
        }

        return Make(text, words, first, last, value * factor, factor * Math.Pow(10, -decimals));
    }

    /// <summary>"Hundred and sixteen", "thousand three hundred": what is added to a round number, smaller than its last step.</summary>
    private static (double Value, int Last) Rest(string text, Word[] words, int last, double factor)
    {
        Span<char> lower = stackalloc char[12];
        var at = last + 1;
        at += at < words.Length && Lower(text, words[at], lower) is "and" ? 1 : 0;
        if (at >= words.Length || words[at].Sentence != words[last].Sentence || text.AsSpan(words[last].Span.End, words[at].Span.Start - words[last].Span.End).ContainsAny(s_marks)
            || !s_names.TryGetValue(Lower(text, words[at], lower), out var value))
        {
            return (0, last);
        }

        var added = Named(text, words, at, value);
        return added.Kind != QuantityKind.Ordinal && added.Value > 0 && added.Value < factor ? (added.Value, WordsOf(words, added)) : (0, last);
    }

    /// <summary>The last word of the number itself: "percent" and "dollars" behind it are read again for the whole.</summary>
    private static int WordsOf(Word[] words, Quantity quantity)
    {
        var last = quantity.FirstWord;
        while (last < quantity.LastWord && words[last + 1].Span.End <= quantity.Span.End && quantity.Kind == QuantityKind.Count)
        {
            last++;
        }

        return last;
    }

    /// <summary>What the number is of; the words that say so, "percent" or "dollars", belong to it.</summary>
    private static (QuantityKind Kind, char Currency, int Last) KindOf(string text, Word[] words, int first, int last)
    {
        var before = words[first].Span.Start;
        var sign = before > 1 && text[before - 1] == ' ' ? before - 2 : before - 1;
        if (sign >= 0 && text[sign] is '$' or '€' or '£' or '¥')
        {
            return (QuantityKind.Money, text[sign], last);
        }

        var end = words[last].Span.End;
        if (end < text.Length && (text[end] == '%' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '%')))
        {
            return (QuantityKind.Percent, '\0', last);
        }

        Span<char> lower = stackalloc char[12];
        return last + 1 >= words.Length || words[last + 1].Sentence != words[last].Sentence ? (QuantityKind.Count, '\0', last) : Lower(text, words[last + 1], lower) switch
        {
            "percent" or "pct" => (QuantityKind.Percent, '\0', last + 1),
            "percentage" => (QuantityKind.Percent, '\0', last),
            "per" when last + 2 < words.Length && Lower(text, words[last + 2], lower) is "cent" => (QuantityKind.Percent, '\0', last + 2),
            "dollars" or "dollar" or "usd" => (QuantityKind.Money, '$', last + 1),
            "euros" or "euro" or "eur" => (QuantityKind.Money, '€', last + 1),
            "pounds" => (QuantityKind.Money, '£', last + 1),
            "yen" => (QuantityKind.Money, '¥', last + 1),
            _ => (QuantityKind.Count, '\0', last),
        };
    }

    private static Quantity Make(string text, Word[] words, int first, int last, double value, double step, bool ordinal = false)
    {
        var (kind, currency, end) = ordinal ? (QuantityKind.Ordinal, '\0', last) : KindOf(text, words, first, last);
        var start = words[first].Span.Start;
        start -= kind != QuantityKind.Money || start == 0 ? 0 : text[start - 1] == currency ? 1 : start > 1 && text[start - 1] == ' ' && text[start - 2] == currency ? 2 : 0;
        if (kind is QuantityKind.Count or QuantityKind.Percent && SignBefore(text, words, first) is var (from, word) && from >= 0)
        {
            (value, start, first) = (-value, from, word);
        }

        var stop = words[end].Span.End;
        stop += kind == QuantityKind.Percent && stop < text.Length && text[stop] == '%' ? 1 : 0;
        var rounded = first > 0 && s_rounding.Contains(text.AsSpan(words[first - 1].Span.Start, words[first - 1].Span.Length));
        return new Quantity(new TextSpan(start, stop), first, end, value, step, kind, NounAfter(words, end), currency, rounded);
    }

    /// <summary>"-5", "minus five": where the sign begins and the first word with it; below 0 where there is none.</summary>
    private static (int From, int Word) SignBefore(string text, Word[] words, int first)
    {
        var start = words[first].Span.Start;
        if (start > 0 && text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '('))
        {
            return (start - 1, first);
        }

        Span<char> lower = stackalloc char[12];
        return first > 0 && start - words[first - 1].Span.End == 1 && Lower(text, words[first - 1], lower) is "minus" or "negative" ? (words[first - 1].Span.Start, first - 1) : (-1, first);
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

    private static ReadOnlySpan<char> Lower(string text, Word word, Span<char> into)
    {
        if (word.Span.Length > into.Length)
        {
            return [];
        }

        var length = text.AsSpan(word.Span.Start, word.Span.Length).ToLowerInvariant(into);
        return into[..length];
    }

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Numbers(string entries) =>
        entries.Split(' ').Select(e => e.Split(':')).ToFrozenDictionary(e => e[0], e => double.Parse(e[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
