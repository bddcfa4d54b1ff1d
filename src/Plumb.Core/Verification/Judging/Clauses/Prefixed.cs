using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A word joined by a hyphen that makes another of the one behind it: "non-compliant" is not "compliant", nor "elected" "re-elected".</summary>
internal static class Prefixed
{
    private static readonly FrozenSet<string> s_denying = ClauseWords.Set("non un anti semi quasi pseudo pre post mis de dis counter co sub");
    private static readonly FrozenSet<string> s_again = ClauseWords.Set("re");

    /// <summary>What was put before a word or left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;

        // Of several sentences each may have its own in the passages.
        foreach (var claim in sides.Claimed.Select(c => c.Words).Where(_ => sides.Claimed.Count == 1))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                var places = sides.PlacesIn(held, claim, i);
                if (places.Count == 0 || StandsTwice(claim, i))
                {
                    continue;
                }

                var own = PrefixOf(claim, i);
                if (!places.TrueForAll(p => Differs(own, PrefixOf(held, p)) && (own.Length > 0 ? held[p - 1] != own : claim[i - 1] != PrefixOf(held, p))))
                {
                    continue;
                }

                return own.Length > 0
                    ? $"says “{sides.TextOf(claim, i - 1, i)}”; the passages say “{sides.TextOf(held, places[0])}”"
                    : $"says “{sides.TextOf(claim, i)}”; the passages say “{sides.TextOf(held, places[0] - 1, places[0])}”";
            }
        }

        return null;
    }

    /// <summary>"Elected and re-elected": which of them a place stands for is not told.</summary>
    private static bool StandsTwice(SentenceWords claim, int word) => Enumerable.Range(0, claim.Count).Any(i => i != word && claim.At(i).Stem == claim.At(word).Stem);

    /// <summary>Who was elected again was elected: "re" may be left out, and not put in.</summary>
    private static bool Differs(string claimed, string held) => claimed != held && (claimed.Length > 0 || s_denying.Contains(held));

    private static string PrefixOf(SentenceWords words, int i) =>
        i > 0 && words.GapBefore(i) == Gap.Hyphen && (s_denying.Contains(words[i - 1]) || s_again.Contains(words[i - 1])) ? words[i - 1] : "";
}
