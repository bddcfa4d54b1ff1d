namespace Plumb.Core.Verification.Judging;

/// <summary>What no probability makes up for: a number, a date or a name of the sentence that the passages do not give.</summary>
internal static class FactGate
{
    /// <summary>Whether all numbers, dates and names of a sentence have a counterpart in its passages.</summary>
    public static bool Holds(Comparison comparison) =>
        comparison.Facts.Numbers.TrueForAll(n => n.Same is not null)
        && comparison.Facts.Dates.TrueForAll(d => d.Same is not null)
        && comparison.Facts.Names.TrueForAll(c => comparison.Alignment.Strengths[c] > 0);
}
