namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"After the war" from "before the war": the word before a noun was turned round.</summary>
internal static class Prepositions
{
    private static readonly (string One, string Other)[] s_opposites =
        [("before", "after"), ("with", "without"), ("inside", "outside"), ("within", "outside"), ("above", "below"), ("for", "against"), ("until", "since")];

    /// <summary>What was turned, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 1; i < claim.Count; i++)
            {
                var said = claim.PartAt(i) == Part.Noun ? Before(claim, i) : -1;
                if (said >= 0 && sides.PlacesIn(held, claim, i) is { Count: > 0 } places && places.TrueForAll(p => Before(held, p) is var other and >= 0 && AreOpposite(claim[said], held[other])) && !IsSaidOfIt(sides, claim, said, held))
                {
                    return $"says “{sides.TextOf(claim, said, i)}”; the passages say “{sides.TextOf(held, Before(held, places[0]), places[0])}”";
                }
            }
        }

        return null;
    }

    /// <summary>"Was signed before the election and published after it": the same preposition stands before a pronoun, after the claim's verb.</summary>
    private static bool IsSaidOfIt(Sides sides, SentenceWords claim, int said, SentenceWords held)
    {
        var verb = VerbBefore(claim, said);
        return Enumerable.Range(0, held.Count - 1).Any(i => held[i] == claim[said] && held[i + 1] is "it" or "them" or "that" or "this" or "him" or "her"
            && (verb < 0 || sides.PlacesIn(held, claim, verb) is not { Count: > 0 } places || places.Contains(VerbBefore(held, i))));
    }

    private static int VerbBefore(SentenceWords words, int place) =>
        Enumerable.Range(0, place).Reverse().FirstOrDefault(i => words.PartAt(i) is Part.Verb or Part.Gerund, -1);

    private static bool AreOpposite(string one, string other) => s_opposites.Any(o => (o.One == one && o.Other == other) || (o.One == other && o.Other == one));

    /// <summary>The preposition that opens the group in which a noun stands, -1 where there is none.</summary>
    private static int Before(SentenceWords words, int noun)
    {
        var i = noun - 1;
        while (i > 0 && words.Joins(i + 1) && words.PartAt(i) is Part.Noun or Part.Determiner or Part.Number)
        {
            i--;
        }

        return i >= 0 && words.Joins(i + 1) && words.PartAt(i) == Part.Preposition ? i : -1;
    }
}
