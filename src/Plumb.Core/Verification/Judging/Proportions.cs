namespace Plumb.Core.Verification.Judging;

/// <summary>The shares of a sentence, and those of its passages that say them or something else of the same.</summary>
internal static class Proportions
{
    /// <summary>Each share of the claim with one of the passages of the same noun that says it, or else one that does not.</summary>
    public static List<(Proportion Claimed, Proportion? Same, Proportion? Other)> Of(Alignment alignment)
    {
        var (claim, evidence) = (alignment.Claim, alignment.Evidence);
        if (claim.Quantities.Count == 0 && !claim.Text.Contains("half", StringComparison.OrdinalIgnoreCase) && !claim.Text.Contains("quarter", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var said = new ProportionReader(claim.Words, claim.Quantities, w => w.Span.Of(claim.Text)).Read();
        if (said.Count == 0)
        {
            return [];
        }

        var given = new ProportionReader(evidence.Words, evidence.Quantities, w => evidence.TextOf(w).ToString()).Read();
        var predicates = new SharePredicates(alignment);
        return said.ConvertAll(s =>
        {
            // Two shares in percent are compared as numbers.
            var alike = given.Where(g => !(s.IsPercent && g.IsPercent) && IsOfSame(s, g) && predicates.AreSame(s, g)).ToList();
            var same = alike.Find(s.IsGivenBy);
            return (s, same, same is null && !given.Exists(g => IsOfSame(s, g) && Math.Abs(g.Value - s.Value) <= Math.Max(g.Off, s.Off)) ? alike.Find(a => a.Noun == s.Noun) : null);
        });
    }

    /// <summary>What share the passages give instead, in words; null where they give the same, or none.</summary>
    public static string? Differ(Clauses.Sides sides, Comparison comparison)
    {
        foreach (var (claimed, _, other) in comparison.Alignment.Shares)
        {
            if (other is { } share && sides.Held.Any(h => share.First >= h.Words.First && share.First < h.Words.First + h.Words.Count))
            {
                return $"says “{claimed.Span.Of(comparison.Claim.Text)}”; the passages say “{comparison.Evidence.TextOf(comparison.Evidence.Words[share.First], share.Span)}”";
            }
        }

        return null;
    }

    /// <summary>Whether both are shares of the same: the same noun stands behind both, or before both at the start of the sentence.</summary>
    private static bool IsOfSame(Proportion claimed, Proportion given) => claimed.Noun == 0 || claimed.Noun == given.Noun;
}
