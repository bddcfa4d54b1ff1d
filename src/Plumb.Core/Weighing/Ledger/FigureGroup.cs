namespace Plumb.Core.Weighing.Ledger;

/// <summary>Figures of one quantity, side by side.</summary>
/// <param name="Key">Population, unit and place: the same for all entries.</param>
/// <param name="Label">What is counted, in words of the sources, with the place where it is of a part.</param>
/// <param name="Entries">The figures: by time, those without one last; then value, then source.</param>
/// <param name="Findings">What comparing them showed, gravest first.</param>
public sealed record FigureGroup(string Key, string Label, IReadOnlyList<FigureEntry> Entries, IReadOnlyList<FigureFinding> Findings)
{
    /// <summary>The gravest of the findings.</summary>
    public FigureOutcome Outcome => Findings.Count > 0 ? Findings[0].Outcome : Entries.Count == 1 ? FigureOutcome.Alone : FigureOutcome.Apart;
}
