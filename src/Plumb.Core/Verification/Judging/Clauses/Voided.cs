using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"Was charged" from "the charges were dropped": the passages name the charge only to say that it fell.</summary>
internal static class Voided
{
    private const int Reach = 9;

    private static readonly FrozenSet<uint> s_legal = ClauseWords.Stems("charge convict conviction indict indictment fine sentence accuse accusation verdict prosecute prosecution lawsuit sue allegation allege ban order");
    private static readonly FrozenSet<uint> s_voids = ClauseWords.Stems("drop dismiss overturn quash withdraw annul vacate reverse void rescind revoke acquit clear exonerate cancel lift");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.Held[0];
        if (Enumerable.Range(0, held.Words.Count).Where(i => s_voids.Contains(held.Words.At(i).Stem)).ToList() is not { Count: > 0 } voids || voids.Exists(i => sides.Says(held.Words.At(i).Stem)))
        {
            return null;
        }

        foreach (var (claim, clause) in sides.Claimed.SelectMany(s => s.Clauses.Select(c => (s.Words, c))))
        {
            // Where the passages say it as a deed too, it was one before it was undone.
            if (s_legal.Contains(claim.At(clause.Verb).Stem) && sides.PlacesIn(held.Words, claim, clause.Verb) is { Count: > 0 } places && places.TrueForAll(p => held.Words.PartAt(p) != Part.Verb)
                && voids.Find(v => places.Exists(p => Math.Abs(p - v) <= Reach)) is var near && places.Exists(p => Math.Abs(p - near) <= Reach))
            {
                return $"the passages say “{sides.TextOf(held.Words, near)}” of it; the sentence says “{sides.TextOf(claim, clause.Verb)}”";
            }
        }

        return null;
    }
}
