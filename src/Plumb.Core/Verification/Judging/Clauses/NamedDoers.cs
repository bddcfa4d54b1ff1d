namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Somebody named does in the claim what the passages say of somebody else who is named there: "Greenpeace published it" from
/// "Oxfam published it. Greenpeace welcomed it".</summary>
internal static class NamedDoers
{
    /// <summary>Who does it in the passages, in words; null where that is the same, or not told by a name.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        foreach (var said in sides.Claimed)
        {
            foreach (var clause in said.Clauses.Where(c => c.Withheld < 0 && c.Doers.Count == 1 && !ReferenceEquals(c.Doers, c.Targets)))
            {
                if (IsName(comparison, said.Words, clause.Doers[0]) && StandsThere(sides, said.Words, clause.Doers[0]) && Other(sides, comparison, said.Words, clause) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static string? Other(Sides sides, Comparison comparison, SentenceWords claim, Clause clause)
    {
        string? why = null;
        foreach (var held in sides.Held)
        {
            var places = sides.PlacesIn(held.Words, claim, clause.Verb);
            foreach (var other in held.Clauses.Where(o => places.Contains(o.Verb)))
            {
                if (!IsOfSame(sides, claim, clause, held.Words, other) || !other.Doers.All(d => IsName(comparison, held.Words, d)) || other.Doers.Any(d => Shares(sides, claim, clause.Doers[0], held.Words, d)))
                {
                    return null;
                }

                why ??= $"says that “{sides.TextOf(claim, clause.Doers[0].First, clause.Doers[0].Head)}” did it (“{sides.TextOf(claim, clause.Verb)}”); the passages say “{sides.TextOf(held.Words, other.Doers[0].First, other.Doers[0].Head)}”";
            }
        }

        return why;
    }

    /// <summary>Whether both say to whom or what it is done, and it is the same.</summary>
    private static bool IsOfSame(Sides sides, SentenceWords claim, Clause clause, SentenceWords held, Clause other) =>
        other.Doers.Count > 0 && other.Targets.Count > 0 && !ReferenceEquals(other.Doers, other.Targets)
        && clause.Targets.Any(t => sides.PlacesIn(held, claim, t.Head) is var places && other.Targets.Any(o => places.Contains(o.Head)));

    /// <summary>Whether any word of a name stands in the other, or near it: "Maria Lopez, head of the Board" is both.</summary>
    private static bool Shares(Sides sides, SentenceWords claim, NounGroup said, SentenceWords held, NounGroup found)
    {
        const int Near = 6;
        return Enumerable.Range(said.First, said.Head - said.First + 1).Any(i => sides.PlacesIn(held, claim, i).Exists(p => p >= found.First - Near && p <= found.Head + Near));
    }

    /// <summary>Whether each word of a name stands in the passages: one body may have two names ("the Pentagon", "the Defense Department"), and
    /// only where both stand there are they likely two.</summary>
    private static bool StandsThere(Sides sides, SentenceWords claim, NounGroup name)
    {
        for (var i = name.First; i <= name.Head; i++)
        {
            if (sides.IsContent(claim, i) && !sides.IsHeld(claim, i))
            {
                return false;
            }
        }

        return sides.IsHeld(claim, name.Head);
    }

    /// <summary>Whether its last word has a capital; at the start of a sentence only where it is rare.</summary>
    private static bool IsName(Comparison comparison, SentenceWords words, NounGroup group)
    {
        var head = words.At(group.Head);
        return head.Is(Text.WordTraits.Capital) && words.PartAt(group.Head) == Part.Noun
            && (!head.Is(Text.WordTraits.First) || !comparison.Weights.Knows(head.Stem));
    }
}
