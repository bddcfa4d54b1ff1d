using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>What a sentence of the passages asks, makes hang on something, means to do or almost did, where the claim says that it is so.</summary>
internal static class Unrealised
{
    /// <summary>Words before what the claim takes from the sentence, and after it, within which a condition bears on it.</summary>
    private const int Before = 6;
    private const int After = 3;

    /// <summary>What leaves it undone, in words; null where nothing does.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="claim">Stems of the claim.</param>
    /// <param name="sentence">The sentence of the evidence that speaks of it.</param>
    /// <param name="places">Places in it that match words of the claim, one or more.</param>
    public static string? Of(Comparison comparison, HashSet<uint> claim, int sentence, List<int> places)
    {
        var evidence = comparison.Evidence;
        if (EndsInQuestion(evidence, sentence) && !comparison.Claim.Text.AsSpan().TrimEnd(" \t\r\n\"”’'").EndsWith('?'))
        {
            return "the passages ask whether it is so; the sentence says that it is";
        }

        var last = Math.Min(evidence.Words.Length - 1, places.Max() + After);
        for (var i = Math.Max(0, places.Min() - Before); i <= last; i++)
        {
            var word = evidence.Words[i];
            if (word.Sentence == sentence && !claim.Contains(word.Stem) && Frames.Lies(word.Stem) && i + 1 < evidence.Words.Length && evidence.TextOf(evidence.Words[i + 1]) is "that" && !claim.Any(c => Lexicon.Negates(c) || Lexicon.Denies(c)))
            {
                return $"the passages say that it is “{evidence.TextOf(word)}”";
            }

            if (word.Sentence == sentence && !claim.Contains(word.Stem) && Leaves(evidence, claim, i))
            {
                return $"the passages say “{evidence.TextOf(word)}”; the sentence says it as done or settled";
            }
        }

        return null;
    }

    private static bool Leaves(EvidenceText evidence, HashSet<uint> claim, int at)
    {
        var stem = evidence.Words[at].Stem;
        if (Frames.IsCondition(stem))
        {
            // "Expects it to shrink" for "said it would shrink": the claim leaves it open too.
            return !claim.Any(c => Frames.IsCondition(c) || Lexicon.Hedges(c));
        }

        var next = at + 1;
        return next < evidence.Words.Length && evidence.Words[next].Sentence == evidence.Words[at].Sentence
            && (Frames.Intends(stem) ? evidence.TextOf(evidence.Words[next]) is "to" && !claim.Any(Frames.Intends)
                : Frames.IsNearness(stem) && !claim.Any(Frames.IsNearness) && IsTaken(evidence, claim, next));
    }

    /// <summary>A word with meaning that the claim has too and that is no number: "almost 300" is a matter of numbers.</summary>
    private static bool IsTaken(EvidenceText evidence, HashSet<uint> claim, int word) =>
        claim.Contains(evidence.Words[word].Stem) && !evidence.Words[word].Is(WordTraits.Stop)
        && !evidence.Quantities.Exists(q => q.FirstWord <= word && word <= q.LastWord);

    private static bool EndsInQuestion(EvidenceText evidence, int sentence)
    {
        var span = evidence.SentenceSpans[sentence];
        return evidence.TextOf(evidence.Words[evidence.StartOf(sentence)], span).TrimEnd(" \t\r\n\"”’'").EndsWith('?');
    }
}
