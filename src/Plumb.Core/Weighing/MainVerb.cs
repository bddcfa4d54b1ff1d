using System.Buffers;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a text that opens with a noun has a verb of its own, beside those of clauses that hang on its nouns: "the deadliest year
/// since tracking began" has none.</summary>
/// <remarks>By form: a verb behind "who", "that", "since" and their like is that clause's, and the next one is again of the whole; behind a comma a
/// past form with a preposition is a participle ("the 11 deaths recorded in 2024"). What opens otherwise is left to the other rules.</remarks>
internal static class MainVerb
{
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",;—–()");

    /// <summary>Adverbs that may stand before the verb at the beginning of a part: ", however, has".</summary>
    private const int MostAdverbs = 2;

    private static readonly HashSet<string> s_openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "one", "another", "every", "each", "its", "their", "his", "her", "our", "this", "these", "those", "no", "some", "many", "most", "several", "nearly", "almost", "about", "over", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    };

    private static readonly HashSet<string> s_subordinators = new(StringComparer.OrdinalIgnoreCase)
    {
        "since", "after", "when", "before", "while", "because", "where", "who", "which", "that", "whom", "whose", "until", "although", "though", "what", "how", "whether", "if", "once",
    };

    private static readonly HashSet<string> s_auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does", "did", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "don't",
        "doesn't", "didn't", "won't", "can't", "cannot",
    };

    private static readonly HashSet<string> s_before = new(StringComparer.OrdinalIgnoreCase) { "of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "during", "under", "over", "about", "after", "before", "through", "against", "given", "around" };

    private static readonly HashSet<string> s_prepositions = new(StringComparer.OrdinalIgnoreCase) { "in", "by", "at", "on", "for", "with", "during", "under", "from", "between", "since", "into", "through" };

    /// <summary>Whether none of its verbs is that of the whole.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isVerb">Whether the word at a place may be a verb with a subject.</param>
    public static bool IsMissing(string sentence, IReadOnlyList<TextSpan> words, Func<int, bool> isVerb)
    {
        if (!s_openers.Contains(words[0].Of(sentence)) || sentence.AsSpan().ContainsAny('“', '"', ':'))
        {
            return false;
        }

        var (start, isFirst) = (0, true);
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && !IsBreak(sentence[words[i - 1].End..words[i].Start]))
            {
                continue;
            }

            if (HasOwn(sentence, words, start, i, isFirst, isVerb))
            {
                return false;
            }

            (start, isFirst) = (i, false);
        }

        return true;
    }

    private static bool IsBreak(string between) => between.AsSpan().ContainsAny(s_breaks);

    /// <summary>Whether a part between commas has a verb that is no clause's and no participle.</summary>
    private static bool HasOwn(string sentence, IReadOnlyList<TextSpan> words, int from, int to, bool isFirst, Func<int, bool> isVerb)
    {
        if (!isFirst && words[from].Of(sentence).Equals("including", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (hangs, lastAuxiliary) = (false, -1);
        for (var i = from; i < to; i++)
        {
            var word = words[i].Of(sentence);
            if (s_subordinators.Contains(word) && !IsPreposition(sentence, words, i, to))
            {
                (hangs, lastAuxiliary) = (true, -1);
                continue;
            }

            if (!isVerb(i) && !IsContracted(word) && !(i == from && !isFirst && LikelyVerb.IsThirdPerson(word)) && !LikelyVerb.Is(sentence, words, i, from, to))
            {
                continue;
            }

            // "Who have since died": one verb, of that clause.
            var continues = lastAuxiliary >= 0 && i - lastAuxiliary <= (s_auxiliaries.Contains(word) ? 1 : MostAdverbs);
            if (!hangs && !continues && !IsParticiple(sentence, words, i, from, to, isFirst))
            {
                return true;
            }

            lastAuxiliary = (hangs || continues) && s_auxiliaries.Contains(word) ? i : -1;
            hangs = false;
        }

        return false;
    }

    /// <summary>"After the fact" opens no clause that a verb must follow, and in "of that winter" something is pointed at.</summary>
    private static bool IsPreposition(string sentence, IReadOnlyList<TextSpan> words, int at, int to) =>
        words[at].Of(sentence) switch
        {
            "that" => at > 0 && s_before.Contains(words[at - 1].Of(sentence)),
            "after" or "before" or "until" or "since" => at + 1 < to && words[at + 1].Of(sentence) is var next && (s_openers.Contains(next) || !char.IsLower(next[0]) || next is "us" or "them" or "him"),
            _ => false,
        };

    /// <summary>Behind a comma, and behind a noun there, a past form with a preposition: "nearly triple the 11 deaths recorded in 2024".</summary>
    private static bool IsParticiple(string sentence, IReadOnlyList<TextSpan> words, int at, int from, int to, bool isFirst) =>
        !isFirst && at > from + MostAdverbs && words[at].Of(sentence).EndsWith("ed", StringComparison.Ordinal) && (at + 1 == to || s_prepositions.Contains(words[at + 1].Of(sentence)))
        && !s_auxiliaries.Contains(words[at - 1].Of(sentence));

    private static bool IsContracted(string word) =>
        word.EndsWith("’re", StringComparison.Ordinal) || word.EndsWith("'re", StringComparison.Ordinal) || word.EndsWith("’ve", StringComparison.Ordinal) || word.EndsWith("'ve", StringComparison.Ordinal)
        || word.EndsWith("n’t", StringComparison.Ordinal) || word.EndsWith("’ll", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal)
        || word.EndsWith("’d", StringComparison.Ordinal) || word.EndsWith("'d", StringComparison.Ordinal);
}
