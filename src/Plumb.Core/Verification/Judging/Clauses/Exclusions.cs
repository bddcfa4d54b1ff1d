using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What the passages name only to leave it out: "instead of a school", "apart from the east wing", "not the ministry".</summary>
internal static class Exclusions
{
    private const int Longest = 9;

    private static readonly string[][] s_openings =
    [
        ["instead", "of"], ["rather", "than"], ["in", "place", "of"], ["as", "opposed", "to"], ["with", "the", "exception", "of"], ["apart", "from"], ["aside", "from"], ["other", "than"], ["except", "for"], ["except"], ["excluding"],
        ["save", "for"], ["but", "not"], ["unlike"], ["as", "well", "as", "not"],
    ];

    /// <summary>Those that take something from a whole.</summary>
    private static readonly FrozenSet<string> s_taking = ClauseWords.Set("with apart aside other except excluding save");

    private static readonly FrozenSet<string> s_wholes = ClauseWords.Set("all every entire whole any only each everyone");
    private static readonly FrozenSet<string> s_signs = ClauseWords.Set("instead rather opposed exception apart aside except excluding unlike not place never no but");

    private static readonly FrozenSet<string> s_leavingOut = ClauseWords.Set("excluded exempted omitted barred spared");
    private static readonly FrozenSet<string> s_left = ClauseWords.Set("excluded exclude excludes exempted exempt omitted barred banned spared without no not never none neither nor except excluding");

    /// <summary>What was turned, in words; null where nothing was.</summary>
    public static string? Of(Sides sides) => Excepted(sides) ?? LeftOut(sides);

    /// <summary>"Pregnant women were excluded".</summary>
    private static string? LeftOut(Sides sides)
    {
        if (sides.SaysAny(s_left.Contains))
        {
            return null;
        }

        var held = sides.Held[0];
        foreach (var clause in held.Clauses.Where(c => c.IsPassive && c.Withheld < 0 && s_leavingOut.Contains(held.Words[c.Verb])))
        {
            bool IsOut(int place) => clause.Targets.Any(t => place >= t.First && place <= t.Head);
            foreach (var claim in sides.Claimed.Select(c => c.Words))
            {
                if (Enumerable.Range(0, claim.Count).FirstOrDefault(i => sides.PlacesIn(held.Words, claim, i) is { Count: > 0 } places && places.TrueForAll(IsOut), -1) is var word and >= 0)
                {
                    return $"“{sides.TextOf(claim, word)}” is what the passages leave out (“{sides.TextOf(held.Words, clause.Verb)}”)";
                }
            }
        }

        return null;
    }

    private static string? Excepted(Sides sides)
    {
        var held = sides.First;
        for (var i = 0; i < held.Count; i++)
        {
            if (Opening(held, i) is not (> 0 and var length) || sides.SaysAny(s_signs.Contains))
            {
                continue;
            }

            var opening = sides.TextOf(held, i, i + length - 1);
            if (s_taking.Contains(held[i]) && sides.SaysAny(s_wholes.Contains))
            {
                return $"the passages say “{opening}”; the sentence says it of all";
            }

            if (TakenOnlyFrom(sides, held, i + length) is { } word)
            {
                return $"“{word}” is what the passages leave out (“{opening}”)";
            }
        }

        return null;
    }

    private static int Opening(SentenceWords words, int at)
    {
        if (words[at] == "not" && at > 0 && words.GapBefore(at) == Gap.Comma && at + 1 < words.Count && words.PartAt(at + 1) is Part.Determiner or Part.Noun or Part.Preposition)
        {
            return 1;
        }

        foreach (var opening in s_openings)
        {
            if (words.Follow(at, opening))
            {
                return opening.Length;
            }
        }

        return 0;
    }

    /// <summary>A word of the claim that stands only in the stretch left out.</summary>
    private static string? TakenOnlyFrom(Sides sides, SentenceWords held, int from)
    {
        var to = from;
        while (to < held.Count && to < from + Longest && (to == from || held.GapBefore(to) <= Gap.Hyphen) && held.PartAt(to) is not (Part.Auxiliary or Part.Modal or Part.Subordinator or Part.Relative) && !(to > from && (held.PartAt(to) == Part.Verb || (held.PartAt(to) == Part.Preposition && held[to] != "of"))))
        {
            to++;
        }

        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if (sides.PlacesIn(held, claim, i) is { Count: > 0 } places && places.TrueForAll(p => p >= from && p < to))
                {
                    return sides.TextOf(claim, i);
                }
            }
        }

        return null;
    }
}
