using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>"The prisoners" for "half of the prisoners", "all" for "almost all".</summary>
internal static class Shares
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> s_parts = ClauseWords.Set(
        "half third thirds quarter quarters fifth most some many few several one two three four five six seven eight nine ten twelve part parts majority minority percent portion section fraction handful bulk much any none neither either dozen dozens");

    private static readonly FrozenSet<string> s_definite = ClauseWords.Set("the all every its their his her our these those my your");
    private static readonly FrozenSet<string> s_wholes = ClauseWords.Set("all every everyone everybody everything each always any");
    private static readonly FrozenSet<string> s_less = ClauseWords.Set("almost nearly not virtually practically hardly scarcely barely");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides) => Part(sides) ?? Whole(sides);

    private static string? Part(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if (claim.PartAt(i) != Clauses.Part.Noun || sides.PlacesIn(held, claim, i) is not { Count: > 0 } places)
                {
                    continue;
                }

                List<int> parts = [.. places.Select(p => PartBefore(held, p))];
                if (parts.TrueForAll(p => p >= 0) && (IsDefinite(claim, i) || IsFew(held, parts[0])) && !IsCounted(sides, claim, i, held, parts[0], places[0]))
                {
                    return $"says “{sides.TextOf(claim, i)}” of all; the passages say “{sides.TextOf(held, parts[0], places[0])}”";
                }
            }
        }

        return null;
    }

    /// <summary>The word that takes a part of the noun: "half" of "half of the prisoners"; -1 where none does.</summary>
    private static int PartBefore(SentenceWords words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Reach && words.Joins(i + 1); i--)
        {
            if (words[i] == "of")
            {
                if (i > 1 && words[i - 1] == "part" && words[i - 2] == "as")
                {
                    return -1;
                }

                if (i > 0 && words.Joins(i) && (s_parts.Contains(words[i - 1]) || words.PartAt(i - 1) == Clauses.Part.Number))
                {
                    return words[i - 1] is "any" && i > 1 && !s_less.Contains(words[i - 2]) ? -1 : i - 1;
                }

                // "Most members of the crew".
                if (i > 1 && words[i - 1] is "members" or "parts" && s_parts.Contains(words[i - 2]))
                {
                    return i - 2;
                }

                // "Part of the roof of the east wing": the wing is not what is parted.
                return -1;
            }

            if (words[i] == "half" || IsFew(words, i))
            {
                return i;
            }

            if (words.PartAt(i) is not (Clauses.Part.Noun or Clauses.Part.Determiner or Clauses.Part.Number) || words.Owns(i))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsFew(SentenceWords words, int i) => words[i] == "few" && (i == 0 || words[i - 1] is not ("a" or "the" or "last" or "first" or "next" or "past"));

    private static bool IsDefinite(SentenceWords claim, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Reach && claim.Joins(i + 1); i--)
        {
            if (s_definite.Contains(claim[i]) || claim.Owns(i))
            {
                return true;
            }

            if (claim.PartAt(i) is not (Clauses.Part.Noun or Clauses.Part.Number))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the claim counts the noun too, in words that are not those of the whole.</summary>
    private static bool IsCounted(Sides sides, SentenceWords claim, int noun, SentenceWords held, int part, int place)
    {
        var whole = Enumerable.Range(part + 1, place - part).Select(i => held.At(i).Stem).ToHashSet();
        return sides.Says(held.At(part).Stem)
            || Enumerable.Range(0, noun).Any(i => i >= noun - Reach - 2 && (s_parts.Contains(claim[i]) || claim.PartAt(i) == Clauses.Part.Number) && !whole.Contains(claim.At(i).Stem));
    }

    private static string? Whole(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if (!s_wholes.Contains(claim[i]) || IsLessened(claim, i))
                {
                    continue;
                }

                int[] places = [.. Enumerable.Range(0, held.Count).Where(p => held[p] == claim[i])];
                if (places.Length > 0 && Array.TrueForAll(places, p => IsLessened(held, p)))
                {
                    return $"says “{sides.TextOf(claim, i)}”; the passages say “{sides.TextOf(held, Math.Max(0, places[0] - 1), Math.Min(held.Count - 1, places[0] + 1))}”";
                }
            }
        }

        return null;
    }

    private static bool IsLessened(SentenceWords words, int at) => (at > 0 && words.Joins(at) && s_less.Contains(words[at - 1])) || words[at + 1] == "but";
}
