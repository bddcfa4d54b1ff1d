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
            if (Frames.QuantityClass(word.Stem) is var sort and > 0 && !IsOfTime(comparison.Claim, i) && !IsOfNumber(comparison.Claim, i) && !comparison.Alignment.Shares.Exists(s => s.Same is not null && s.Claimed.First <= i && i <= s.Claimed.Last) && !Says(comparison, SentenceOf(comparison.Alignment, i), i, sort))
            {
                return $"“{word.Span.Of(comparison.Claim.Text)}” is not said by the sentence that speaks of it";
            }
        }

        return null;
    }

    /// <summary>The same where it is of a word that what the passages say does not exclude ("most", where they say "all"); null where it is not.</summary>
    public static string? OpenOf(Comparison comparison) => Of(comparison) is { } found && Counterparts.IsOpen(found[1..found.IndexOf('”', StringComparison.Ordinal)]) ? found : null;

    /// <summary>"Does not any more": that it is over, not how many.</summary>
    private static bool IsOfTime(ReadText claim, int word) =>
        claim.Words[word].Span.Of(claim.Text) is "any" && word + 1 < claim.Words.Length && claim.Words[word + 1].Span.Of(claim.Text) is "more" or "longer"
        && (word + 2 == claim.Words.Length || claim.Words[word + 2].Sentence != claim.Words[word].Sentence || claim.Words[word + 2].Is(WordTraits.Stop));

    /// <summary>"Half a million", "some 1,200": a part of a number, which is compared as one.</summary>
    private static bool IsOfNumber(ReadText claim, int word) =>
        claim.Quantities.Exists(q => (q.FirstWord <= word && word <= q.LastWord) || (q.FirstWord == word + 1 && claim.Words[word].Span.Of(claim.Text) is "some" or "Some"));

    /// <summary>Whether a sentence has a word of a class; "nobody was asked" is said by "was not asked" too.</summary>
    private static bool Says(Comparison comparison, int sentence, int claimed, int sort)
    {
        var evidence = comparison.Evidence;
        for (var i = evidence.StartOf(sentence); i < evidence.StartOf(sentence + 1); i++)
        {
            var stem = evidence.Words[i].Stem;
            if ((Frames.QuantityClass(stem) == sort && !IsAddedBehind(comparison, sentence, claimed, i)) || (sort == Frames.NoneClass && Lexicon.Negates(stem)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Nine were released, most of them at night": said behind a comma, of a part of what was told before.</summary>
    private static bool IsAddedBehind(Comparison comparison, int sentence, int claimed, int place)
    {
        var evidence = comparison.Evidence;
        var next = place + 1;
        if (next + 1 >= evidence.Words.Length || evidence.TextOf(evidence.Words[next]) is not "of" || evidence.TextOf(evidence.Words[next + 1]) is not ("them" or "these" or "those" or "whom" or "which")
            || place == evidence.StartOf(sentence) || !evidence.TextOf(evidence.Words[place], new TextSpan(evidence.Words[place - 1].Span.End, evidence.Words[place].Span.Start)).Contains(','))
        {
            return false;
        }

        // All that the claim takes from the sentence stands before it.
        return Enumerable.Range(0, comparison.Alignment.Content.Length).Where(c => comparison.Alignment.Content[c] > claimed)
            .SelectMany(c => comparison.Alignment.PlacesOf(c)).Where(p => evidence.Words[p.Place].Sentence == sentence).All(p => p.Place < place);
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
