using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Two numbers that one word joins, the other way round: "voted 4 to 9" from "voted 9 to 4".</summary>
internal static class Scores
{
    private static readonly string[] s_joining = ["to", "-", "–", "against", "versus", "vs."];

    /// <summary>What was turned, in words; null where nothing was.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        var held = Pairs(comparison.Evidence.Quantities, comparison.Evidence.Words, w => sides.First.First <= w && w < sides.First.First + sides.First.Count, (a, b) => comparison.Evidence.TextOf(comparison.Evidence.Words[a.LastWord], new TextSpan(a.Span.End, b.Span.Start)).ToString());
        foreach (var (one, other) in Pairs(comparison.Claim.Quantities, comparison.Claim.Words, _ => true, (a, b) => comparison.Claim.Text[a.Span.End..b.Span.Start]))
        {
            if (held.Exists(h => h.One.Agrees(other.Value) && h.Other.Agrees(one.Value)) && !held.Exists(h => h.One.Agrees(one.Value) && h.Other.Agrees(other.Value)))
            {
                return $"“{one.Span.Of(comparison.Claim.Text)}” and “{other.Span.Of(comparison.Claim.Text)}” stand the other way round in the passages";
            }
        }

        return null;
    }

    private static List<(Quantity One, Quantity Other)> Pairs(List<Quantity> quantities, Word[] words, Func<int, bool> counts, Func<Quantity, Quantity, string> between) =>
        [.. quantities.Zip(quantities.Skip(1)).Where(p => counts(p.First.FirstWord) && counts(p.Second.LastWord) && p.First.Value != p.Second.Value
            && words[p.First.LastWord].Sentence == words[p.Second.FirstWord].Sentence && p.Second.Span.Start > p.First.Span.End && s_joining.Contains(between(p.First, p.Second).Trim()))];
}
