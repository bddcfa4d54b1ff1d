using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"The largest" for "one of the largest" or "the second largest".</summary>
internal static class Ranks
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> s_ordinals = ClauseWords.Set("second third fourth fifth sixth seventh eighth ninth tenth next 2nd 3rd 4th 5th 6th 7th 8th 9th 10th");
    private static readonly FrozenSet<string> s_short = ClauseWords.Set("almost nearly arguably probably possibly perhaps likely not");

    private static readonly FrozenSet<string> s_superlatives = ClauseWords.Set("most least best worst first last only fewest");

    private static readonly FrozenSet<string> s_none = ClauseWords.Set(
        "west rest test interest forest request arrest protest honest invest suggest harvest guest contest priest modest manifest nest quest chest digest conquest unrest northwest southwest midwest pest vest zest attest detest molest infest "
        + "budapest inquest bequest ingest divest disinterest");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if (!IsSuperlative(claim[i]) || Lowered(claim, i) >= 0)
                {
                    continue;
                }

                int[] places = [.. Enumerable.Range(0, held.Count).Where(p => held[p] == claim[i])];
                if (places.Length > 0 && Array.TrueForAll(places, p => Lowered(held, p) >= 0))
                {
                    var from = Lowered(held, places[0]);
                    return $"says “{sides.TextOf(claim, i)}”; the passages say “{sides.TextOf(held, Math.Min(from, places[0]), Math.Max(from, places[0]))}”";
                }
            }
        }

        return null;
    }

    /// <summary>Whether a word ends as superlatives do and is none of the others that do.</summary>
    public static bool IsGraded(string word) => word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && !s_none.Contains(word);

    private static bool IsSuperlative(string word) => s_superlatives.Contains(word) || IsGraded(word);

    /// <summary>The word that makes less of a superlative, -1 where there is none.</summary>
    private static int Lowered(SentenceWords words, int at)
    {
        if (at > 0 && words.Joins(at) && (s_ordinals.Contains(words[at - 1]) || s_short.Contains(words[at - 1])))
        {
            return at - 1;
        }

        if (words[at + 1] == "but" && words[at + 2] is "one" or "two" or "three")
        {
            return at + 2;
        }

        for (var i = at - 1; i >= 0 && i >= at - Reach && words.Joins(i + 1); i--)
        {
            if (words[i] is "among" || (words[i] == "of" && i > 0 && (words[i - 1] == "some" || ClauseWords.PartOf(words[i - 1]) == Part.Number || words[i - 1].All(char.IsAsciiDigit))))
            {
                return words[i] == "of" ? i - 1 : i;
            }

            if (words.PartAt(i) is Part.Verb or Part.Auxiliary)
            {
                break;
            }

            if (words[i] == "the" && i > 0 && words.Joins(i) && s_short.Contains(words[i - 1]))
            {
                return i - 1;
            }
        }

        return -1;
    }
}
