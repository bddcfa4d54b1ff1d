using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A part of a sentence with a verb of its own. Indices count within the sentence.</summary>
/// <param name="First">First word.</param>
/// <param name="End">One past the last word.</param>
internal readonly record struct Piece(int First, int End);

/// <summary>Parts a sentence where another statement begins: at a semicolon, and at "but", "so", "while", "and" with a verb on both sides.</summary>
internal static class Pieces
{
    private static readonly FrozenSet<string> s_joints = ClauseWords.Set("and but so yet while whereas although though");
    private static readonly FrozenSet<string> s_denials = ClauseWords.Set("not never nobody none neither nor cannot");
    private static readonly FrozenSet<string> s_unwilling = ClauseWords.Set("refused refuse refuses failed fail fails declined decline declines");
    private static readonly FrozenSet<string> s_only = ClauseWords.Set("only just merely simply");

    /// <summary>The pieces of a sentence, in order.</summary>
    public static List<Piece> Of(SentenceWords words)
    {
        var pieces = new List<Piece>();
        var first = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (HasVerb(words, first, i) && IsJoint(words, i))
            {
                pieces.Add(new Piece(first, i));
                first = i;
            }
        }

        pieces.Add(new Piece(first, words.Count));
        return pieces;
    }

    /// <summary>The word that denies a verb of a piece: "not", "no firm", "refused to"; -1 where it is said to be so.</summary>
    public static int Denial(SentenceWords words, Piece piece, int verb)
    {
        var isCrossed = false;
        for (var i = verb; i >= piece.First; i--)
        {
            // "Who noted that he had never seen it, told": another verb stands between, and only who does it may be denied there.
            if (Denies(words, i) && !s_only.Contains(words[i + 1]) && (!isCrossed || i <= piece.First + 1))
            {
                return i;
            }

            if (!isCrossed && s_unwilling.Contains(words[i]) && i < verb && words.PartAt(i + 1) == Part.To)
            {
                return i;
            }

            isCrossed |= i < verb && words.PartAt(i) is Part.Verb;
        }

        // "Seized no weapons".
        return verb + 1 < piece.End && words[verb + 1] == "no" && words.Joins(verb + 1) ? verb + 1 : -1;
    }

    private static bool Denies(SentenceWords words, int i) =>
        s_denials.Contains(words[i]) || words[i].EndsWith("n't", StringComparison.Ordinal)
        || (words[i] == "no" && (i == 0 || words.PartAt(i - 1) != Part.Preposition) && i + 1 < words.Count && !words.At(i + 1).Is(Text.WordTraits.Digits));

    private static bool IsJoint(SentenceWords words, int i) =>
        (words.GapBefore(i) == Gap.Strong || s_joints.Contains(words[i])) && HasVerb(words, i, NextJoint(words, i));

    private static int NextJoint(SentenceWords words, int from)
    {
        var end = from + 1;
        while (end < words.Count && words.GapBefore(end) != Gap.Strong && !s_joints.Contains(words[end]))
        {
            end++;
        }

        return end;
    }

    private static bool HasVerb(SentenceWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.PartAt(i) is Part.Verb or Part.Auxiliary or Part.Modal)
            {
                return true;
            }
        }

        return false;
    }
}
