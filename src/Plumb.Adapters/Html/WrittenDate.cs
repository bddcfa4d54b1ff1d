using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Dates as people write them. Where 3/7/2025 may be read in two ways and the page does not say which, it is no date.</summary>
internal static class WrittenDate
{
    /// <summary>Longer texts are not searched beyond it.</summary>
    private const int Longest = 5_000;

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Pattern s_date = new(
        @"(?<y>(1[6-9]|20)\d\d)\s?[-/.年년]\s?(?<m>\d{1,2})\s?[-/.月월]\s?(?<d>\d{1,2})"
        + @"|(?<d2>\d{1,2})(st|nd|rd|th|er|º|ª|°|\.)?[\s-]{0,2}(de |of |d['’]|di )?(?<n2>\p{L}[\p{L}\p{M}]{2,12})( (الأول|الثاني))?( ?/ ?(?<o2>\p{L}[\p{L}\p{M}]{2,12}))?\.?,?[\s-]{1,2}(de |del )?(?<y2>(1[6-9]|20)\d\d)"
        + @"|(?<n3>\p{L}[\p{L}\p{M}]{2,12})\.?\s{1,2}(?<d3>\d{1,2})(st|nd|rd|th)?,?\s{1,2}(?<y3>(1[6-9]|20)\d\d)"
        + @"|(?<a4>\d{1,2})(?<s4>[./-])\s?(?<b4>\d{1,2})[./-]\s?(?<y4>(1[6-9]|20)\d\d|\d\d)",
        Plain);

    /// <summary>A date with the text before it, since the last one.</summary>
    /// <param name="Date">Known to the day.</param>
    /// <param name="Before">What leads to it: a label, or nothing.</param>
    public readonly record struct Found(PartialDate Date, string Before);

    /// <summary>All dates of a text, in order.</summary>
    /// <param name="text">Any text; only its first 5,000 UTF-16 units are searched.</param>
    /// <param name="language">Language tag of the page, or null: <c>en-US</c> writes the month first.</param>
    public static IEnumerable<Found> All(string text, string? language)
    {
        var searched = text.Length > Longest ? text[..Longest] : text;
        var from = 0;
        foreach (Match match in s_date.Matches(searched))
        {
            if (!IsPart(searched, match) && Of(match, language) is { } date)
            {
                yield return new Found(date, searched[from..match.Index]);
                from = match.Index + match.Length;
            }
        }
    }

    /// <summary>The date in a field that holds nothing else: ISO 8601, seconds since 1970, or as people write it.</summary>
    public static PartialDate? InField(string? text, string? language)
    {
        if (text is null)
        {
            return null;
        }

        var part = text.Trim();
        if (PartialDate.ParseIso(part) is { } iso)
        {
            return iso;
        }

        if (part.Length >= 8 && part.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') is false && (part.Length == 8 || part.Length == 14 || part[8] == 'T')
            && DateOnly.TryParseExact(part[..8], "yyyyMMdd", out var basic))
        {
            return PartialDate.From(basic);
        }

        if (part.Length is 10 or 13 && part.All(char.IsAsciiDigit))
        {
            return PartialDate.From(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(part[..10], CultureInfo.InvariantCulture)).UtcDateTime));
        }

        var dates = All(part, language).Select(f => f.Date).Distinct().ToList();
        return dates.Count > 0 ? dates[0] : null;
    }

    /// <summary>Part of a longer number or word.</summary>
    private static bool IsPart(string text, Match match) =>
        match.Index > 0 && (char.IsAsciiDigit(text[match.Index - 1]) || char.IsLetter(text[match.Index - 1]) && char.IsLetter(text[match.Index]))
        || match.Index + match.Length < text.Length && char.IsAsciiDigit(text[match.Index + match.Length]);

    private static PartialDate? Of(Match match, string? language)
    {
        if (match.Groups["y"].Success)
        {
            return Date(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }

        if (match.Groups["y2"].Success)
        {
            // Arabic papers give both names of a month: نيسان / أبريل.
            return (MonthNames.Of(match.Groups["o2"].Value) ?? MonthNames.Of(match.Groups["n2"].Value)) is { } month ? Date(Number(match, "y2"), month, Number(match, "d2")) : null;
        }

        return match.Groups["y3"].Success
            ? MonthNames.Of(match.Groups["n3"].Value) is { } named ? Date(Number(match, "y3"), named, Number(match, "d3")) : null
            : Numbers(match, language);
    }

    private static PartialDate? Numbers(Match match, string? language)
    {
        var (a, b, year, mark) = (Number(match, "a4"), Number(match, "b4"), Number(match, "y4"), match.Groups["s4"].Value);
        if (year < 100)
        {
            if (mark == "-")
            {
                return null;
            }

            year += 2000;
        }

        var dayFirst = Date(year, b, a);
        var monthFirst = Date(year, a, b);
        return mark == "." || dayFirst == monthFirst ? dayFirst
            : monthFirst is null ? dayFirst
            : dayFirst is null ? monthFirst
            : language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase) ? null
            : language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en_US", StringComparison.OrdinalIgnoreCase) ? monthFirst : dayFirst;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static PartialDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
}
