using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>Finds dates among the words of a text: "26 July 2018", "July 26, 2018", "the twenty-sixth of July", "7/26/2018", "2018-07-26", "July 2018", "7/2018",
/// "fiscal 2025", "2018".</summary>
/// <remarks>Dates of three numbers parted by strokes are read as month, day, year where both orders exist, as in the United
/// States; by points as day, month, year.</remarks>
public static class DateReader
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The dates of a text, in order; they do not overlap.</summary>
    public static List<DateMention> Read(string text, Word[] words)
    {
        var dates = new List<DateMention>();
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].Traits & (WordTraits.Digits | WordTraits.Capital)) == WordTraits.None && !IsFiscal(text, words[i]) && PlaceOf(text, words, i) is null
                && !(i + 1 < words.Length && words[i + 1].Is(WordTraits.Digits) && MonthOf(text, words[i], true) is not null))
            {
                continue;
            }

            if (At(text, words, i) is { } date)
            {
                dates.Add(date);
                i = date.LastWord;
            }
        }

        return dates;
    }

    private static DateMention? At(string text, Word[] words, int i) =>
        Fiscal(text, words, i) ?? Numeric(text, words, i) ?? Named(text, words, i) ?? Year(text, words, i);

    private static bool IsFiscal(string text, Word word) => text.AsSpan(word.Span.Start, word.Span.Length).Equals("fiscal", StringComparison.OrdinalIgnoreCase);

    private static DateMention? Fiscal(string text, Word[] words, int i)
    {
        var word = text.AsSpan(words[i].Span.Start, words[i].Span.Length);
        if (word.StartsWith("FY", StringComparison.Ordinal) && word.Length is 4 or 6 && Number(word[2..]) is { } glued)
        {
            return Make(words, i, i, glued < 100 ? 2000 + glued : glued, null, null, true);
        }

        if (!word.Equals("fiscal", StringComparison.OrdinalIgnoreCase) && !word.Equals("FY", StringComparison.Ordinal))
        {
            return null;
        }

        var next = i + 1 < words.Length && text.AsSpan(words[i + 1].Span.Start, words[i + 1].Span.Length).Equals("year", StringComparison.OrdinalIgnoreCase) ? i + 2 : i + 1;
        return next < words.Length && YearOf(text, words[next]) is { } year ? Make(words, i, next, year, null, null, true) : null;
    }

    private static DateMention? Numeric(string text, Word[] words, int i)
    {
        if (!words[i].Is(WordTraits.Digits))
        {
            return null;
        }

        if (MonthOfYear(text, words, i) is { } month)
        {
            return month;
        }

        if (i + 2 >= words.Length)
        {
            return Pointed(text, words, i);
        }

        var mark = text[words[i].Span.End];
        if (mark is not ('/' or '-') || !Follows(words, i, 1) || !Follows(words, i + 1, 1) || text[words[i + 1].Span.End] != mark)
        {
            return Pointed(text, words, i);
        }

        var (a, b, c) = (NumberOf(text, words[i]), NumberOf(text, words[i + 1]), NumberOf(text, words[i + 2]));
        return (a, b, c) switch
        {
            ( >= 1500 and < 2200, >= 1 and <= 12, >= 1 and <= 31) => Make(words, i, i + 2, a, b, c, false),
            ( >= 1 and <= 12, >= 1 and <= 31, >= 1500 and < 2200) => Make(words, i, i + 2, c, a, b, false),
            ( >= 1 and <= 31, >= 1 and <= 12, >= 1500 and < 2200) => Make(words, i, i + 2, c, b, a, false),
            ( >= 1 and <= 12, >= 1 and <= 31, >= 0 and < 100) when mark == '/' => Make(words, i, i + 2, c < 50 ? 2000 + c : 1900 + c, a, b, false),
            _ => null,
        };
    }

    /// <summary>"7/2018".</summary>
    private static DateMention? MonthOfYear(string text, Word[] words, int i) =>
        i + 1 < words.Length && text[words[i].Span.End] == '/' && Follows(words, i, 1) && (words[i].Span.Start == 0 || text[words[i].Span.Start - 1] != '/')
        && (words[i + 1].Span.End == text.Length || text[words[i + 1].Span.End] != '/') && NumberOf(text, words[i]) is >= 1 and <= 12 and var month && YearOf(text, words[i + 1]) is { } year
            ? Make(words, i, i + 1, year, month, null, false)
            : null;

    /// <summary>"26.07.2018", which is one word.</summary>
    private static DateMention? Pointed(string text, Word[] words, int i)
    {
        var word = text.AsSpan(words[i].Span.Start, words[i].Span.Length);
        return word.Length is >= 8 and <= 10 && word.Count('.') == 2 && DateOnly.TryParseExact(word, ["d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Make(words, i, i, date.Year, date.Month, date.Day, false)
            : null;
    }

    private static DateMention? Named(string text, Word[] words, int i)
    {
        if (MonthOf(text, words[i], i + 1 < words.Length && words[i + 1].Is(WordTraits.Digits)) is { } month)
        {
            return AfterMonth(text, words, i, month);
        }

        if ((DayOf(text, words[i]) is { } number ? (number, i) : PlaceOf(text, words, i)) is not var (day, last))
        {
            return null;
        }

        // "26 July 2018", "26th of July", "the twenty-sixth of July".
        var isOf = last + 1 < words.Length && text.AsSpan(words[last + 1].Span.Start, words[last + 1].Span.Length) is "of";
        var at = isOf ? last + 2 : last + 1;
        if (at >= words.Length || (!isOf && !words[i].Is(WordTraits.Digits)) || MonthOf(text, words[at], true, isAfterDay: isOf) is not { } named || !Follows(words, at - 1, 2))
        {
            return null;
        }

        return at + 1 < words.Length && YearOf(text, words[at + 1]) is { } year && Follows(words, at, 2)
            ? Make(words, i, at + 1, year, named, day, false)
            : Make(words, i, at, null, named, day, false);
    }

    private static DateMention? AfterMonth(string text, Word[] words, int i, int month)
    {
        if (i + 1 < words.Length && Follows(words, i, 2) && YearOf(text, words[i + 1]) is { } direct)
        {
            return Make(words, i, i + 1, direct, month, null, false);
        }

        if (i + 1 < words.Length && Follows(words, i, 2) && DayOf(text, words[i + 1]) is { } day)
        {
            var at = i + 3 < words.Length && text.AsSpan(words[i + 2].Span.Start, words[i + 2].Span.Length) is "of" ? i + 3 : i + 2;
            return at < words.Length && Follows(words, at - 1, 2) && YearOf(text, words[at]) is { } year
                ? Make(words, i, at, year, month, day, false)
                : Make(words, i, i + 1, null, month, day, false);
        }

        if (i + 1 < words.Length && Follows(words, i, 1) && PlaceOf(text, words, i + 1) is var (place, last) && !IsSpoken(text, words, last))
        {
            return last + 1 < words.Length && Follows(words, last, 2) && YearOf(text, words[last + 1]) is { } year
                ? Make(words, i, last + 1, year, month, place, false)
                : Make(words, i, last, null, month, place, false);
        }

        // A month alone: "in March", but not "March with us" or "May I".
        return i > 0 && text.AsSpan(words[i - 1].Span.Start, words[i - 1].Span.Length) is "in" or "last" or "of" or "since" or "until" or "by" or "during" or "early" or "late"
            ? Make(words, i, i, null, month, null, false)
            : null;
    }

    /// <summary>"Second", "twenty-second": a day of a month in words, with its last word.</summary>
    private static (int Day, int Last)? PlaceOf(string text, Word[] words, int i)
    {
        Span<char> lower = stackalloc char[NumberNames.Longest];
        var word = NumberNames.Lower(text, words, i, lower);
        if (Place(word) is >= 1 and <= 31 and var day)
        {
            return ((int)day, i);
        }

        var tens = word is "twenty" ? 20 : word is "thirty" ? 30 : 0;
        return tens > 0 && NumberNames.Follows(words, i + 1) && Place(NumberNames.Lower(text, words, i + 1, lower)) is >= 1 and < 10 and var unit && tens + unit <= 31 ? ((int)(tens + unit), i + 1) : null;
    }

    private static double Place(ReadOnlySpan<char> word) => word is "first" ? 1 : NumberNames.Ordinals.TryGetValue(word, out var place) ? place : 0;

    /// <summary>Another word follows in the same breath: "In May second graders came".</summary>
    private static bool IsSpoken(string text, Word[] words, int last) =>
        last + 1 < words.Length && text[words[last].Span.End] is ' ' or '-' && words[last + 1].Span.Start == words[last].Span.End + 1 && YearOf(text, words[last + 1]) is null;

    private static DateMention? Year(string text, Word[] words, int i)
    {
        var before = words[i].Span.Start > 0 ? text[words[i].Span.Start - 1] : ' ';
        var after = words[i].Span.End < text.Length ? text[words[i].Span.End] : ' ';
        return YearOf(text, words[i]) is { } year && before is not ('$' or '€' or '£' or '#') && after is not '%' ? Make(words, i, i, year, null, null, false) : null;
    }

    private static DateMention Make(Word[] words, int first, int last, int? year, int? month, int? day, bool fiscal) =>
        new(new TextSpan(words[first].Span.Start, words[last].Span.End), first, last, year, month, day, fiscal);

    private static bool Follows(Word[] words, int i, int most) => words[i + 1].Span.Start - words[i].Span.End <= most;

    /// <summary>The month that a word names; in lower case only beside a day or year, and "may", "mar" and "march" only after "2nd of".</summary>
    private static int? MonthOf(string text, Word word, bool lower, bool isAfterDay = false)
    {
        if (word.Span.Length is < 3 or > 9 || (!word.Is(WordTraits.Capital) && !lower))
        {
            return null;
        }

        var name = text.AsSpan(word.Span.Start, word.Span.Length);
        if (!word.Is(WordTraits.Capital) && !isAfterDay && name is "may" or "mar" or "march")
        {
            return null;
        }

        for (var month = 0; month < s_months.Length; month++)
        {
            if (name.Equals(s_months[month], StringComparison.OrdinalIgnoreCase)
                || (name.Length is 3 or 4 && s_months[month].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static int? DayOf(string text, Word word)
    {
        var digits = text.AsSpan(word.Span.Start, word.Span.Length);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[end..] is "st" or "nd" or "rd" or "th" ? digits[..end] : [];
        return Number(digits) is >= 1 and <= 31 and var day ? day : null;
    }

    private static int? YearOf(string text, Word word) =>
        word.Span.Length == 4 && NumberOf(text, word) is >= 1500 and < 2200 and var year ? year : null;

    private static int? NumberOf(string text, Word word) => Number(text.AsSpan(word.Span.Start, word.Span.Length));

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
