using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Core.Text;

/// <summary>Finds periods of the calendar that are no day, month or year: "the 1990s", "the third quarter of 2018", "2019–2021", "from May to
/// July 2020", "3–5 June".</summary>
/// <remarks>A range holds its last day, month or year. Fiscal years are left out, for a period of them is not one of the calendar, and so is a
/// quarter without its year.</remarks>
internal static class PeriodReader
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const string Year = "(1[5-9]|2[01])[0-9]{2}";
    private const string Month = "(january|february|march|april|may|june|july|august|september|october|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
    private const string Day = "[0-3]?[0-9](st|nd|rd|th)?";
    private const string Until = "( to | through | until | till | ?[-–] ?)";
    private const string Place = "first|second|third|fourth|last|final|1st|2nd|3rd|4th";

    private const int MonthsOfYear = 12;

    /// <summary>Tens of years said without their century are of the last one from here on.</summary>
    private const int FirstShort = 30;

    private delegate (DateOnly From, DateOnly Until)? Reading(Match match, Func<int, int, int?> yearOf);

    private static readonly string[] s_months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(MonthsOfYear)];
    private static readonly string[][] s_places = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]];

    private static readonly (Pattern Form, Reading Read)[] s_forms =
    [
        (new($@"\b(the )?(?<year>(1[5-9]|2[01])[0-9]0)s\b", Loose), Decade),
        (new(@"\bthe ['’](?<year>[2-9]0)s\b", Loose), Decade),
        (new(@"\b(?<count>[12]?[0-9])(st|nd|rd|th) +century\b", Loose), Century),
        (new($@"\b(the )?((?<part>q)(?<number>[1-4])|(?<part>h)(?<number>[12])|(?<number>{Place}) (?<part>quarter|half)),?( of)? (?<year>{Year})\b", Loose), Part),
        (new($@"\b((from )?(?<from>{Year}){Until}|between (?<from>{Year}) and )(?<until>{Year}|[0-9]{{2}})\b", Loose), Years),
        (new($@"\b((from )?(?<from>{Month}){Until}|between (?<from>{Month}) and )(?<until>{Month}),?( of)? (?<year>{Year})\b", Loose), Months),
        (new($@"\b(from |between )?(?<month>{Month}) ((from )?(?<from>{Day}){Until}|between (?<from>{Day}) and )(?<until>{Day})(,? (?<year>{Year}))?\b", Loose), Days),
        (new($@"\bbetween (?<month>{Month}) (?<from>{Day}) and (?<until>{Day})(,? (?<year>{Year}))?\b", Loose), Days),
        (new($@"\b((from )?(?<from>{Day}){Until}|between (?<from>{Day}) and )(?<until>{Day}) (of )?(?<month>{Month})(,? (?<year>{Year}))?\b", Loose), Days),
    ];

    /// <summary>What stands before a figure that is no year of the calendar.</summary>
    private static readonly Pattern s_fiscal = new(@"(\bfiscal( years?)?|\bFY|[0-9][-/]|[-/$€£#])\s*$", Loose);
    private static readonly Pattern s_goesOn = new("^[-/%0-9]", Loose);

    /// <summary>The periods of a text, in order of their forms; they may overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="yearOf">The year of a month and day that are given without one, where the text begins to the left of a place; or null.</param>
    public static IEnumerable<TimeMention> Read(string text, Func<int, int, int, int?> yearOf)
    {
        foreach (var (match, read) in s_forms.SelectMany(f => f.Form.Matches(text).Select(m => (m, f.Read))))
        {
            var end = match.Index + match.Length;
            if (!s_fiscal.IsMatch(text[Math.Max(0, match.Index - 20)..match.Index]) && !s_goesOn.IsMatch(text[end..Math.Min(text.Length, end + 1)])
                && read(match, (month, day) => yearOf(match.Index, month, day)) is { } period && period.From < period.Until)
            {
                yield return new TimeMention(new TextSpan(match.Index, end), period.From, period.Until, null, match.Groups["year"].Success || match.Groups["count"].Success || !match.Groups["month"].Success);
            }
        }
    }

    /// <summary>"The 1990s"; "the 1800s" may be ten years or a hundred.</summary>
    private static (DateOnly, DateOnly)? Decade(Match match, Func<int, int, int?> yearOf)
    {
        var year = Number(match, "year") is var number && number >= 100 ? number : number >= FirstShort ? 1900 + number : 2000 + number;
        return year % 100 == 0 ? null : (new DateOnly(year, 1, 1), new DateOnly(year + 10, 1, 1));
    }

    private static (DateOnly, DateOnly)? Century(Match match, Func<int, int, int?> yearOf) =>
        Number(match, "count") is > 1 and < 23 and var count ? (new DateOnly((count - 1) * 100, 1, 1), new DateOnly(count * 100, 1, 1)) : null;

    private static (DateOnly, DateOnly)? Part(Match match, Func<int, int, int?> yearOf)
    {
        var months = match.Groups["part"].Value.ToLowerInvariant() is "q" or "quarter" ? 3 : 6;
        var number = match.Groups["number"].Value.ToLowerInvariant();
        var index = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given - 1
            : number is "last" or "final" ? (MonthsOfYear / months) - 1 : Array.FindIndex(s_places, p => p.Contains(number));
        var from = new DateOnly(Number(match, "year"), 1, 1).AddMonths(index * months);
        return from.Year == Number(match, "year") ? (from, from.AddMonths(months)) : null;
    }

    /// <summary>"2019–2021", "2019–21"; "2019-10" is a month.</summary>
    private static (DateOnly, DateOnly)? Years(Match match, Func<int, int, int?> yearOf)
    {
        var (from, until) = (Number(match, "from"), Number(match, "until"));
        if (until < 100)
        {
            until = until > MonthsOfYear ? (from / 100 * 100) + until : 0;
        }

        return until > from ? (new DateOnly(from, 1, 1), new DateOnly(until + 1, 1, 1)) : null;
    }

    private static (DateOnly, DateOnly)? Months(Match match, Func<int, int, int?> yearOf)
    {
        var (year, from, until) = (Number(match, "year"), MonthOf(match, "from"), MonthOf(match, "until"));
        return (new DateOnly(from <= until ? year : year - 1, from, 1), new DateOnly(year, until, 1).AddMonths(1));
    }

    private static (DateOnly, DateOnly)? Days(Match match, Func<int, int, int?> yearOf)
    {
        var (month, from, until) = (MonthOf(match, "month"), Number(match, "from"), Number(match, "until"));
        return (match.Groups["year"].Success ? Number(match, "year") : yearOf(month, until)) is { } year && from > 0 && from < until && until <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, from), new DateOnly(year, month, until).AddDays(1))
            : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value.AsSpan().TrimEnd("stndrhSTNDRH"), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match, string group) =>
        Array.FindIndex(s_months, m => m.StartsWith(match.Groups[group].Value.TrimEnd('.')[..3], StringComparison.OrdinalIgnoreCase)) + 1;
}
