using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Who did what to whom: a word before and a word after a verb that stand the other way round in the passage.</summary>
/// <remarks>Without a grammar: verbs are words in -ed and some irregular pasts; "was … by" turns the order; what stands on the same side
/// twice is not judged.</remarks>
internal static class Roles
{
    private const int Reach = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_pasts =
        "shot hit beat struck told gave took bought sold won led met paid sent fought hurt found held caught sought".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<uint> s_being = "was were is are been being be".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();
    private static readonly uint s_by = WordReader.StemOf("by");

    /// <summary>The verb whose two sides changed places in a sentence of the evidence, or null.</summary>
    public static Word? Turned(Alignment alignment, int sentence)
    {
        for (var verb = 1; verb + 1 < alignment.Content.Length; verb++)
        {
            var at = alignment.Content[verb];
            var word = alignment.Claim.Words[at];
            if (!IsVerb(alignment.Claim.Text.AsSpan(word.Span.Start, word.Span.Length)) || PlaceIn(alignment, verb, sentence) is not { } place)
            {
                continue;
            }

            var passive = IsPassive(alignment.Claim.Words, at) != IsPassive(alignment.Evidence.Words, place);
            var before = Side(alignment, verb, -1, sentence, place);
            var after = Side(alignment, verb, 1, sentence, place);
            // Both sides known, and both on the wrong one.
            if (before * after < 0 && (passive ? before < 0 : before > 0))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>-1 where the nearest matched word on one side of the verb stands before it in the evidence, 1 after, 0 not known.</summary>
    private static int Side(Alignment alignment, int verb, int step, int sentence, int place)
    {
        for (var c = verb + step; c >= 0 && c < alignment.Content.Length && Math.Abs(alignment.Content[c] - alignment.Content[verb]) <= Reach; c += step)
        {
            if (PlaceIn(alignment, c, sentence) is { } own && own != place)
            {
                return Math.Sign(own - place);
            }
        }

        return 0;
    }

    /// <summary>The one place of a content word in a sentence; null where there is none or more than one.</summary>
    private static int? PlaceIn(Alignment alignment, int content, int sentence)
    {
        var places = alignment.PlacesOf(content).Where(p => p.Strength >= 0.9f && alignment.Evidence.Words[p.Place].Sentence == sentence).Select(p => p.Place).Distinct().ToList();
        return places is [var only] ? only : null;
    }

    private static bool IsPassive(Word[] words, int verb)
    {
        var being = Enumerable.Range(Math.Max(0, verb - 2), Math.Min(2, verb)).Any(i => s_being.Contains(words[i].Stem));
        return being && Enumerable.Range(verb + 1, 2).Any(i => i < words.Length && words[i].Sentence == words[verb].Sentence && words[i].Stem == s_by);
    }

    private static bool IsVerb(ReadOnlySpan<char> word) => (word.Length >= 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) || s_pasts.Contains(word);
}
