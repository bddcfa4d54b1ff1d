using System.Buffers;
using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Tells a sentence that only repeats a passage: the same words in the same order, numbers and dates in any form.</summary>
/// <remarks>The passage may say up to two words more at a time where they are articles or parts of a name ("Mr. John Smith" for
/// "Smith"), the sentence may not begin inside a phrase of the passage ("critics of the minister said"), and the sentence that it stands in
/// neither denies nor, before it or in the same clause, weakens it.</remarks>
internal static class Repetition
{
    private const int MostSkipped = 2;
    private const int FewestWords = 4;
    private const float LeastUnigrams = 0.8f;

    /// <summary>Words looked at for each word of both texts; a text that only repeats itself is given up after that.</summary>
    private const int StepsPerWord = 40;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(",;:—");
    private static readonly FrozenSet<uint> s_articles = "the a an".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly uint s_all = WordReader.StemOf("all");
    private static readonly FrozenSet<uint> s_nearly = "virtually practically about roughly quite hardly barely".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly FrozenSet<uint> s_when = "in on during".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly FrozenSet<uint> s_prepositions = "of by for against with about from to behind".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    public static bool Holds(Comparison comparison)
    {
        if (comparison.Claim.Words.Length < FewestWords || comparison.Order.Unigrams < LeastUnigrams
            || comparison.Logic is not { Denials: 0, Mismatched.Count: 0 })
        {
            return false;
        }

        var claim = comparison.Claim.Merged();
        var fronted = Fronted(comparison.Claim, claim);
        return comparison.Evidence.Passages.Any(passage => passage.Merged() is var words
            && (StandsIn(claim, words, passage.Text, opens: false) || (fronted is { } moved && StandsIn(moved.Words, words, passage.Text, moved.Opens))));
    }

    /// <summary>The claim with its date at the other end: "in 2024 it rained" for "it rained in 2024". Brought to the front, it has to
    /// open the sentence of the passage: what stands before it there could be what happened then.</summary>
    private static (List<Word> Words, bool Opens)? Fronted(ReadText text, List<Word> claim)
    {
        bool IsWhen(int at) => s_when.Contains(claim[at].Stem) && text.Dates.Exists(d => d.Span == claim[at + 1].Span);
        return IsWhen(claim.Count - 2) ? ([claim[^2], claim[^1], .. claim[..^2]], true)
            : IsWhen(0) ? ([.. claim[2..], claim[0], claim[1]], false)
            : null;
    }

    private static bool StandsIn(List<Word> claim, List<Word> passage, string text, bool opens)
    {
        var left = StepsPerWord * (claim.Count + passage.Count);
        for (var start = 0; start < passage.Count; start++)
        {
            if (passage[start].Stem == claim[0].Stem && (!opens || start == 0 || passage[start - 1].Sentence != passage[start].Sentence) && !IsInsidePhrase(passage, start) && Follows(claim, passage, start, ref left) is > 0 and var end && !IsHedged(claim, passage, start, end, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One past the last word of the passage that the claim repeats; -1 where it does not.</summary>
    private static int Follows(List<Word> claim, List<Word> passage, int at, ref int left)
    {
        foreach (var word in claim)
        {
            if (--left < 0)
            {
                return -1;
            }

            var skipped = 0;
            while (at < passage.Count && passage[at].Stem != word.Stem)
            {
                if (++skipped > MostSkipped || !(MayBeLeftOut(passage[at]) || IsAllOfNumber(passage, at)))
                {
                    return -1;
                }

                at++;
            }

            if (at++ == passage.Count)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Whether the sentence leaves open what the claim repeats: a hedge before it, or after it in the same clause.</summary>
    private static bool IsHedged(List<Word> claim, List<Word> passage, int start, int end, string text)
    {
        var said = claim.Select(w => w.Stem).ToHashSet();
        bool Hedges(int i) => Lexicon.Hedges(passage[i].Stem) && !said.Contains(passage[i].Stem);
        for (var i = start - 1; i >= 0 && passage[i].Sentence == passage[start].Sentence; i--)
        {
            if (Hedges(i))
            {
                return true;
            }
        }

        for (var i = end; i < passage.Count && passage[i].Sentence == passage[end - 1].Sentence && !text.AsSpan(passage[i - 1].Span.End, passage[i].Span.Start - passage[i - 1].Span.End).ContainsAny(s_ends); i++)
        {
            if (Hedges(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"All 61 residents" are 61 residents; "not all 61" and "nearly all 61" are not.</summary>
    private static bool IsAllOfNumber(List<Word> passage, int at) =>
        passage[at].Stem == s_all && at + 1 < passage.Count && passage[at + 1].Is(WordTraits.Digits)
        && !(at > 0 && passage[at - 1].Sentence == passage[at].Sentence && (Lexicon.Negates(passage[at - 1].Stem) || Lexicon.Hedges(passage[at - 1].Stem) || Lexicon.IsPartial(passage[at - 1].Stem) || s_nearly.Contains(passage[at - 1].Stem)));

    private static bool MayBeLeftOut(Word word) =>
        s_articles.Contains(word.Stem) || (word.Is(WordTraits.Capital) && !word.Is(WordTraits.First)
            && !Lexicon.Negates(word.Stem) && !Lexicon.Denies(word.Stem) && !Lexicon.Hedges(word.Stem) && !Lexicon.IsPartial(word.Stem));

    /// <summary>Whether the word before belongs to a phrase that the sentence would cut through.</summary>
    private static bool IsInsidePhrase(List<Word> passage, int start) =>
        start > 0 && passage[start - 1].Sentence == passage[start].Sentence && s_prepositions.Contains(passage[start - 1].Stem);
}
