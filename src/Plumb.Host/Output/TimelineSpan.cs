using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output;

/// <summary>From when to when an event is, in years with their parts: a day, a month, a year, or from one date to another.</summary>
internal readonly record struct TimelineSpan(double From, double To)
{
    /// <summary>Fiscal years here are those of the United States' federal government, which begin in October before.</summary>
    private const double FiscalLead = 0.25;

    public double Middle => (From + To) / 2;

    /// <summary>When an event is, or null where its times are not known by their form.</summary>
    public static TimelineSpan? Of(CheckEvent at) => (Of(at.Time), Of(at.Until ?? at.Time)) is ({ } from, { } to) ? new TimelineSpan(from.From, Math.Max(from.To, to.To)) : null;

    private static TimelineSpan? Of(string time)
    {
        var lead = time.StartsWith("FY", StringComparison.Ordinal) ? FiscalLead : 0;
        return PartialDate.ParseIso(lead > 0 ? time[2..] : time) is not { } date ? null
            : date.Month is not { } month ? new TimelineSpan(date.Year - lead, date.Year + 1 - lead)
            : date.Day is not { } day ? new TimelineSpan(date.Year + ((month - 1) / 12.0), date.Year + (month / 12.0))
            : DayOf(date.Year, month, day);
    }

    private static TimelineSpan DayOf(int year, int month, int day)
    {
        var at = year + ((month - 1) / 12.0) + ((day - 0.5) / (12.0 * DateTime.DaysInMonth(year, month)));
        return new TimelineSpan(at, at);
    }
}
