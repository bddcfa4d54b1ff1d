using System.Collections.Frozen;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>Where what was negated ends: at a stop within the sentence, and behind a comma where another clause begins.</summary>
internal static class NegationEnd
{
    /// <summary>Words behind "and" among which its verb is looked for.</summary>
    private const int Reach = 8;

    /// <summary>Behind a comma, where another clause begins, what was negated before it is not any more.</summary>
    private static readonly FrozenSet<uint> s_clauses = "but whereas so".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    /// <summary>The same, but these may open what stands within a clause too: "has not, since 2020, inspected".</summary>
    private static readonly FrozenSet<uint> s_insets = "since because while although though".Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    private static readonly uint s_and = WordReader.StemOf("and");

    /// <summary>The text of a word.</summary>
    public delegate ReadOnlySpan<char> TextOfWord(int word);

    /// <summary>Whether what stands between two words ends a clause.</summary>
    public static bool IsStop(ReadOnlySpan<char> between) => between.Contains(';');

    /// <summary>Whether a comma stands between two words.</summary>
    public static bool IsComma(ReadOnlySpan<char> between) => between.Contains(',');

    /// <summary>Whether a word behind a comma begins another clause, where what was negated has ended: not before it was said ("has not,
    /// since 2020, inspected"), nor where a comma closes it and the verb may follow ("no agency has, since 2020, inspected").</summary>
    /// <param name="negator">The last word that negates; -1 where none does.</param>
    /// <param name="head">What it negates first; -1 where it was not said yet.</param>
    /// <param name="at">The word behind the comma.</param>
    /// <param name="words">Words of several sentences.</param>
    /// <param name="gapBefore">What stands before a word.</param>
    /// <param name="textOf">The text of a word.</param>
    public static bool OpensClause(int negator, int head, int at, Word[] words, TextOfWord gapBefore, TextOfWord textOf)
    {
        var stem = words[at].Stem;
        if (stem == s_and)
        {
            return head >= 0 && OpensStatement(negator, at, words, gapBefore, textOf);
        }

        if (s_clauses.Contains(stem) || head < 0 || !s_insets.Contains(stem))
        {
            return s_clauses.Contains(stem);
        }

        for (var i = at + 1; i < words.Length && words[i].Sentence == words[at].Sentence && !IsStop(gapBefore(i)); i++)
        {
            if (IsComma(gapBefore(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Did not open, and the church opened": a subject and its verb behind "and", and no list before it, whose last part may hold a
    /// participle ("did not visit schools, offices, and homes damaged in the flood").</summary>
    private static bool OpensStatement(int negator, int at, Word[] words, TextOfWord gapBefore, TextOfWord textOf)
    {
        for (var i = negator + 1; i < at; i++)
        {
            if (IsComma(gapBefore(i)))
            {
                return false;
            }
        }

        for (var i = at + 1; i <= at + Reach && i < words.Length && words[i].Sentence == words[at].Sentence && !IsStop(gapBefore(i)) && !IsComma(gapBefore(i)); i++)
        {
            var text = textOf(i);
            var part = ClauseWords.PartOf(text.ToString());
            if (part is Part.Relative or Part.Subordinator || Lexicon.Negates(words[i].Stem))
            {
                return false;
            }

            if (i > at + 1 && (part is Part.Auxiliary or Part.Modal || (part is null && !words[i].Is(WordTraits.Capital) && ClauseWords.IsPast(text) && !(i + 1 < words.Length && textOf(i + 1) is "by"))))
            {
                return true;
            }
        }

        return false;
    }
}
