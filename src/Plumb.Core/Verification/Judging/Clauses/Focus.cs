namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What "only" is said of.</summary>
internal static class Focus
{
    /// <summary>What was turned, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        int[] places = [.. Enumerable.Range(0, held.Count).Where(i => held[i] == "only")];
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            var only = Enumerable.Range(0, claim.Count).FirstOrDefault(i => claim[i] == "only", -1);
            if (only < 0 && places.Any(p => p > 0 && held[p - 1] == "not") && sides.SaysAny(w => w is "not" or "no" or "never") && !places.Any(p => p > 0 && held[p - 1] != "not"))
            {
                return "the passages say “not only”; the sentence says “not”";
            }

            if (only >= 0 && places.Length > 0 && Next(sides, claim, only) is var word and >= 0 && sides.PlacesIn(held, claim, word) is { Count: > 0 } found
                && !places.Any(p => found.Any(f => f == NextIn(held, p, 1) || f == NextIn(held, p, -1))))
            {
                return $"says “only” of “{sides.TextOf(claim, word)}”; the passages say it of “{sides.TextOf(held, Math.Min(held.Count - 1, NextIn(held, places[0], 1)))}”";
            }
        }

        return null;
    }

    private static int Next(Sides sides, SentenceWords claim, int only)
    {
        for (var i = only + 1; i < claim.Count; i++)
        {
            if (sides.IsContent(claim, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static int NextIn(SentenceWords words, int at, int step)
    {
        var i = at + step;
        while (i > 0 && i < words.Count - 1 && words.At(i).Is(Plumb.Core.Text.WordTraits.Stop))
        {
            i += step;
        }

        return Math.Clamp(i, 0, words.Count - 1);
    }
}
