using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Tells a sentence that only repeats a passage: the same words in the same order, numbers and dates in any form.</summary>
/// <remarks>The passage may say up to two words more at a time, as long as none of them turns or weakens what is said, and the
/// sentence that it stands in neither denies nor weakens it.</remarks>
internal static class Repetition
{
    private const int MostSkipped = 2;
    private const int FewestWords = 4;
    private const float LeastUnigrams = 0.8f;

    public static bool Holds(Comparison comparison)
    {
        if (comparison.Claim.Words.Length < FewestWords || comparison.Order.Unigrams < LeastUnigrams
            || comparison.Logic is not { Denials: 0, HedgesDropped: 0, Mismatched.Count: 0 })
        {
            return false;
        }

        var claim = comparison.Claim.Merged();
        return comparison.Evidence.Passages.Any(passage => StandsIn(claim, passage.Merged()));
    }

    private static bool StandsIn(List<Word> claim, List<Word> passage)
    {
        for (var start = 0; start < passage.Count; start++)
        {
            if (passage[start].Stem == claim[0].Stem && Follows(claim, passage, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(List<Word> claim, List<Word> passage, int at)
    {
        foreach (var word in claim)
        {
            var skipped = 0;
            while (at < passage.Count && passage[at].Stem != word.Stem)
            {
                if (++skipped > MostSkipped || !MayBeLeftOut(passage[at].Stem))
                {
                    return false;
                }

                at++;
            }

            if (at++ == passage.Count)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeLeftOut(uint stem) => !Lexicon.Negates(stem) && !Lexicon.Denies(stem) && !Lexicon.Hedges(stem) && !Lexicon.IsPartial(stem);
}
