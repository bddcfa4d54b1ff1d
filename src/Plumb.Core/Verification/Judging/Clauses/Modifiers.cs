using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Words that make another thing of the noun after them: a deputy minister is no minister, attempted murder no murder.</summary>
internal static class Modifiers
{
    private static readonly FrozenSet<string> s_turning = ClauseWords.Set(
        "former ex alleged deputy vice assistant associate attempted proposed planned suspected supposed purported presumed fake mock failed aborted potential possible prospective unsuccessful foiled draft rumored rumoured unconfirmed onetime counterfeit bogus "
        + "hypothetical fictional imaginary near pseudo would-be apparent unproven undersecretary");

    /// <summary>Titles: what is said of "former President Hale" is not said of "President Hale", while "Hale" alone is the same person.</summary>
    private static readonly FrozenSet<string> s_titles = ClauseWords.Set(
        "president minister director senator secretary governor mayor chairman chairwoman chair chief judge justice general attorney commissioner ambassador officer administrator representative congressman congresswoman premier chancellor king queen prime "
        + "inspector marshal sheriff professor dean bishop editor treasurer");

    private static readonly FrozenSet<string> s_so = ClauseWords.Set("so self would");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        if (sides.SaysAny(s_turning.Contains))
        {
            return null;
        }

        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                var isPerson = claim.At(i).Is(WordTraits.Capital) && !claim.At(i).Is(WordTraits.First) && !s_titles.Contains(claim[i]);
                var places = claim.PartAt(i) == Part.Noun && !isPerson ? sides.PlacesIn(held, claim, i) : [];
                if (places.Count > 0 && places.TrueForAll(p => TurningBefore(held, p) >= 0) && TurningBefore(held, places[0]) is var turning && !IsSaid(sides, held, turning))
                {
                    return $"the passages say “{sides.TextOf(held, turning, places[0])}”; the sentence leaves “{sides.TextOf(held, turning)}” out";
                }
            }
        }

        return null;
    }

    private static bool IsSaid(Sides sides, SentenceWords held, int turning) => s_so.Contains(held[turning]) ? sides.Says(held.At(turning + 1).Stem) : sides.Says(held.At(turning).Stem);

    private static int TurningBefore(SentenceWords words, int noun)
    {
        if (noun == 0 || !words.Joins(noun))
        {
            return -1;
        }

        // "So-called plan", "self-proclaimed doctor", "would-be buyer".
        if (noun > 1 && s_so.Contains(words[noun - 2]) && words.GapBefore(noun - 1) == Gap.Hyphen)
        {
            return noun - 2;
        }

        return s_turning.Contains(words[noun - 1]) && words.PartAt(noun - 1) != Part.Verb ? noun - 1
            : s_turning.Contains(words[noun - 1]) && (noun == 1 || words.PartAt(noun - 2) is Part.Preposition or Part.Determiner) ? noun - 1
            : -1;
    }
}
