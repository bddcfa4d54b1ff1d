using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Whether a case is of a kind that the judge was made for.</summary>
internal static class Shape
{
    private const int FewestWords = 3;
    private const double LeastKnown = 0.45;
    private const int MostWords = 150;

    /// <summary>Why a case cannot be judged at all, or null.</summary>
    public static string? Unjudgeable(Comparison comparison) =>
        comparison.Claim.Words.Length == 0 ? "the sentence holds no words"
        : comparison.Alignment.Content.Length == 0 ? "the sentence holds no word that could be looked for"
        : comparison.Evidence.Words.Length == 0 ? "there is no passage to judge it by"
        : null;

    /// <summary>Whether a sentence is in another language: few of its words are known.</summary>
    public static bool IsForeign(ReadText claim, WordWeights weights)
    {
        var (words, known, joined) = (0, 0, 0);
        foreach (var word in claim.Words)
        {
            if (!word.Is(WordTraits.Digits) && (!word.Is(WordTraits.Capital) || word.Is(WordTraits.First)))
            {
                words++;
                joined += word.Is(WordTraits.Stop) ? 1 : 0;
                known += word.Is(WordTraits.Stop) || weights.Knows(word.Stem) ? 1 : 0;
            }
        }

        return words >= FewestWords && (known < LeastKnown * words || (words >= 8 && joined * 12 < words));
    }

    /// <summary>Whether the end of a sentence went unread: nothing was looked for that stands there.</summary>
    public static bool IsCut(Comparison comparison, string sentence) =>
        comparison.Claim.Text.Length < sentence.Length || comparison.Alignment.Content.Length == Alignment.MostClaimWords;

    /// <summary>Whether all words of the sentence stand in a passage in a row.</summary>
    public static bool StandsVerbatim(Comparison comparison) => comparison.Order.LongestRun >= 1;

    /// <summary>What makes a judgement less sure than its number says.</summary>
    public static IEnumerable<string> Remarks(Comparison comparison)
    {
        if (comparison.Evidence.IsCut)
        {
            yield return $"only the first {Comparison.LongestEvidence:N0} characters of the passages were read";
        }

        if (comparison.Claim.Words.Length > MostWords)
        {
            yield return $"a sentence of {comparison.Claim.Words.Length:N0} words is longer than what this judge was tried on: judge its parts";
        }
    }
}
