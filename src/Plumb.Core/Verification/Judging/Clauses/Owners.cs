namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"Morocco's assistance" from a passage in which Morocco owns something else.</summary>
internal static class Owners
{
    /// <summary>What was turned, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i + 1 < claim.Count; i++)
            {
                if (claim.Owns(i) && OwnedBy(claim, i) is var owned and >= 0 && sides.PlacesIn(held, claim, owned) is { Count: > 0 } places
                    && sides.PlacesIn(held, claim, i) is { Count: > 0 } owners && owners.TrueForAll(o => held.Owns(o) && OwnedBy(held, o) is var other and >= 0 && !places.Exists(p => p > o && p <= other))
                    && !places.Exists(p => held[p + 1] is "of" or "by" or "from" or "in" or "for" && owners.Exists(o => o > p && o - p <= 4)))
                {
                    return $"says “{sides.TextOf(claim, i, owned)}”; the passages say “{sides.TextOf(held, owners[0], OwnedBy(held, owners[0]))}”";
                }
            }
        }

        return null;
    }

    /// <summary>The noun owned, -1 where there is none.</summary>
    private static int OwnedBy(SentenceWords words, int owner)
    {
        var owned = -1;
        for (var i = owner + 1; i < words.Count && words.Joins(i) && words.PartAt(i) is Part.Noun or Part.Number && (owned < 0 || !words.Owns(owned)); i++)
        {
            owned = i;
        }

        return owned;
    }
}
