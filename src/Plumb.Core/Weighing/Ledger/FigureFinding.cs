namespace Plumb.Core.Weighing.Ledger;

/// <summary>What comparing figures of a group showed.</summary>
/// <param name="Outcome">What they are to each other.</param>
/// <param name="Key">The time compared, or the sort of times; with the outcome it names the finding within its group.</param>
/// <param name="Entries">The figures compared: by time, then value, then source.</param>
public sealed record FigureFinding(FigureOutcome Outcome, string Key, IReadOnlyList<FigureEntry> Entries);
