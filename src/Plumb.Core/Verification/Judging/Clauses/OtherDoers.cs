using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A verb that stands in a second sentence of the passages, and is said there of something else than what the claim takes from
/// the first: "the school burned down" from "the storm flooded the school. A warehouse burned down".</summary>
internal static class OtherDoers
{
    private static readonly FrozenSet<string> s_news = ClauseWords.Set("a an another other others second");
    private static readonly FrozenSet<string> s_owned = ClauseWords.Set("its their his her");
    private static readonly FrozenSet<string> s_titles = ClauseWords.Set("mr mrs ms miss dr sir dame lord lady president minister senator governor judge justice general captain professor reverend pope king queen prince princess the");

    /// <summary>What was joined, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        if (sides.Held.Count < 2)
        {
            return null;
        }

        var second = sides.Held[1];
        foreach (var said in sides.Claimed)
        {
            foreach (var clause in said.Clauses)
            {
                var places = sides.PlacesIn(sides.First, said.Words, clause.Verb).Count == 0 ? sides.PlacesIn(second.Words, said.Words, clause.Verb) : [];
                var found = second.Clauses.Where(o => places.Contains(o.Verb)).Select(o => Other(sides, said, Subjects(clause), second.Words, Subjects(o))).ToList();
                if (found.Count > 0 && found.TrueForAll(f => f is not null))
                {
                    return found[0];
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<NounGroup> Subjects(Clause clause) => clause.IsPassive ? clause.Targets : clause.Doers;

    private static string? Other(Sides sides, ReadSentence claim, IReadOnlyList<NounGroup> said, SentenceWords held, IReadOnlyList<NounGroup> found)
    {
        foreach (var group in said.Where(g => found.Count > 0 && sides.PlacesIn(sides.First, claim.Words, g.Head).Count > 0))
        {
            if (found.All(f => IsOther(sides, claim, group, held, f)))
            {
                return $"the passages say it of “{sides.TextOf(held, found[0].First, found[0].Head)}”, not of “{sides.TextOf(claim.Words, group.First, group.Head)}”";
            }
        }

        return null;
    }

    /// <summary>Whether a group brings in something else than the claim's: "a warehouse", "its sister treaty", "Harrier Labs" for
    /// "Kestrel Labs". Of a claim with several verbs only the last two are told: its subjects are less sure.</summary>
    private static bool IsOther(Sides sides, ReadSentence claim, NounGroup said, SentenceWords held, NounGroup found)
    {
        var isSame = sides.PlacesIn(held, claim.Words, said.Head).Exists(p => p >= found.First && p <= found.Head);
        var opening = held[found.First];
        return held.PartAt(found.Head) == Part.Noun
            && (s_news.Contains(opening) ? !isSame && claim.Clauses.Count == 1
                : s_owned.Contains(opening) ? isSame && found.Head > found.First + 1
                : isSame && HasOtherName(sides, claim.Words, said, held, found));
    }

    private static bool HasOtherName(Sides sides, SentenceWords claim, NounGroup said, SentenceWords held, NounGroup found) =>
        Names(claim, said).Any(n => sides.PlacesIn(held, claim, n) is var places && !places.Exists(p => p >= found.First && p <= found.Head))
        && Names(held, found).Any(n => !sides.Says(held.At(n).Stem));

    private static IEnumerable<int> Names(SentenceWords words, NounGroup group) =>
        Enumerable.Range(group.First, group.Head - group.First).Where(i => words.At(i).Is(WordTraits.Capital) && !s_titles.Contains(words[i]));
}
