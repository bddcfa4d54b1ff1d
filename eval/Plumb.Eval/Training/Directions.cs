using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Training;

/// <summary>Which way a feature may move the probability of support: more of what stands in the evidence never speaks against it, and
/// more of what is missing, differs or turns the sense never for it.</summary>
/// <remarks>Laid down by what the features mean, not by what any set shows of them; of the others either may be so.</remarks>
internal static class Directions
{
    private static readonly string[] s_rising = (
        "Coverage CoverageExact CoverageEven Best1 Best2 Best3 Best5 Window2 Window3 FirstHalf LastHalf RelatedCoverage RelatedInBest Unigrams Bigrams Trigrams "
        + "PairsNear PairsInSentence LongestRun Subsequence HeavyPairInSentence NumberShare NumberInBest NumberWithNoun DateShare DateInBest NameShare NameInBest FactsHold Repeats").Split(' ');

    private static readonly string[] s_falling = (
        "MissingShare MissingHeaviest MissingSecond UnrelatedHeaviest UnrelatedShare UnrelatedCount NumberMissing NumberConflict DateMissing DateConflict "
        + "NameMissing NameMissingHeaviest NegationMismatch Opposites OppositesOnly Denials HedgesDropped UniversalMissing PartialDropped ExtremeMissing SenseFindings").Split(' ');

    /// <summary>1, -1 or 0 for each of the first features, in the order of <see cref="JudgeFeatures.Names"/>; 0 for those beyond them.</summary>
    public static IEnumerable<int> Of(int width) =>
        Enumerable.Range(0, width).Select(i => i >= JudgeFeatures.Names.Count ? 0 : s_rising.Contains(JudgeFeatures.Names[i]) ? 1 : s_falling.Contains(JudgeFeatures.Names[i]) ? -1 : 0);
}
