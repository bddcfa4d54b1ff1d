using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>How a date is written.</summary>
internal enum DateOrder
{
    /// <summary>May 16, 2018; May 16.</summary>
    MonthDay,

    /// <summary>16 May 2018; 16 May.</summary>
    DayMonth,

    /// <summary>May 2018.</summary>
    MonthYear,

    /// <summary>5/16/2018.</summary>
    Slashes,

    /// <summary>2018.</summary>
    YearAlone,
}

/// <summary>A date in a sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Order">How it is written.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
internal sealed record DateSpan(TextSpan Span, DateOrder Order, int? Year, int? Month, int? Day)
{
    /// <summary>The date written out in the same order.</summary>
    public string Write()
    {
        var month = Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) : "";
        return Order switch
        {
            DateOrder.MonthDay => Year is null ? $"{month} {Day}" : $"{month} {Day}, {Year}",
            DateOrder.DayMonth => Year is null ? $"{Day} {month}" : $"{Day} {month} {Year}",
            DateOrder.MonthYear => $"{month} {Year}",
            DateOrder.Slashes => $"{Month}/{Day}/{Year}",
            _ => $"{Year}",
        };
    }
}

/// <summary>Finds the dates of a sentence.</summary>
internal static class DateSpans
{
    private const string Months = "(?<m>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    private static readonly (DateOrder Order, Regex Pattern)[] s_patterns =
    [
        (DateOrder.MonthDay, Of($@"\b{Months} (?<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?<y>(?:19|20)\d\d)\b)?")),
        (DateOrder.DayMonth, Of($@"\b(?<d>\d{{1,2}}) {Months}\b(?:,? (?<y>(?:19|20)\d\d)\b)?")),
        (DateOrder.MonthYear, Of($@"\b{Months},? (?<y>(?:19|20)\d\d)\b")),
        (DateOrder.Slashes, Of(@"\b(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>(?:19|20)\d\d)\b")),
        (DateOrder.YearAlone, Of(@"\b(?<y>19[5-9]\d|20[0-3]\d)\b")),
    ];

    /// <summary>The dates in order of place; a year inside a longer date is not found again.</summary>
    public static IReadOnlyList<DateSpan> Find(string sentence)
    {
        var found = new List<DateSpan>();
        foreach (var (order, pattern) in s_patterns)
        {
            found.AddRange(pattern.Matches(sentence).Select(m => Read(order, m)).OfType<DateSpan>().Where(d => IsApart(sentence, d) && !found.Any(f => f.Span.Overlaps(d.Span))).ToList());
        }

        return [.. found.OrderBy(d => d.Span.Start)];
    }

    private static DateSpan? Read(DateOrder order, Match match)
    {
        var (year, month, day) = (Part(match, "y"), order == DateOrder.Slashes ? Part(match, "m") : MonthOf(match), Part(match, "d"));
        return month is < 1 or > 12 || day is < 1 or > 31 ? null : new DateSpan(new TextSpan(match.Index, match.Index + match.Length), order, year, month, day);
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(Match match) => match.Groups["m"] is { Success: true } group
        ? Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, n => n.Length > 0 && group.Value.StartsWith(n, StringComparison.Ordinal)) + 1
        : null;

    /// <summary>Not a part of a range, a code, a sum of money or a longer number.</summary>
    private static bool IsApart(string sentence, DateSpan date) =>
        (date.Span.Start == 0 || sentence[date.Span.Start - 1] is ' ' or '(' or '“' or '"')
        && (date.Span.End == sentence.Length || sentence[date.Span.End] is ' ' or ')' or '”' or '"' or ';' or ':' || EndsPart(sentence, date.Span.End));

    private static bool EndsPart(string sentence, int at) => sentence[at] is ',' or '.' && (at + 1 == sentence.Length || !char.IsDigit(sentence[at + 1]));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking);
}
