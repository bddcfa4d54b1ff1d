namespace Plumb.Core.Weighing.Ledger;

/// <summary>What comparing figures of a group showed.</summary>
/// <param name="Outcome">What they are to each other.</param>
/// <param name="Key">The time compared, or the sort of times; with the outcome it names the finding within its group.</param>
/// <param name="Entries">The figures compared: by time, then value, then source.</param>
public sealed record FigureFinding(FigureOutcome Outcome, string Key, IReadOnlyList<FigureEntry> Entries)
{
    /// <summary>Key of the finding that fiscal and calendar years of one number hold different figures.</summary>
    public const string FiscalAndCalendar = "fiscal and calendar years";

    /// <summary>Whether it compares fiscal with calendar years.</summary>
    public bool IsOfYears => Key == FiscalAndCalendar;

    /// <summary>Of the fiscal and calendar years compared, the figures of the year where they lie farthest apart, the later of equals.</summary>
    public (FigureEntry Fiscal, FigureEntry Calendar) Widest() => Entries.GroupBy(e => e.Time!.From.Year)
        .Select(y => (Fiscal: y.First(e => e.Time!.IsFiscal), Calendar: y.First(e => !e.Time!.IsFiscal)))
        .OrderByDescending(y => Math.Abs(y.Fiscal.Value - y.Calendar.Value)).ThenByDescending(y => y.Fiscal.Time!.From.Year).First();
}
