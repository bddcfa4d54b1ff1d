using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>The time that a figure is of.</summary>
/// <param name="From">Day, month or year; the beginning where it is "since".</param>
/// <param name="IsSince">It is of all the time since then.</param>
/// <param name="IsFiscal">The year is a fiscal one.</param>
/// <param name="IsUntil">Of the time up to that day: "by 13 April 2026".</param>
/// <param name="Written">As the source writes it.</param>
public sealed record FigureTime(PartialDate From, bool IsSince, bool IsFiscal, bool IsUntil, string Written)
{
    /// <summary>The end of a span of several years, which it holds; null for a single time.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Not when it was so, but when it was told.</summary>
    public bool IsTold { get; init; }

    /// <summary>The year in which a span ends is a fiscal one.</summary>
    public bool IsToFiscal { get; init; }

    /// <summary>The time that is written, or null where it names no year.</summary>
    /// <param name="written">A date or period as <see cref="FigurePeriod"/> gives it.</param>
    /// <param name="before">What the sentence says before it.</param>
    /// <param name="published">When the source was published, which tells what "last year" is.</param>
    public static FigureTime? Parse(string? written, ReadOnlySpan<char> before = default, PartialDate? published = null)
    {
        if (written is null || Times.Parse(written) is not { } date)
        {
            return written is not null && published is { } day ? ToldBy(written, day) : null;
        }

        var since = written.StartsWith("since", StringComparison.OrdinalIgnoreCase);
        var fiscal = written.StartsWith("fiscal", StringComparison.OrdinalIgnoreCase) || written.StartsWith("FY", StringComparison.Ordinal);
        var until = before.TrimEnd().EndsWith(" by", StringComparison.OrdinalIgnoreCase) || before.Trim().Equals("by", StringComparison.OrdinalIgnoreCase)
            || before.TrimEnd().EndsWith("through", StringComparison.OrdinalIgnoreCase);
        return new FigureTime(date, since, fiscal, until, written);
    }

    /// <summary>The day on which a number was told that its source does not date; null where that is not known to the day.</summary>
    public static FigureTime? Told(PartialDate? published) =>
        published is { Day: not null } day ? new FigureTime(day, false, false, false, day.ToWords()) { IsTold = true } : null;

    /// <summary>The time of a figure, or null.</summary>
    public static FigureTime? Of(Figure figure) => Parse(figure.AsOf, published: figure.Sentence.Source.Published);

    /// <summary>"Last year" is a year that is over; "this year" goes no further than the day of publication.</summary>
    private static FigureTime? ToldBy(string written, PartialDate published)
    {
        if (TimeReader.Read(written, published) is not [{ Date: { } date }])
        {
            return null;
        }

        var since = written.StartsWith("since", StringComparison.OrdinalIgnoreCase);
        var isOpen = !since && date.Day is null && date.Year == published.Year && (date.Month is null || date.Month == published.Month);
        return isOpen && published.Day is null ? null : new FigureTime(isOpen ? published : date, since, false, isOpen, written);
    }

    /// <summary>What two figures share when they are of the same time, however it is written.</summary>
    public string Key => $"{(IsSince ? "since " : IsUntil ? "until " : IsTold ? "told " : "")}{(IsFiscal ? "FY" : "")}{From}{(To is { } to ? $" to {(IsToFiscal ? "FY" : "")}{to}" : "")}";

    /// <summary>What two times share when a change between them can be told: both days, both months, both years of one sort.</summary>
    public string Grain => To is not null ? "span" : $"{(IsSince ? "since" : IsUntil ? "until" : IsTold ? "told" : "")} {(IsFiscal ? "fiscal " : "")}{(From.Day is not null ? "day" : From.Month is not null ? "month" : "year")}";

    /// <summary>As people write it: <c>30 June 2025</c>, <c>fiscal 2022</c>, <c>since 2006</c>.</summary>
    public string ToWords() => $"{(IsSince ? "since " : IsUntil ? "until " : IsTold ? "told on " : "")}{(IsFiscal ? "fiscal " : "")}{From.ToWords()}{(To is { } to ? $" to {(IsToFiscal ? "fiscal " : "")}{to.ToWords()}" : "")}";
}
