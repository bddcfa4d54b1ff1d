using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What the passages only ask for, hope for or leave open: "asks that every overflow have a monitor", "wants it to be closed",
/// "whether the mayor knew".</summary>
internal static class Wished
{
    /// <summary>Words between "want", "call for" and the verb that they leave undone.</summary>
    private const int Reach = 8;

    /// <summary>Before "that": what follows is asked for, not told.</summary>
    private static readonly FrozenSet<string> s_asking = ClauseWords.Set(
        "ask asks asked demand demands demanded recommend recommends recommended request requests requested urge urges urged propose proposes proposed prefer prefers preferred advise advises advised require requires required "
        + "recommendation demand request proposal hope hopes hoped wish wishes wished fear fears feared imagine imagined pray prays prayed");

    /// <summary>Before "somebody to do": what follows is asked for, not told.</summary>
    private static readonly FrozenSet<string> s_wanting = ClauseWords.Set(
        "want wants wanted wish wishes wished prefer prefers preferred expect expects expected ask asks asked urge urges urged call calls called calling hope hopes hoped press pressed push pushed pushing need needs wait waits waiting");

    private static readonly FrozenSet<string> s_contrasts = ClauseWords.Set("but and so yet");

    /// <summary>What leaves it undone, in words; null where nothing does.</summary>
    public static string? Of(Sides sides)
    {
        if (!sides.IsOfFirst)
        {
            return null;
        }

        var held = sides.First;
        for (var i = 0; i + 1 < held.Count; i++)
        {
            if (!sides.Says(held.At(i).Stem) && Opens(held, i) is > 0 and var from && IsAllOf(sides, held, from, EndOf(held, from)))
            {
                return held[i] == "whether" ? "the passages leave open whether it is so; the sentence says that it is" : $"the passages say “{sides.TextOf(held, i)}” of it; the sentence says it as done or settled";
            }
        }

        return null;
    }

    /// <summary>Where what a word leaves undone begins; -1 where it leaves nothing so.</summary>
    private static int Opens(SentenceWords held, int i) =>
        held[i] == "whether" ? (IsAllTheSame(held, i) ? -1 : i + 1)
        : s_asking.Contains(held[i]) && held[i + 1] == "that" ? i + 2
        : (s_wanting.Contains(held[i]) || (held[i] == "like" && held[i - 1] is "would" or "should")) && IsBeforeInfinitive(held, i + 1) ? i + 1
        : -1;

    /// <summary>"Whether or not it rains, the match is played", "regardless of whether it rains": it is played in either case.</summary>
    private static bool IsAllTheSame(SentenceWords held, int whether) =>
        (whether == 0 && held[1] == "or" && held[2] == "not") || held[whether - 1] == "matter" || (held[whether - 1] == "of" && held[whether - 2] is "regardless" or "irrespective");

    /// <summary>Whether nouns stand from a place on, and then "to" before a verb: "for every overflow to have".</summary>
    private static bool IsBeforeInfinitive(SentenceWords held, int from)
    {
        for (var i = from; i < held.Count && i <= from + Reach && held.GapBefore(i) <= Gap.Hyphen; i++)
        {
            if (held.PartAt(i) == Part.To)
            {
                return i > from;
            }

            if (held.PartAt(i) is not (Part.Noun or Part.Determiner or Part.Number or Part.Pronoun or Part.Coordinator) && !(held.PartAt(i) == Part.Preposition && (i > from || held[i] is "for" or "on")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>One past the last word that hangs on it: up to a comma that another clause follows, or what parts sentences.</summary>
    private static int EndOf(SentenceWords held, int from)
    {
        var (end, hasVerb) = (from + 1, IsFinite(held, from));
        while (end < held.Count && held.GapBefore(end) != Gap.Strong
            && !(held.GapBefore(end) == Gap.Comma && (s_contrasts.Contains(held[end]) || held.PartAt(end) is Part.Verb || (hasVerb && OpensClause(held, end)))))
        {
            hasVerb |= IsFinite(held, end++);
        }

        return end;
    }

    /// <summary>Whether a noun group and its verb stand from a place on: the main clause of "asked whether the harbour was safe, the board approved it".</summary>
    internal static bool OpensClause(SentenceWords held, int from)
    {
        for (var i = from; i < held.Count && i <= from + Reach && (i == from || held.Joins(i)); i++)
        {
            if (IsFinite(held, i))
            {
                return i > from;
            }

            if (held.PartAt(i) is not (Part.Noun or Part.Determiner or Part.Number or Part.Pronoun or Part.Adverb) && !(held.PartAt(i) == Part.Preposition && i > from))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsFinite(SentenceWords held, int i) => held.PartAt(i) is Part.Verb or Part.Auxiliary or Part.Modal;

    /// <summary>Whether each word of the claim that stands in the sentence stands among those, at one place at least, and a few do.</summary>
    private static bool IsAllOf(Sides sides, SentenceWords held, int from, int end)
    {
        var found = 0;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                var places = sides.PlacesIn(held, claim, i);
                if (places.Count > 0 && !places.Exists(p => p >= from && p < end))
                {
                    // Who is spoken of may be named before: "was given the drug; whether it cures".
                    if (claim.PartAt(i) is Part.Verb || !HoldsPronoun(held, from, end))
                    {
                        return false;
                    }

                    continue;
                }

                found += places.Count > 0 ? 1 : 0;
            }
        }

        return found > 0;
    }

    private static bool HoldsPronoun(SentenceWords held, int from, int end) => Enumerable.Range(from, end - from).Any(i => held.PartAt(i) == Part.Pronoun);
}
