namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A superlative or a comparison that the passages make of somebody else: "contract farms have the largest share" from "family
/// farms have the largest share, contract farms a third".</summary>
/// <remarks>Says something only where both sides name whom it is said of, and the passages have the sentence's own word elsewhere: then
/// it is no other name for the same.</remarks>
internal static class RankOwners
{
    /// <summary>Sentences of the passages with the word that are read.</summary>
    private const int Most = 4;

    /// <summary>What was changed, in words; null where nothing was.</summary>
    public static string? Of(Sides sides, Comparison comparison) =>
        sides.Claimed.Select(c => c.Words).SelectMany(claim => Enumerable.Range(0, claim.Count).Where(i => RankReader.IsRank(claim, i)).Select(i => Differs(sides, comparison.Evidence, claim, i))).FirstOrDefault(f => f is not null);

    private static string? Differs(Sides sides, EvidenceText evidence, SentenceWords claim, int rank)
    {
        string? found = null;
        foreach (var sentence in SentencesWith(evidence, claim.At(rank).Stem))
        {
            var held = sides.WordsOf(evidence, sentence);
            foreach (var place in Enumerable.Range(0, held.Count).Where(p => held.At(p).Stem == claim.At(rank).Stem && RankReader.IsRank(held, p) && IsOfSame(sides, claim, rank, held, p)))
            {
                var why = Other(sides, claim, RankReader.OwnersOf(claim, rank), held, RankReader.OwnersOf(held, place))
                    ?? Other(sides, claim, RankReader.ComparedWith(claim, rank), held, RankReader.ComparedWith(held, place));
                if (why is null)
                {
                    return null;
                }

                found ??= $"the passages say “{sides.TextOf(held, place)}” {why}";
            }
        }

        return found;
    }

    private static IEnumerable<int> SentencesWith(EvidenceText evidence, uint stem)
    {
        var sentences = new SortedSet<int>();
        for (var at = evidence.LastOf(stem); at >= 0 && sentences.Count < Most; at = evidence.Before(at))
        {
            sentences.Add(evidence.Words[at].Sentence);
        }

        return sentences;
    }

    /// <summary>Whether both rank the same thing: the largest share, more wells. A claim that names none may rank any.</summary>
    private static bool IsOfSame(Sides sides, SentenceWords claim, int rank, SentenceWords held, int place) =>
        RankReader.ThingOf(claim, rank) is var thing && (thing < 0
            || (RankReader.ThingOf(held, place) is var other && other >= 0 && (claim.At(thing).Stem == held.At(other).Stem || (sides.IsContent(claim, thing) && sides.PlacesIn(held, claim, thing).Contains(other)))));

    /// <summary>Why it is said of none whom the claim says it of; null where it is, or where either is not told.</summary>
    private static string? Other(Sides sides, SentenceWords claim, IReadOnlyList<NounGroup> said, SentenceWords held, IReadOnlyList<NounGroup> found)
    {
        if (said.Count == 0 || found.Count == 0 || said.Any(s => !sides.IsHeld(claim, s.Head)) || found.Any(f => IsOpen(held, f, said.Any(s => HasName(claim, s)))))
        {
            return null;
        }

        return said.Any(s => found.Any(f => IsSame(sides, claim, s, held, f))) ? null
            : $"of “{sides.TextOf(held, found[0].First, found[0].Head)}”, not of “{sides.TextOf(claim, said[0].First, said[0].Head)}”";
    }

    /// <summary>Whether a group may stand for anybody: a pronoun, a number, or "the company" where the claim has a name.</summary>
    private static bool IsOpen(SentenceWords held, NounGroup group, bool isForName) =>
        held.PartAt(group.Head) != Part.Noun || (isForName && held.PartAt(group.First) == Part.Determiner && !HasName(held, group));

    private static bool HasName(SentenceWords words, NounGroup group) => Nouns(words, group).Any(i => words.At(i).Is(Text.WordTraits.Capital));

    private static bool IsSame(Sides sides, SentenceWords claim, NounGroup said, SentenceWords held, NounGroup found)
    {
        bool IsIn(int word) => sides.PlacesIn(held, claim, word).Exists(p => p >= found.First && p <= found.Head);
        if (Spells(claim, said, held, found) || Spells(held, found, claim, said))
        {
            return true;
        }

        // "Family farms" are no "contract farms", where the passages speak of contracts too.
        var nouns = Nouns(claim, said).ToList();
        return nouns.Exists(IsIn) && !(nouns.Exists(i => !IsIn(i) && sides.IsHeld(claim, i)) && Nouns(held, found).Any(i => !sides.Says(held.At(i).Stem)));
    }

    /// <summary>Whether a group's last word is made of the initials of another.</summary>
    private static bool Spells(SentenceWords words, NounGroup group, SentenceWords others, NounGroup other) =>
        other.Head > other.First && string.Concat(Nouns(others, other).Select(i => others[i][0])) is { Length: > 1 } initials && words[group.Head].Split('\'')[0] is var head && (head == initials || head == initials + "s");

    private static IEnumerable<int> Nouns(SentenceWords words, NounGroup group) =>
        Enumerable.Range(group.First, group.Head - group.First + 1).Where(i => words.PartAt(i) == Part.Noun);
}
