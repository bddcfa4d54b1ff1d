namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts another day, month or year in place of one.</summary>
internal sealed class DateChange : IFactRule
{
    /// <inheritdoc/>
    public FactKind Kind => FactKind.Date;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        from date in DateSpans.Find(sentence.Text)
        let other = Other(date, random)
        select new Rewrite(date.Span, other.Write(), Absent(date, other));

    private static DateSpan Other(DateSpan date, Random random)
    {
        var parts = new List<DateSpan>();
        if (date.Day is { } day)
        {
            parts.Add(date with { Day = 1 + ((day + random.Next(1, 27) - 1) % 28) });
        }

        if (date.Month is { } month)
        {
            parts.Add(date with { Month = 1 + ((month + random.Next(1, 11) - 1) % 12), Day = date.Day is > 28 ? 28 : date.Day });
        }

        if (date.Year is { } year)
        {
            var by = random.Next(1, 5);
            parts.Add(date with { Year = random.Next(2) == 0 ? year - by : year + by });
        }

        var other = parts[random.Next(parts.Count)];
        return (other.Year, other.Month, other.Day) == (date.Year, date.Month, date.Day) ? other with { Day = other.Day == 1 ? 2 : 1 } : other;
    }

    /// <summary>Where only the year changed, the year must stand nowhere; else the new day or month in any order.</summary>
    private static IReadOnlyList<string> Absent(DateSpan date, DateSpan other)
    {
        if (other.Year != date.Year)
        {
            return [$"{other.Year}"];
        }

        return other.Day is null
            ? [other.Write()]
            : [other.Write(), .. new[] { DateOrder.MonthDay, DateOrder.DayMonth }.Select(o => (other with { Order = o, Year = null }).Write()), $"{other.Month}/{other.Day}"];
    }
}
