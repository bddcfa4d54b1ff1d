using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>"All", "most", "few", "only": said of something, and not so in the sentence that speaks of it.</summary>
internal static class Quantifiers
{
    /// <summary>Sentences among which the one is looked for that counts a word.</summary>
    private const int Sentences = 2;

    /// <summary>What is not said, in words; null where all is. The passages hold one sentence of the claim at least.</summary>
    public static string? Of(Comparison comparison)
    {
        foreach (var (i, word) in comparison.Claim.Words.Index())
        {
            if (Frames.QuantityClass(word.Stem) is var sort and > 0 && !IsOfTime(comparison.Claim, i) && !Says(comparison.Evidence, SentenceOf(comparison.Alignment, i), sort))
            {
                return $"“{word.Span.Of(comparison.Claim.Text)}” is not said by the sentence that speaks of it";
            }
        }

        return null;
    }

    /// <summary>"Does not any more": that it is over, not how many.</summary>
    private static bool IsOfTime(ReadText claim, int word) =>
        claim.Words[word].Span.Of(claim.Text) is "any" && word + 1 < claim.Words.Length && claim.Words[word + 1].Span.Of(claim.Text) is "more" or "longer"
        && (word + 2 == claim.Words.Length || claim.Words[word + 2].Sentence != claim.Words[word].Sentence || claim.Words[word + 2].Is(WordTraits.Stop));

    /// <summary>Whether a sentence has a word of a class; "nobody was asked" is said by "was not asked" too.</summary>
    private static bool Says(EvidenceText evidence, int sentence, int sort)
    {
        foreach (var word in evidence.WordsOf(sentence))
        {
            if (Frames.QuantityClass(word.Stem) == sort || (sort == Frames.NoneClass && Lexicon.Negates(word.Stem)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence that speaks of what a word of the claim counts: the best one, or the next of the best that holds the
    /// word with meaning after it where the best does not.</summary>
    private static int SentenceOf(Alignment alignment, int word)
    {
        var next = Array.BinarySearch(alignment.Content, word + 1);
        next = next < 0 ? ~next : next;
        if (next < alignment.Content.Length)
        {
            foreach (var sentence in alignment.Best.Take(Sentences))
            {
                if (alignment.Held[Array.IndexOf(alignment.Candidates, sentence)][next] > 0)
                {
                    return sentence;
                }
            }
        }

        return alignment.Best[0];
    }
}
