using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>What no probability makes up for: a number, a date or a name of the sentence that the passages do not give.</summary>
internal static class FactGate
{
    /// <summary>Whether all numbers, dates and names of a sentence have a counterpart in its passages.</summary>
    public static bool Holds(Comparison comparison) =>
        comparison.Facts.Numbers.TrueForAll(n => n.Same is not null)
        && comparison.Facts.Dates.TrueForAll(d => d.Same is not null)
        && comparison.Facts.Names.TrueForAll(c => comparison.Alignment.Strengths[c] > 0);

    /// <summary>Whether, besides, everything written with digits stands in the passages, be it a number or not: "F-35", "4.2(b)".</summary>
    /// <remarks>Holds what an optional judge may call fully supported, which knows nothing of this judge's reading of numbers.</remarks>
    public static bool HoldsWritten(Comparison comparison) =>
        Holds(comparison) && Array.TrueForAll(comparison.Claim.Words, w => !HoldsDigit(comparison.Claim, w) || IsFact(comparison.Claim, w) || comparison.Evidence.Holds(w.Stem));

    private static bool HoldsDigit(ReadText claim, Word word) => claim.Text.AsSpan(word.Span.Start, word.Span.Length).IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsFact(ReadText claim, Word word) =>
        claim.Quantities.Exists(q => claim.Words[q.FirstWord].Span.Start <= word.Span.Start && word.Span.End <= claim.Words[q.LastWord].Span.End)
        || claim.Dates.Exists(d => claim.Words[d.FirstWord].Span.Start <= word.Span.Start && word.Span.End <= claim.Words[d.LastWord].Span.End);
}
