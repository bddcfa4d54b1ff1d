using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"Is" and "has" where the passages only say "should be", "will have", "to be": they are no verbs of clauses, so nothing else holds them.</summary>
internal static class States
{
    private static readonly FrozenSet<string> s_be = ClauseWords.Set("is are was were");
    private static readonly FrozenSet<string> s_has = ClauseWords.Set("has have had");
    private static readonly FrozenSet<string> s_allBe = ClauseWords.Set("is are was were be been being am isn't aren't wasn't weren't");
    private static readonly FrozenSet<string> s_allHave = ClauseWords.Set("has have had having");
    private static readonly FrozenSet<string> s_open = ClauseWords.Set("will would shall should can could may might must ought to");

    /// <summary>What leaves it open, in words; null where nothing does.</summary>
    public static string? Of(Sides sides)
    {
        if (!sides.IsOfFirst || sides.SaysAny(s_open.Contains) || sides.Claimed.Any(s => Enumerable.Range(0, s.Words.Count).Any(i => Lexicon.Hedges(s.Words.At(i).Stem))))
        {
            return null;
        }

        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if ((IsOfVerb(claim, i) ? null : s_be.Contains(claim[i]) ? s_allBe : s_has.Contains(claim[i]) ? s_allHave : null) is { } forms && Leaves(sides, claim, i, forms) is >= 0 and var open)
                {
                    return $"the passages say “{sides.TextOf(sides.First, open)}” of it; the sentence says that it is so";
                }
            }
        }

        return null;
    }

    /// <summary>The word that leaves every one of some forms open; -1 where one is said to be so, or there is none.</summary>
    private static int Leaves(Sides sides, SentenceWords claim, int verb, FrozenSet<string> forms)
    {
        var (held, open) = (sides.First, -1);
        for (var i = 0; i < held.Count; i++)
        {
            // "Will have to close", "is to be": that is not said to be so, and what is open is told by the verb behind.
            if (!forms.Contains(held[i]) || (i + 1 < held.Count && held.PartAt(i + 1) == Part.To))
            {
                continue;
            }

            if (OpenBefore(held, i) is not (>= 0 and var before))
            {
                return -1;
            }

            // Nor is "will be closed" said of what it is.
            open = open < 0 && !IsOfVerb(held, i) && IsSaidBehind(sides, claim, verb, i) ? before : open;
        }

        return open;
    }

    /// <summary>Whether what the claim says it is or has, up to a preposition or verb, stands behind the open verb in its clause: not in "the
    /// hall, with 400 beds, will have to close".</summary>
    private static bool IsSaidBehind(Sides sides, SentenceWords claim, int verb, int at)
    {
        var end = at + 1;
        while (end < sides.First.Count && sides.First.GapBefore(end) != Gap.Strong && !(sides.First.GapBefore(end) == Gap.Comma && Wished.OpensClause(sides.First, end)))
        {
            end++;
        }

        var found = 0;
        for (var i = verb + 1; i < claim.Count && claim.Joins(i) && claim.PartAt(i) is Part.Noun or Part.Determiner or Part.Number or Part.Adverb; i++)
        {
            if (sides.PlacesIn(sides.First, claim, i) is { Count: > 0 } places)
            {
                if (!places.Exists(p => p > at && p < end))
                {
                    return false;
                }

                found++;
            }
        }

        return found > 0;
    }

    private static int OpenBefore(SentenceWords held, int at)
    {
        var i = at - 1;
        while (i >= 0 && held.Joins(i + 1) && held.PartAt(i) is Part.Adverb or Part.Auxiliary)
        {
            i--;
        }

        return i >= 0 && held.Joins(i + 1) && s_open.Contains(held[i]) && held.PartAt(i) is Part.Modal or Part.To ? i : -1;
    }

    /// <summary>"Has closed", "was closed": not what it has or is, but what was done, which is a clause.</summary>
    private static bool IsOfVerb(SentenceWords claim, int has)
    {
        var i = has + 1;
        while (i < claim.Count && claim.Joins(i) && claim.PartAt(i) == Part.Adverb)
        {
            i++;
        }

        return i < claim.Count && (claim.PartAt(i) == Part.Verb || claim[i] is "been" or "had" || ClauseWords.IsPast(claim[i]));
    }
}
