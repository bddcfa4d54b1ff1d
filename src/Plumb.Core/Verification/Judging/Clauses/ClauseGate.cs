using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Holds each verb of a sentence against the clauses of the passage that have it: who did it, to whom, and whether it is said to
/// have been done.</summary>
internal sealed class ClauseGate
{
    /// <summary>Those who act for a body: "ICE agents arrested" is as good as "ICE arrested".</summary>
    private static readonly FrozenSet<string> s_agents = ClauseWords.Set(
        "agents agent officers officer officials official authorities government administration forces troops army police spokesman spokeswoman spokesperson representatives representative staff department ministry agency company group court council "
        + "commission committee inc corp ltd parliament people");

    private static readonly FrozenSet<string> s_weak = ClauseWords.Set("may might could would can should ought");

    private static readonly FrozenSet<string> s_negations = ClauseWords.Set("no not never none neither nor nobody nothing without cannot didn't don't doesn't isn't wasn't weren't aren't won't");

    private static readonly FrozenSet<string> s_speaks = ClauseWords.Set("said says say told announced stated added confirmed denied declined warned wrote called noted");
    private static readonly FrozenSet<string> s_speakers = ClauseWords.Set("spokesman spokeswoman spokesperson spokespeople representative representatives officials official");

    private readonly Sides _sides;

    private ClauseGate(Sides sides) => _sides = sides;

    /// <summary>What does not stand so in the passages, in words; null where nothing was found.</summary>
    public static string? Of(Sides sides)
    {
        var gate = new ClauseGate(sides);
        return sides.Claimed.SelectMany(s => s.Clauses.Select(c => gate.Judge(s.Words, c))).FirstOrDefault(f => f is not null);
    }

    /// <summary>Why no clause of the passages bears out a clause of the claim; null where one does, or none has its verb.</summary>
    private string? Judge(SentenceWords claim, Clause clause)
    {
        string? why = null;
        foreach (var held in _sides.Held)
        {
            var places = _sides.PlacesIn(held.Words, claim, clause.Verb);
            foreach (var other in held.Clauses.Where(o => places.Contains(o.Verb)))
            {
                var found = Differs(claim, clause, held.Words, other);
                if (found is null)
                {
                    return null;
                }

                why ??= found;
            }
        }

        return why;
    }

    private string? Differs(SentenceWords claim, Clause clause, SentenceWords words, Clause other)
    {
        if (_sides.IsOfFirst && IsWithheld(claim, clause, words, other))
        {
            return $"the passages say “{_sides.TextOf(words, other.Withheld)}” of it (“{_sides.TextOf(words, other.Verb)}”); the sentence says it as done or settled";
        }

        if (!_sides.FollowsFirst)
        {
            return null;
        }

        var speaks = s_speaks.Contains(claim[clause.Verb]);
        if (ReferenceEquals(clause.Doers, clause.Targets))
        {
            // "The narrative told": whether it did it or it was done to it is not told.
            return Misplaced(claim, clause.Doers, words, [.. other.Doers, .. other.Targets], [], speaks) ?? Adjuncts.Differ(_sides, claim, clause.Verb, words, other.Verb);
        }

        return Misplaced(claim, clause.Doers, words, other.Doers, other.Targets, speaks)
            ?? Unnamed(claim, clause, words, other)
            ?? Misplaced(claim, clause.Targets, words, other.Targets, other.Doers, speaks: false)
            ?? Adjuncts.Differ(_sides, claim, clause.Verb, words, other.Verb);
    }

    private static bool IsWithheld(SentenceWords claim, Clause clause, SentenceWords words, Clause other)
    {
        if (other.Withheld < 0)
        {
            return false;
        }

        var word = words[other.Withheld];
        if (clause.Withheld >= 0)
        {
            return s_weak.Contains(word) && claim[clause.Withheld] is "will" or "shall" or "must";
        }

        // "Rises" for "will rise"; and a claim that leaves it open in another way.
        return !(word is "will" or "shall" or "can" && !IsPast(claim, clause.Verb))
            && !Enumerable.Range(0, claim.Count).Any(i => claim.At(i).Stem == words.At(other.Withheld).Stem && i != clause.Verb)
            && !Enumerable.Range(0, claim.Count).Any(i => Lexicon.Hedges(claim.At(i).Stem) || Frames.Intends(claim.At(i).Stem));
    }

    private static bool IsPast(SentenceWords claim, int verb) => ClauseWords.IsPast(claim[verb]);

    private string? Misplaced(SentenceWords claim, IReadOnlyList<NounGroup> said, SentenceWords words, IReadOnlyList<NounGroup> found, IReadOnlyList<NounGroup> across, bool speaks)
    {
        foreach (var group in said)
        {
            var places = _sides.PlacesIn(words, claim, group.Head);
            if (places.Count == 0 || claim.PartAt(group.Head) == Part.Number || claim[group.Head] is "old" || _sides.IsOfShare(claim, group.Head))
            {
                continue;
            }

            var isAcross = !ReferenceEquals(found, across) && across.Any(f => places.Contains(f.Head));
            if (found.Any(f => words.PartAt(f.Head) is Part.Pronoun or Part.Number) && !isAcross)
            {
                continue;
            }

            if (found.Count == 0 ? isAcross : !found.Any(f => places.Exists(p => IsMeant(words, f, p, speaks))))
            {
                var other = found.Count == 0 ? across[0] : found[0];
                return $"“{_sides.TextOf(claim, group.Head)}” stands in another part here than in the passages, which speak of “{_sides.TextOf(words, other.Head)}” there";
            }

            if (found.Any(f => f.Head == places[0] && words[f.First] is "no" or "neither") && !_sides.SaysAny(s_negations.Contains))
            {
                return $"the passages say “no {_sides.TextOf(claim, group.Head)}”";
            }
        }

        return null;
    }

    /// <summary>The passages do not say by whom it was done, and the one whom the claim names does something else there.</summary>
    private string? Unnamed(SentenceWords claim, Clause clause, SentenceWords words, Clause other)
    {
        if (!other.IsPassive || other.Doers.Count > 0 || clause.IsPassive)
        {
            return null;
        }

        var others = _sides.Held[0].Clauses.Where(c => c.Verb != other.Verb && c.Withheld < 0 && !ReferenceEquals(c.Doers, c.Targets)).SelectMany(c => c.Doers.Select(d => d.Head)).ToHashSet();
        foreach (var doer in clause.Doers)
        {
            if (_sides.PlacesIn(words, claim, doer.Head) is { Count: > 0 } places && places.TrueForAll(others.Contains))
            {
                return $"the passages do not say that “{_sides.TextOf(claim, doer.Head)}” did it (“{_sides.TextOf(words, other.Verb)}”)";
            }
        }

        return null;
    }

    /// <summary>The head of a group, its title or the body that it belongs to.</summary>
    private static bool IsMeant(SentenceWords words, NounGroup group, int place, bool speaks) =>
        place == group.Head
        || (place >= group.First && place < group.Head && Enumerable.Range(place + 1, group.Head - place).All(i => words.At(i).Is(WordTraits.Capital) || words.PartAt(i) == Part.Number || s_agents.Contains(words[i])))
        || IsListed(words, group.Head, place)
        || (speaks && s_speakers.Contains(words[group.Head]) && place > group.Head);

    /// <summary>"Goals, rules and challenges": named in one list with the head.</summary>
    private static bool IsListed(SentenceWords words, int head, int place)
    {
        var isList = false;
        for (var i = head + 1; i <= place; i++)
        {
            if (words.GapBefore(i) == Gap.Strong || words[i] == "whose" || words.PartAt(i) is not (Part.Noun or Part.Determiner or Part.Number or Part.Coordinator))
            {
                return false;
            }

            isList |= words.GapBefore(i) == Gap.Comma || words.PartAt(i) == Part.Coordinator;
        }

        return isList;
    }
}
