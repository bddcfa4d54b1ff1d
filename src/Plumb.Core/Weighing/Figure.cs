using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>What sort of number is asked for.</summary>
public enum FigureUnit
{
    /// <summary>A count of things.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share or a rate in percent.</summary>
    Percent,
}

/// <summary>Rows of a table that were counted because a column holds a date of one year.</summary>
/// <param name="Column">Head of the column.</param>
/// <param name="Year">The year; a fiscal one ends in it.</param>
/// <param name="IsFiscal">Counted by fiscal years of the United States, which begin on 1 October.</param>
/// <param name="Of">Rows of the table in all.</param>
public sealed record CountedRows(string Column, int Year, bool IsFiscal, int Of)
{
    /// <summary>It is the first or the last year of the table, which may not hold the whole of it: the count is a least one.</summary>
    public bool IsEdge { get; init; }
}

/// <summary>A number in a sentence, with what it counts.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Quantity">What is counted, in the sentence's words.</param>
/// <param name="Value">The number as written.</param>
/// <param name="Number">The number as a value.</param>
/// <param name="AsOf">Date or period that the sentence ties to it, as written, or null.</param>
public sealed record Figure(EvidenceSentence Sentence, string Quantity, string Value, double Number, string? AsOf)
{
    /// <summary>The words from the number to the noun, lower case: figures of the same thing can be set side by side.</summary>
    public string Thing { get; init; } = "";

    /// <summary>Where the number begins in the sentence, UTF-16; 0 for a count of rows.</summary>
    public int Start { get; init; }

    /// <summary>What sort of number it is.</summary>
    public FigureUnit Unit { get; init; }

    /// <summary>For an amount of money, the time by which it is reckoned: "day" of "per day"; null for none.</summary>
    public string? Per { get; init; }

    /// <summary>It is of those who are somewhere at one time: without a date, that is no later than the day of its source.</summary>
    public bool IsOfMoment { get; init; }

    /// <summary>For a number from a table, where the head of its column stands; else null.</summary>
    public EvidenceSentence? Head { get; init; }

    /// <summary>It is the total of a table that counts what is asked for.</summary>
    public bool IsTotal { get; init; }

    /// <summary>For a number from a table, whose it is where the table is of a part only; else empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>For a count of a table's rows, what was counted; else null.</summary>
    public CountedRows? Counted { get; init; }

    /// <summary>A number with its separators, its sign of money or percent and the power of ten behind it.</summary>
    private static readonly Pattern s_number = new(
        @"([$€£] ?|\b)([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\b( (million|billion|trillion)\b|[MBK]\b)?( ?%| percent\b| per cent\b)?", RegexOptions.NonBacktracking);

    private const int MostWordsToNoun = 3;
    private const int MostWordsBehind = 6;
    private const int MostWordsBehindAmount = 3;

    /// <summary>Words at which the description of a quantity ends.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.OrdinalIgnoreCase) { "and", "but", "which", "while", "after", "before", "because", "with", "compared", "up", "down", "as", "on", "a", "or", "from", "to", "than", "since", "have", "has", "had", "were", "was", "are", "is", "who", "that", "per" };

    /// <summary>The numbers of a sentence that count one of some terms, or are of the unit that is asked for beside one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="counted">Terms that may be counted.</param>
    /// <param name="unit">What sort of number is asked for.</param>
    /// <param name="termOf">The term of a word, or null.</param>
    public static IEnumerable<Figure> In(EvidenceSentence sentence, IReadOnlySet<string> counted, FigureUnit unit, Func<string, string?> termOf)
    {
        var text = sentence.Text;
        var times = Times.In(text);
        var words = Words.Split(text);
        foreach (Match match in s_number.Matches(text))
        {
            var start = match.Index + match.Value.Length - match.Value.TrimStart().Length;
            var value = match.Value.Trim();
            if (UnitOf(value) != unit || !IsFree(text, start, start + value.Length, times) || Parse(value) is not { } number || number == 1)
            {
                continue;
            }

            var following = words.Where(w => w.Start >= start + value.Length).Take(MostWordsToNoun + MostWordsBehind).ToList();
            var noun = following.Take(MostWordsToNoun).ToList().FindIndex(w => termOf(w.Of(text)) is { } t && counted.Contains(t));
            var holds = noun >= 0 ? !text[(start + value.Length)..following[noun].End].AsSpan().ContainsAny(ClauseBreaks.Marks) : unit != FigureUnit.Count && following.Count > 0 && sentence.Terms.Overlaps(counted);
            var rate = unit == FigureUnit.Money ? Rate.Behind(text, start + value.Length) : null;
            if (holds && rate is not null)
            {
                yield return new Figure(sentence, rate.Words, value, number, FigurePeriod.Of(text, start, sentence.Source.Published)) { Thing = rate.Words.ToLowerInvariant(), Start = start, Unit = unit, Per = rate.Time };
            }
            else if (holds)
            {
                var thing = text[following[0].Start..following[noun >= 0 ? noun : Math.Min(1, following.Count - 1)].End].ToLowerInvariant();
                yield return new Figure(sentence, QuantityOf(text, following, Math.Max(noun, 0), unit == FigureUnit.Count ? MostWordsBehind : MostWordsBehindAmount), value, number, FigurePeriod.Of(text, start, sentence.Source.Published)) { Thing = thing, Start = start, Unit = unit, Per = unit == FigureUnit.Money ? Rate.TimeBefore(text, start) : null };
            }
        }
    }

    /// <summary>From the word behind the number to the end of its clause, at most a few words behind the noun.</summary>
    private static string QuantityOf(string text, List<TextSpan> following, int noun, int most)
    {
        if (Lasting.Behind(text, following[noun].End) is { } end)
        {
            return text[following[0].Start..end];
        }

        var last = noun;
        for (var i = noun + 1; i < following.Count && i <= noun + most; i++)
        {
            if (text[following[i - 1].End..following[i].Start] != " " || s_ends.Contains(following[i].Of(text)))
            {
                break;
            }

            last = i;
        }

        while (last > noun && following[last].Of(text) is "in" or "of" or "the" or "at" or "for" or "by" or "between" or "all" or "first" or "last" or "more" or "less" or "fewer")
        {
            last--;
        }

        return text[following[0].Start..following[last].End];
    }

    private static FigureUnit UnitOf(string value) =>
        value[0] is '$' or '€' or '£' ? FigureUnit.Money
        : value[^1] == '%' || value.EndsWith("cent", StringComparison.Ordinal) ? FigureUnit.Percent
        : FigureUnit.Count;

    /// <summary>The value of a number as it is written, or null.</summary>
    internal static double? Parse(string value)
    {
        var digits = string.Concat(value.Where(c => char.IsAsciiDigit(c) || c == '.'));
        var power = value.Contains("trillion", StringComparison.Ordinal) ? 1e12
            : value.Contains("billion", StringComparison.Ordinal) || value[^1] == 'B' ? 1e9
            : value.Contains("million", StringComparison.Ordinal) || value[^1] == 'M' ? 1e6
            : value[^1] == 'K' ? 1e3
            : 1;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Math.Round(number * power, 4) : null;
    }

    /// <summary>Not a year or a day, not an age, an ordinal, the end of a range or a part of a longer token.</summary>
    private static bool IsFree(string text, int start, int end, IReadOnlyList<Match> times)
    {
        var after = end < text.Length ? text[end] : ' ';
        var before = start > 0 ? text[start - 1] : ' ';
        return (char.IsWhiteSpace(after) || after is ',' or '.' or ')' or '/' or ';')
            && (char.IsWhiteSpace(before) || before is '(' or '“' or '"')
            && !(after == ',' && UnitOf(text[start..end]) == FigureUnit.Count)
            && times.All(t => end <= t.Index || start >= t.Index + t.Length);
    }
}
