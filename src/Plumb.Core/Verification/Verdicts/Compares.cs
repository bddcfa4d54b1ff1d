using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Whether a sentence compares what a claim compares: "A is worse than B" is not said by a sentence of A alone, nor by "B is
/// worse than A".</summary>
internal static class Compares
{
    /// <summary>Not "versus": "41 in 2024 vs. 368 in 2025" does not say of which there was more.</summary>
    private static readonly HashSet<string> s_joins = new(StringComparer.OrdinalIgnoreCase) { "than", "compared", "unlike" };

    private static readonly HashSet<string> s_same = new(StringComparer.OrdinalIgnoreCase) { "same", "equal", "equally", "identical", "similar", "similarly", "no" };

    /// <summary>True where the claim compares nothing, or the sentence holds a comparison with what stands behind the claim's "than"
    /// behind its own.</summary>
    public static bool Alike(Comparison comparison)
    {
        var claim = comparison.Claim;
        var than = Array.FindIndex(claim.Words, w => w.Span.Of(claim.Text).Equals("than", StringComparison.OrdinalIgnoreCase));
        var words = comparison.Evidence.Words;
        var sentence = comparison.Alignment.Best[0];
        bool Has(HashSet<string> set, int i) => words[i].Sentence == sentence && set.Contains(comparison.Evidence.TextOf(words[i]).ToString());
        if (claim.Words.Any(w => w.Span.Of(claim.Text) is "same" or "equal" or "equally") && !Enumerable.Range(0, words.Length).Any(i => Has(s_same, i)))
        {
            return false;
        }

        if (than < 0 || (than + 1 < claim.Words.Length && claim.Words[than + 1].Is(WordTraits.Digits)))
        {
            return true;
        }

        var join = Enumerable.Range(0, words.Length).FirstOrDefault(i => Has(s_joins, i), -1);
        var behind = Array.FindIndex(comparison.Alignment.Content, c => c > than);
        return join >= 0 && (behind < 0 || comparison.Alignment.PlacesOf(behind).Exists(p => words[p.Place].Sentence == sentence && p.Place > join));
    }
}
