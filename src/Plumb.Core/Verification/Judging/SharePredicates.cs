using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>Holds what is said of a share in the sentence against what is said of one in the passages: that 100 of 400 were sick says not how many died.</summary>
internal sealed class SharePredicates(Alignment alignment)
{
    /// <summary>Whether all that the claim says of its share stands in the clause of the other, on the same side of it, and something is said. Where the clauses
    /// cannot be told apart, it is not.</summary>
    public bool AreSame(Proportion claimed, Proportion given)
    {
        var (claim, evidence) = (alignment.Claim, alignment.Evidence);
        var said = new SentenceWords(claim.Text, claim.Words, StartOf(claim.Words, claimed.First), _ => false);
        var sentence = evidence.Words[given.First].Sentence;
        var held = new SentenceWords(evidence.Passages[evidence.PassageOf[sentence]].Text, evidence.Words, evidence.StartOf(sentence), _ => false);
        if (claimed.Last >= said.First + said.Count || given.Last >= held.First + held.Count)
        {
            return false;
        }

        var own = ShareClause.Of(said, claimed.First - said.First, claimed.Last - said.First);
        var other = ShareClause.Of(held, given.First - held.First, given.Last - held.First);
        var isSaid = false;
        for (var c = 0; c < alignment.Content.Length; c++)
        {
            var at = alignment.Content[c] - said.First;
            if (((at >= own.From && at < own.To) || (at >= 0 && at < own.Opening)) && !IsOfShare(claimed, alignment.Content[c]))
            {
                var isBefore = at < claimed.First - said.First;
                var from = own.IsObject || isBefore ? other.From : given.Last + 1 - held.First;
                var to = own.IsObject && isBefore ? given.First - held.First : other.To;
                var places = alignment.PlacesOf(c).Select(p => p.Place - held.First).ToList();
                var stands = places.Exists(p => p >= from && p < to);
                if (!stands && !places.Exists(p => p >= 0 && p < other.Opening))
                {
                    return false;
                }

                isSaid |= stands && at >= own.From;
            }
        }

        return isSaid;
    }

    /// <summary>Whether a word of the claim is part of its share, names what is shared, or is a number or date, which is compared as one.</summary>
    private bool IsOfShare(Proportion claimed, int word) =>
        (word >= claimed.First && word <= claimed.Last) || alignment.Claim.Words[word].Stem == claimed.Noun || alignment.Claim.Words[word].Is(WordTraits.Digits)
        || alignment.Claim.Quantities.Exists(q => word >= q.FirstWord && word <= q.LastWord) || alignment.Claim.Dates.Exists(d => word >= d.FirstWord && word <= d.LastWord);

    private static int StartOf(Word[] words, int at)
    {
        while (at > 0 && words[at - 1].Sentence == words[at].Sentence)
        {
            at--;
        }

        return at;
    }
}
