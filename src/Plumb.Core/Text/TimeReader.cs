using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Core.Text;

/// <summary>Finds the times of a text, with those that are told by the day on which it was written: "yesterday", "last year", "on
/// Friday", "two months ago", "in March".</summary>
/// <remarks>English. Dates are those of <see cref="DateReader"/>. What the day known of the text does not tell is left out ("last month" in a text known by its year), and so is what
/// is told by another time of the same text ("the previous year", "the next day") or only about ("a few months ago"). A week begins
/// on Monday. Two times with "to" between them are one span, which holds
/// the second, and periods are those of <see cref="PeriodReader"/>. A weekday alone, and a day or month
/// without its year, is the last one up to the day of writing, and the next one where the sentence speaks of what will be.</remarks>
public static class TimeReader
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const string Way = @"(?<way>this|current|last|past|previous|next|coming|upcoming)";
    private const string Weekday = @"(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Month = @"(?<month>january|february|march|april|may|june|july|august|september|october|november|december)";
    private const string Count = @"(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3})";
    private const string Unit = @"(?<unit>day|week|month|year|decade)s?";

    private const int MostDecades = 50;
    private const int LongestNext = 12;
    private const int FirstYear = 1500;
    private const int LastYear = 2199;

    /// <summary>More years than one amount can hold.</summary>
    private const int LongestStep = 1000;

    private static readonly string[] s_numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] s_months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private delegate (DateOnly From, DateOnly Until, PartialDate? Date)? Reading(Match match, WritingDay day);

    /// <summary>Each form with its reading; where two begin at one place, the longer one is meant.</summary>
    private static readonly (Pattern Form, Reading Read)[] s_forms =
    [
        (new(@"\b(?<name>(the )?day before yesterday|(the )?day after tomorrow|yesterday|today|tomorrow)\b", Loose), Named),
        (new($@"\b((?<part>early|earlier|late|later|mid)[ -])?{Way} (?<unit>week|month|year|decade)\b", Loose), Stepped),
        (new($@"\b{Way} weekend\b", Loose), Weekend),
        (new($@"\b(the )?(last|past|next|coming) ({Count}[ -])?{Unit}\b", Loose), Rolling),
        (new($@"\b{Count} {Unit}((,| and|, and)? {Count} {Unit}){{0,2}} ago\b", Loose), Ago),
        (new($@"\b({Way} )?{Weekday}\b", Loose), OfWeekday),
        (new($@"\b({Weekday},? (of )?{Way} week|{Way} week,? (on )?{Weekday})\b", Loose), OfWeekday),
        (new($@"\b{Way} {Month}\b", Loose), OfMonth),
        (new($@"\b{Month},? (of )?{Way} year\b", Loose), MonthOfYear),
    ];

    /// <summary>"The last year of the war", "Friday the 15th": told by another time, or by more than this.</summary>
    private static readonly Pattern s_otherwise = new(@"^( of\b| in (which|office)\b|,? the ([0-9]|twenty|thirty))", Loose);

    /// <summary>"Two days before yesterday", "the second week of this month", "its last year", "Good Friday".</summary>
    private static readonly Pattern s_narrowed = new(
        @"\b(the|its|his|her|their|every|each|fiscal|school|black|good|ash|cyber|bloody|any|per|first|second|third|fourth|fifth|(days?|weeks?|months?|years?) (before|after|from)|(\w*days?|weeks?|months?|quarter|half|q[1-4])( of| in)?)\s+$", Loose);
    private static readonly Pattern s_fiscal = new(@"\b(fiscal( years?)?|FY)\s+$", Loose);
    private static readonly Pattern s_amount = new($@"\b{Count} {Unit}\b", Loose);
    private static readonly Pattern s_future = new(@"\b(will|shall|won['’]t|going to|(is|are) (due|set|to|expected|scheduled|planned))\b|['’]ll\b", Loose);

    /// <summary>The times of a text, in order; they do not overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="written">When it was written, as far as that is known.</param>
    public static IReadOnlyList<TimeMention> Read(string text, PartialDate written)
    {
        if (written.Year is < FirstYear or > LastYear)
        {
            return [];
        }

        var found = new List<TimeMention>();
        var day = new WritingDay(written);
        foreach (var time in Told(text, day).Concat(Dated(text, day)).Concat(Periods(text, day)).OrderBy(t => t.Span.Start).ThenByDescending(t => t.Span.Length))
        {
            if (found.Count > 0 && time.Span.Start >= found[^1].Span.End && Joined(text, found[^1], time) is { } joined)
            {
                found[^1] = joined;
            }
            else if (found.Count == 0 || time.Span.Start >= found[^1].Span.End)
            {
                found.Add(time);
            }
        }

        return found;
    }

    private static IEnumerable<TimeMention> Periods(string text, WritingDay day) =>
        PeriodReader.Read(text, (at, month, of) => day.Exact is { } now ? YearOf(now, month, of, IsAhead(day with { Before = text[..at] })) : null);

    /// <summary>"March 2019 to May 2020", "between Monday and Friday": one span; "Friday, 12 June": one day; else null.</summary>
    private static TimeMention? Joined(string text, TimeMention first, TimeMention second)
    {
        var between = text[first.Span.End..second.Span.Start];
        if (between is " " or ", " && IsWeekday(first.Span.Of(text)) && second.Date is { Day: not null })
        {
            return second with { Span = new TextSpan(first.Span.Start, second.Span.End) };
        }

        var before = text.AsSpan(0, first.Span.Start);
        if (first.Date is { Day: not null } day && !first.IsWhole && second.IsWhole && DateTime.DaysInMonth(second.From.Year, first.From.Month) >= first.From.Day)
        {
            // "8 January to 5 May 2026": the year is of both.
            var from = new DateOnly(second.From.Year, first.From.Month, first.From.Day);
            first = first with { From = from < second.From ? from : from.AddYears(-1) };
        }

        var word = before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) ? "from " : before.EndsWith("between ", StringComparison.OrdinalIgnoreCase) ? "between " : "";
        return first.From < second.From && !s_fiscal.IsMatch(text[..first.Span.Start]) && (between == " and " ? word == "between " : between is " to " or " through " or " until " or " till " or "-" or "–" or " - " or " – ")
            ? new TimeMention(new TextSpan(first.Span.Start - word.Length, second.Span.End), first.From, second.Until, null, first.IsWhole && second.IsWhole)
            : null;
    }

    private static bool IsWeekday(string words) => s_weekdays.Contains(words, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<TimeMention> Told(string text, WritingDay day)
    {
        var end = 0;
        foreach (var (match, read) in s_forms.SelectMany(f => f.Form.Matches(text).Select(m => (Match: m, f.Read))).OrderBy(m => m.Match.Index).ThenByDescending(m => m.Match.Length))
        {
            if (match.Index < end)
            {
                continue;
            }

            end = match.Index + match.Length;
            if (!s_otherwise.IsMatch(text[end..Math.Min(text.Length, end + LongestNext)]) && read(match, day with { Before = text[..match.Index] }) is { } time)
            {
                yield return new TimeMention(new TextSpan(match.Index, end), time.From, time.Until, time.Date);
            }
        }
    }

    /// <summary>Dates and months as they are given; without a year, the nearest one on the side of the sentence's tense.</summary>
    private static IEnumerable<TimeMention> Dated(string text, WritingDay day)
    {
        foreach (var date in DateReader.Read(text, WordReader.Read(text, SentenceSplitter.Split(text))).Where(d => !d.IsFiscal))
        {
            var year = date.Year ?? (day.Exact is { } now && date.Month is { } month ? YearOf(now, month, date.Day ?? 1, IsAhead(day with { Before = text[..date.Span.Start] })) : null);
            if (year is not ({ } of and >= FirstYear and <= LastYear) || (date.Day ?? 1) > DateTime.DaysInMonth(of, date.Month ?? 1))
            {
                continue;
            }

            var from = new DateOnly(of, date.Month ?? 1, date.Day ?? 1);
            yield return new TimeMention(
                date.Span, from, WritingDay.Step(from, date.Day is not null ? "day" : date.Month is not null ? "month" : "year", 1), new PartialDate(of, date.Month, date.Day), date.Year is not null);
        }
    }

    /// <summary>The year of the nearest such day or month: with what is still to come, or with what has been.</summary>
    private static int? YearOf(DateOnly now, int month, int day, bool isAhead)
    {
        var isPast = (month, day).CompareTo((now.Month, now.Day)) <= 0;
        return (isAhead, isPast) switch { (true, true) when (month, day) != (now.Month, now.Day) => now.Year + 1, (false, false) => now.Year - 1, _ => now.Year };
    }

    private static (DateOnly, DateOnly, PartialDate?)? Named(Match match, WritingDay day) => day.Exact is not { } at || s_narrowed.IsMatch(day.Before) ? null : OneDay(at.AddDays(match.Value.ToLowerInvariant() switch
    {
        "today" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        var before when before.EndsWith("yesterday", StringComparison.Ordinal) => -2,
        _ => 2,
    }));

    /// <summary>"Last year", "late this month": a week, month, year or decade of the calendar.</summary>
    private static (DateOnly, DateOnly, PartialDate?)? Stepped(Match match, WritingDay day)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (s_narrowed.IsMatch(day.Before) || day.BeginOf(unit) is not { } begin)
        {
            return null;
        }

        var from = WritingDay.Step(begin, unit, WayOf(match));
        var until = WritingDay.Step(from, unit, 1);
        PartialDate? date = unit switch { "month" => new PartialDate(from.Year, from.Month), "year" => new PartialDate(from.Year), _ => null };
        (from, until) = (match.Groups["part"].Value.ToLowerInvariant(), unit, day.Exact) switch
        {
            ("earlier", _, { } now) when WayOf(match) == 0 => (from, now),
            ("later", _, { } now) when WayOf(match) == 0 => (now, until),
            ("early" or "earlier", "week", _) => (from, from.AddDays(3)),
            ("late" or "later", "week", _) => (from.AddDays(3), until),
            ("mid", "week", _) => (from.AddDays(1), from.AddDays(5)),
            ("early" or "earlier", "month", _) => (from, from.AddDays(15)),
            ("late" or "later", "month", _) => (from.AddDays(15), until),
            ("early" or "earlier", "year", _) => (from, from.AddMonths(6)),
            ("late" or "later", "year", _) => (from.AddMonths(6), until),
            _ => (from, until),
        };
        return (from, until, date);
    }

    /// <summary>"The past year", "last 12 months": up to the day of writing, or from the day after it on.</summary>
    private static (DateOnly, DateOnly, PartialDate?)? Rolling(Match match, WritingDay day)
    {
        var ahead = match.Value.Contains("next", StringComparison.OrdinalIgnoreCase) || match.Value.Contains("coming", StringComparison.OrdinalIgnoreCase);
        var isCounted = match.Groups["count"].Success;
        if (day.Exact is not { } now || (!isCounted && (ahead || !match.Value.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || match.Groups["unit"].Value.Equals("day", StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var (count, unit) = (isCounted ? CountOf(match.Groups["count"].Value) : 1, match.Groups["unit"].Value.ToLowerInvariant());
        return unit == "decade" && count > MostDecades ? null
            : ahead ? (now.AddDays(1), WritingDay.Step(now.AddDays(1), unit, count), null) : (WritingDay.Step(now, unit, -count), now, null);
    }

    /// <summary>"Two months ago", "1 year, 2 months ago": as exact as its last unit.</summary>
    private static (DateOnly, DateOnly, PartialDate?)? Ago(Match match, WritingDay day)
    {
        if (day.Exact is not { } now)
        {
            return null;
        }

        var (at, unit) = (now, "");
        foreach (var (count, of) in s_amount.Matches(match.Value).Select(m => (CountOf(m.Groups["count"].Value), m.Groups["unit"].Value.ToLowerInvariant())))
        {
            // Several amounts of centuries would lead out of what a calendar holds.
            if (count == 0 || (of == "decade" && count > MostDecades) || at.Year <= LongestStep)
            {
                return null;
            }

            (at, unit) = (WritingDay.Step(at, of, -count), of);
        }

        return (at, at.AddDays(1), unit switch { "day" => PartialDate.From(at), "month" => new PartialDate(at.Year, at.Month), "year" => new PartialDate(at.Year), _ => null });
    }

    /// <summary>"Last Friday", "Friday next week": of that week; "on Friday": the nearest one, on the side of the sentence's tense.</summary>
    private static (DateOnly, DateOnly, PartialDate?)? OfWeekday(Match match, WritingDay day)
    {
        if (day.Exact is not { } now || s_narrowed.IsMatch(day.Before))
        {
            return null;
        }

        var index = Array.IndexOf(s_weekdays, match.Groups["weekday"].Value.ToLowerInvariant());
        var monday = day.BeginOf("week")!.Value;
        if (match.Groups["way"].Success)
        {
            return OneDay(monday.AddDays((7 * WayOf(match)) + index));
        }

        var at = monday.AddDays(index);
        return OneDay(IsAhead(day) ? at < now ? at.AddDays(7) : at : at > now ? at.AddDays(-7) : at);
    }

    private static (DateOnly, DateOnly, PartialDate?)? Weekend(Match match, WritingDay day) =>
        day.BeginOf("week") is { } monday && !s_narrowed.IsMatch(day.Before) ? (monday.AddDays((7 * WayOf(match)) + 5), monday.AddDays((7 * WayOf(match)) + 7), null) : null;

    /// <summary>"Last March": the last one that is over; "next June": the next that has not begun; "this March": of the year.</summary>
    private static (DateOnly, DateOnly, PartialDate?)? OfMonth(Match match, WritingDay day)
    {
        var name = match.Groups["month"].Value;
        if (day.Exact is not { } now || !char.IsUpper(name[0]) && name is "may" or "march")
        {
            return null;
        }

        var month = MonthOf(match);
        return OneMonth(WayOf(match) switch { < 0 when month >= now.Month => now.Year - 1, > 0 when month <= now.Month => now.Year + 1, _ => now.Year }, month);
    }

    private static (DateOnly, DateOnly, PartialDate?)? MonthOfYear(Match match, WritingDay day) => OneMonth(day.Written.Year + WayOf(match), MonthOf(match));

    private static bool IsAhead(WritingDay day) => s_future.IsMatch(day.Before[(day.Before.LastIndexOfAny(['.', ';', '\n']) + 1)..]);

    private static (DateOnly, DateOnly, PartialDate?)? OneDay(DateOnly day) => (day, day.AddDays(1), PartialDate.From(day));

    private static (DateOnly, DateOnly, PartialDate?)? OneMonth(int year, int month) => (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1), new PartialDate(year, month));

    private static int MonthOf(Match match) => Array.FindIndex(s_months, m => m.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int WayOf(Match match) => match.Groups["way"].Value.ToLowerInvariant() switch { "this" or "current" => 0, "last" or "past" or "previous" => -1, _ => 1 };

    private static int CountOf(string written)
    {
        var count = written.ToLowerInvariant();
        return count is "a" or "an" ? 1 : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(s_numbers, count);
    }

    /// <summary>The day of writing, and what the text says before a time.</summary>
    private readonly record struct WritingDay(PartialDate Written, string Before = "")
    {
        public DateOnly? Exact => Written is { Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(Written.Year, month) ? new DateOnly(Written.Year, month, day) : null;

        /// <summary>The first day of the week, month, year or decade of writing; null where that is not known.</summary>
        public DateOnly? BeginOf(string unit) => unit switch
        {
            "year" => new DateOnly(Written.Year, 1, 1),
            "decade" => new DateOnly(Written.Year / 10 * 10, 1, 1),
            "month" => Written.Month is { } month ? new DateOnly(Written.Year, month, 1) : null,
            _ => Exact is { } day ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : null,
        };

        public static DateOnly Step(DateOnly from, string unit, int count) => unit switch
        {
            "day" => from.AddDays(count),
            "week" => from.AddDays(7 * count),
            "month" => from.AddMonths(count),
            "year" => from.AddYears(count),
            _ => from.AddYears(10 * count),
        };
    }
}
