using System.Buffers;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Says a subject as the asker wrote it, "the treatment of asylum seekers by the agency", and not as a list of words.</summary>
internal static class SubjectWords
{
    /// <summary>Words that hold two of a subject together without being searched for.</summary>
    private static readonly HashSet<string> s_joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "at", "between", "by", "for", "from", "in", "into", "its", "of", "on", "or", "over", "the", "their", "to", "under", "with",
    };

    private static readonly SearchValues<char> s_parting = SearchValues.Create(",;:?!()");

    private static readonly HashSet<string> s_articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };

    /// <summary>The subject in the words of the question: one stretch where only joining words stand between, else parts with commas.
    /// Words that do not stand in the question in this order (a subject carried over from another language) are listed.</summary>
    public static string Of(string question, IReadOnlyList<string> subject)
    {
        var parts = new List<TextSpan>();
        var (words, at) = (Words.Split(question), 0);
        foreach (var word in subject)
        {
            var found = Next(question, words, at, word);
            if (found < 0)
            {
                return string.Join(", ", subject);
            }

            if (parts.Count > 0 && IsJoined(question, words, at, found))
            {
                parts[^1] = parts[^1] with { End = words[found].End };
            }
            else
            {
                parts.Add(new TextSpan(WithArticle(question, words, found), words[found].End));
            }

            at = found + 1;
        }

        return string.Join(", ", parts.Select(p => p.Of(question)));
    }

    private static int Next(string question, IReadOnlyList<TextSpan> words, int from, string word)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (words[i].Of(question) == word)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Between the word before <paramref name="from"/> and the word <paramref name="to"/> stand only joining words, and no sign that parts them.</summary>
    private static bool IsJoined(string question, IReadOnlyList<TextSpan> words, int from, int to) =>
        Enumerable.Range(from, to - from).All(i => s_joining.Contains(words[i].Of(question)))
        && !question.AsSpan(words[from - 1].End, words[to].Start - words[from - 1].End).ContainsAny(s_parting);

    private static int WithArticle(string question, IReadOnlyList<TextSpan> words, int word) =>
        word > 0 && s_articles.Contains(words[word - 1].Of(question)) && words[word].Start == words[word - 1].End + 1 ? words[word - 1].Start : words[word].Start;
}
