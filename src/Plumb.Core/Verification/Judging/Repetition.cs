using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Tells a sentence that only repeats a passage: the same words in the same order, numbers and dates in any form.</summary>
/// <remarks>The passage may say up to two words more at a time where they are articles or parts of a name ("Mr. John Smith" for
/// "Smith"), the sentence may not begin inside a phrase of the passage ("critics of the minister said"), and the sentence that it stands in
/// neither denies nor weakens it.</remarks>
internal static class Repetition
{
    private const int MostSkipped = 2;
    private const int FewestWords = 4;
    private const float LeastUnigrams = 0.8f;

    /// <summary>Words looked at for each word of both texts; a text that only repeats itself is given up after that.</summary>
    private const int StepsPerWord = 40;

    private static readonly FrozenSet<uint> s_articles = "the a an".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly FrozenSet<uint> s_prepositions = "of by for against with about from to behind".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

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
        var left = StepsPerWord * (claim.Count + passage.Count);
        for (var start = 0; start < passage.Count; start++)
        {
            if (passage[start].Stem == claim[0].Stem && !IsInsidePhrase(passage, start) && Follows(claim, passage, start, ref left))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(List<Word> claim, List<Word> passage, int at, ref int left)
    {
        foreach (var word in claim)
        {
            if (--left < 0)
            {
                return false;
            }

            var skipped = 0;
            while (at < passage.Count && passage[at].Stem != word.Stem)
            {
                if (++skipped > MostSkipped || !MayBeLeftOut(passage[at]))
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

    private static bool MayBeLeftOut(Word word) =>
        s_articles.Contains(word.Stem) || (word.Is(WordTraits.Capital) && !word.Is(WordTraits.First)
            && !Lexicon.Negates(word.Stem) && !Lexicon.Denies(word.Stem) && !Lexicon.Hedges(word.Stem) && !Lexicon.IsPartial(word.Stem));

    /// <summary>Whether the word before belongs to a phrase that the sentence would cut through.</summary>
    private static bool IsInsidePhrase(List<Word> passage, int start) =>
        start > 0 && passage[start - 1].Sentence == passage[start].Sentence && s_prepositions.Contains(passage[start - 1].Stem);
}
