using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>When something that a quote tells was, as the quote names it: a day, a month, a year, a fiscal year, or a span from one to another.</summary>
/// <param name="From">The date, or the first of a span.</param>
/// <param name="To">The last of a span; null for a single date.</param>
/// <param name="IsFiscal">The first is a fiscal year.</param>
/// <param name="Span">Where it stands in the quote, UTF-16.</param>
internal sealed record EventDate(PartialDate From, PartialDate? To, bool IsFiscal, TextSpan Span)
{
    /// <summary>The last of a span is a fiscal year, too.</summary>
    private bool EndsFiscal { get; init; }

    /// <summary>No time that is told by the day of writing is taken, so any day will do.</summary>
    private static readonly PartialDate s_writing = new(2000);

    private static readonly string[] s_ranges = [" to ", " through ", " until ", " till ", "-", "–", " - ", " – "];

    public string Time => IsFiscal ? $"FY{From}" : From.ToString();

    public string? Until => To is { } to ? EndsFiscal ? $"FY{to}" : to.ToString() : null;

    /// <summary>How exact it is: 3 for a day, 2 for a month, 1 for a year, 0 for a fiscal year.</summary>
    private int Grain => IsFiscal ? 0 : From.Day is not null ? 3 : From.Month is not null ? 2 : 1;

    /// <summary>The dates at which a quote places what it tells, the exact ones alone where it names others beside them; in order of the text.</summary>
    /// <remarks>Only dates with a year. "Since 2019" tells how long something was so, and "(The Courier, 3 June 2025)" where it was said; neither is when it happened.</remarks>
    public static IReadOnlyList<EventDate> In(string quote)
    {
        var dates = Joined(quote, [.. Whole(quote).Concat(Fiscal(quote)).OrderBy(d => d.Span.Start)])
            .Where(d => !IsBeginning(quote, d.Span) && !IsReference(quote, d.Span))
            .DistinctBy(d => (d.Time, d.Until))
            .ToList();
        return [.. dates.Where(d => d.Grain == dates.Max(o => o.Grain))];
    }

    private static IEnumerable<EventDate> Whole(string quote) =>
        from time in TimeReader.Read(quote, s_writing)
        where time.IsWhole
        select time.Date is { } date ? new EventDate(date, null, false, time.Span) : OfSpan(time);

    private static IEnumerable<EventDate> Fiscal(string quote) =>
        from date in DateReader.Read(quote, WordReader.Read(quote, SentenceSplitter.Split(quote)))
        where date is { IsFiscal: true, Year: not null }
        select new EventDate(new PartialDate(date.Year!.Value), null, true, date.Span);

    /// <summary>"2021 to 2023": years where it begins and ends with whole ones, then months, then days.</summary>
    private static EventDate OfSpan(TimeMention time)
    {
        var last = time.Until.AddDays(-1);
        var (from, to) = time is { From: { Month: 1, Day: 1 }, Until: { Month: 1, Day: 1 } } ? (new PartialDate(time.From.Year), new PartialDate(last.Year))
            : time is { From.Day: 1, Until.Day: 1 } ? (new PartialDate(time.From.Year, time.From.Month), new PartialDate(last.Year, last.Month))
            : (PartialDate.From(time.From), PartialDate.From(last));
        return new EventDate(from, to == from ? null : to, false, time.Span);
    }

    /// <summary>"FY2004 through January 2026" is one span.</summary>
    private static IEnumerable<EventDate> Joined(string quote, IReadOnlyList<EventDate> dates)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            var isSpan = dates[i].IsFiscal && i + 1 < dates.Count && dates[i + 1].To is null && dates[i].From < dates[i + 1].From
                && s_ranges.Contains(quote[dates[i].Span.End..dates[i + 1].Span.Start], StringComparer.Ordinal);
            yield return isSpan ? dates[i] with { To = dates[i + 1].From, EndsFiscal = dates[i + 1].IsFiscal, Span = new TextSpan(dates[i].Span.Start, dates[++i].Span.End) } : dates[i];
        }
    }

    private static bool IsBeginning(string quote, TextSpan span) => quote.AsSpan(0, span.Start).TrimEnd().EndsWith("since", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last thing in round brackets that begin with a name.</summary>
    private static bool IsReference(string quote, TextSpan span) =>
        span.End < quote.Length && quote[span.End] == ')' && quote.LastIndexOf('(', span.Start) is >= 0 and var open && open + 1 < span.Start
        && char.IsUpper(quote[open + 1]) && quote.AsSpan(open, span.Start - open).TrimEnd().EndsWith(",", StringComparison.Ordinal);
}
