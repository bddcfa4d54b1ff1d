using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What prepositions join to a verb or a noun: "fell in Castrel", "visits by lawyers". With another word in its place it is
/// another thing.</summary>
internal static class Adjuncts
{
    /// <summary>Why what is joined to a verb of the claim is not what is joined to it in the passages; null where nothing speaks against it.</summary>
    public static string? Differ(Sides sides, SentenceWords claim, int verb, SentenceWords held, int place)
    {
        var end = End(held, place);
        for (var i = verb + 1; i < End(claim, verb); i++)
        {
            if (claim.PartAt(i) == Part.Preposition && claim[i] is not ("of" or "by" or "as") && HeadAfter(claim, i) is var head and >= 0
                && sides.PlacesIn(held, claim, head) is { Count: > 0 } places && !places.Exists(p => p > place && p < end) && !places.Exists(p => p < place && IsFronted(held, p))
                && Other(held, place, end, claim[i]) is var other and >= 0)
            {
                return $"says “{sides.TextOf(claim, i, head)}” of it; the passages say “{sides.TextOf(held, OpeningOf(held, other), other)}”";
            }
        }

        return null;
    }

    /// <summary>Why a noun of the claim has something else joined to it than in the passages; null where nothing speaks against it.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words).Where(_ => sides.FollowsFirst))
        {
            for (var i = 1; i + 1 < claim.Count; i++)
            {
                if (claim.PartAt(i) == Part.Preposition && claim.PartAt(i - 1) == Part.Noun && claim.Joins(i) && HeadAfter(claim, i) is var head and >= 0
                    && (claim[i] is "by" or "of" or "for" or "against" or "from" || (claim[i] is not ("in" or "at" or "on" or "near") && IsName(claim, head) && !StandsFor(sides, claim, held, head)))
                    && Joined(sides, claim, held, i, head) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static string? Joined(Sides sides, SentenceWords claim, SentenceWords held, int preposition, int head)
    {
        var heads = sides.PlacesIn(held, claim, head);
        if (heads.Count == 0)
        {
            return null;
        }

        var other = -1;
        foreach (var noun in sides.PlacesIn(held, claim, preposition - 1))
        {
            if (heads.Exists(h => h < noun && held.Owns(h)) || heads.Exists(h => h > noun && Math.Abs(h - noun) <= 6 && Enumerable.Range(noun + 1, h - noun - 1).All(i => held.PartAt(i) is not (Part.Verb or Part.Auxiliary or Part.Modal))))
            {
                return null;
            }

            if (noun + 1 < held.Count && held[noun + 1] == claim[preposition] && held.Joins(noun + 1) && HeadAfter(held, noun + 1) is var own and >= 0)
            {
                if (heads.Exists(h => h > noun && h <= own))
                {
                    return null;
                }

                other = own;
            }
        }

        return other < 0 ? null : $"says “{sides.TextOf(claim, preposition - 1, head)}”; the passages say “{sides.TextOf(held, OpeningOf(held, other) - 1, other)}”";
    }

    private static bool IsName(SentenceWords words, int i) => words.At(i).Is(WordTraits.Capital) && !words.At(i).Is(WordTraits.First);

    /// <summary>"The one over the Orla stayed open": a word stands for the noun, and the claim's verb is said of it.</summary>
    private static bool StandsFor(Sides sides, SentenceWords claim, SentenceWords held, int head)
    {
        var verb = Enumerable.Range(head + 1, claim.Count - head - 1).FirstOrDefault(i => claim.PartAt(i) is Part.Verb, -1);
        return sides.PlacesIn(held, claim, head).Exists(h => OpeningOf(held, h) is > 1 and var open && held[open - 1] is "one" or "ones" or "that" or "those"
            && (verb < 0 || sides.PlacesIn(held, claim, verb) is not { Count: > 0 } places || places.Exists(p => p > h)));
    }

    private static bool IsFronted(SentenceWords held, int place) =>
        Enumerable.Range(0, place).All(i => held.PartAt(i) is not (Part.Verb or Part.Auxiliary or Part.Modal));

    private static int Other(SentenceWords held, int from, int to, string preposition)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (held[i] == preposition && held.PartAt(i) == Part.Preposition && HeadAfter(held, i) is var head and >= 0)
            {
                return head;
            }
        }

        return -1;
    }

    private static int OpeningOf(SentenceWords words, int head)
    {
        var open = head;
        while (open > 1 && words.PartAt(open) != Part.Preposition)
        {
            open--;
        }

        return open;
    }

    /// <summary>The noun that a preposition joins, -1 where there is none.</summary>
    private static int HeadAfter(SentenceWords words, int preposition)
    {
        var head = -1;
        for (var i = preposition + 1; i < words.Count && words.Joins(i) && words.PartAt(i) is Part.Noun or Part.Determiner or Part.Number && !(head >= 0 && words.PartAt(i) == Part.Determiner); i++)
        {
            head = words.PartAt(i) == Part.Noun ? i : head;
        }

        return head;
    }

    private static int End(SentenceWords words, int verb)
    {
        var end = verb + 1;
        while (end < words.Count && words.GapBefore(end) != Gap.Strong && words.PartAt(end) is not (Part.Verb or Part.Gerund or Part.Auxiliary or Part.Modal or Part.Relative or Part.Subordinator or Part.To))
        {
            end++;
        }

        return end;
    }
}
