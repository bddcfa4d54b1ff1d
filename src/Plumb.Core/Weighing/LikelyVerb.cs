using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a word that no list of verbs holds stands where a verb stands: a word with "the" behind it, one in -s with its object behind it.</summary>
internal static class LikelyVerb
{
    private const int Shortest = 4;

    private static readonly HashSet<string> s_determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "this", "these", "those", "any", "some", "many", "more", "all", "no", "each", "every", "it", "them", "us", "him", "what", "how", "why", "whether", "both",
        "several", "most", "another", "one", "two", "three",
    };

    /// <summary>Behind these "the" follows without a verb.</summary>
    private static readonly HashSet<string> s_function = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "onto", "over", "under", "about", "above", "across", "after", "against", "along", "among", "around", "as", "before", "behind", "below", "beneath", "beside",
        "besides", "between", "beyond", "despite", "down", "during", "except", "inside", "like", "near", "off", "out", "outside", "past", "per", "since", "than", "through", "throughout", "toward", "towards", "until", "unlike", "up",
        "upon", "via", "within", "without", "and", "or", "but", "nor", "yet", "so", "plus", "versus", "not", "only", "just", "even", "also", "then", "now", "such", "double", "triple", "half", "twice", "both", "all", "still", "once",
        "because", "while", "when", "where", "who", "which", "that", "whom", "whose", "although", "though", "if", "what", "how", "worth", "amid", "alongside", "instead", "rather", "much", "next", "with",
    };

    private static readonly HashSet<string> s_relatives = new(StringComparer.Ordinal) { "who", "which", "that" };

    /// <summary>Between a noun and its verb.</summary>
    private static readonly HashSet<string> s_adverbs = new(StringComparer.Ordinal) { "also", "now", "then", "still", "only", "just", "even", "once", "not", "yet", "so" };

    /// <summary>Common verbs of statements that have no ending where many do them.</summary>
    private static readonly HashSet<string> s_plain = new(StringComparer.Ordinal)
    {
        "recognize", "recognise", "affirm", "reaffirm", "intend", "contain", "commit", "look", "looks", "welcome", "enter", "enters", "consists", "consist", "agree", "appear", "appears", "seem", "seems", "accept", "result", "results", "range",
        "ranges", "depend", "depends", "belong", "belongs", "vary", "varies", "differ", "differs", "exist", "exists", "occur", "occurs", "happen", "happens", "matter", "matters", "follow", "follows", "reflect", "reflects", "lie", "lies",
        "add", "adds", "proposes", "aims", "fails", "refuses", "tends", "tend",
    };

    /// <summary>Whether the word at a place does.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The place.</param>
    /// <param name="from">The first word of its part between commas.</param>
    /// <param name="to">The word behind its part.</param>
    public static bool Is(string sentence, IReadOnlyList<TextSpan> words, int at, int from, int to)
    {
        var word = words[at].Of(sentence);
        if (at == from || word.Length < Shortest || !char.IsLower(word[0]) || s_function.Contains(word) || s_determiners.Contains(word) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal))
        {
            return false;
        }

        var (before, behind) = (words[at - 1].Of(sentence), at + 1 < to ? words[at + 1].Of(sentence) : "");
        return before != "to" && (s_plain.Contains(word) ? !s_determiners.Contains(before) && before != "of"
            : behind.Length > 0 && (s_determiners.Contains(behind)
                || (IsThirdPerson(word) && (s_relatives.Contains(before) || ((s_adverbs.Contains(before) || !s_function.Contains(before)) && !s_determiners.Contains(before) && IsObject(behind))))));
    }

    /// <summary>"Holds", and not "process".</summary>
    public static bool IsThirdPerson(string word) => word.Length >= Shortest && char.IsLower(word[0]) && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');

    private static bool IsObject(string word) => (!s_function.Contains(word) || word == "that") && !word.EndsWith("ed", StringComparison.Ordinal);
}
