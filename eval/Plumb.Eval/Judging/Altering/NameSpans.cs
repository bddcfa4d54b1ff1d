using System.Globalization;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Finds names: words with a capital inside a sentence, next to each other, and initials between them.</summary>
internal static class NameSpans
{
    private static readonly HashSet<string> s_none = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "i'm", "i've", "i'd", "i'll", "i’m", "i’ve", "i’d", "i’ll", "ok", "a", "the", "an", "in", "on", "at", "for", "of", "and", "to", "by", "with", "from", "as", "if", "when", "while", "after",
        "before", "since", "because", "although", "though", "under", "over", "during", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "his", "her", "their", "our",
        "not", "no", "all", "some", "most", "many", "each", "every", "both", "few", "several", "other", "another", "such", "there", "here", "however", "additionally", "further", "also", "but", "or",
        "yes", "so", "then", "now", "today", "according", "once", "until", "unless", "despite", "without", "within", "through", "between", "among", "across", "about", "more", "less", "than",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am", "pm", "fy", "ii", "iii", "iv",
    };

    /// <summary>The names in order of place.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="initial">Whether one at the start of the sentence counts too.</param>
    public static IReadOnlyList<TextSpan> Find(string sentence, bool initial = false)
    {
        var names = new List<TextSpan>();
        TextSpan? open = null;
        foreach (var word in Words.Split(sentence))
        {
            if (open is { } name && Follows(sentence, name.End, word.Start) && IsPart(sentence, word))
            {
                open = name with { End = word.End };
                continue;
            }

            Close();
            open = IsPart(sentence, word) && !s_none.Contains(word.Of(sentence)) && (initial || !Opens(sentence, word.Start)) ? word : null;
        }

        Close();
        return names;

        void Close()
        {
            if (open is { } name && name.Length > 1 && sentence.AsSpan(name.Start, name.Length).ContainsAnyInRange('A', 'z'))
            {
                names.Add(WithoutPossessive(sentence, name));
            }

            open = null;
        }
    }

    private static bool Follows(string sentence, int end, int start) =>
        (start == end + 1 && sentence[end] == ' ') || (start == end + 2 && sentence[end] == '.' && sentence[end + 1] == ' ' && end > 1 && char.IsUpper(sentence[end - 1]) && sentence[end - 2] == ' ');

    private static bool IsPart(string sentence, TextSpan word) =>
        char.IsUpper(sentence[word.Start]) && sentence.AsSpan(word.Start, word.Length).IndexOfAnyInRange('0', '9') < 0
        && CharUnicodeInfo.GetUnicodeCategory(sentence[word.Start]) == UnicodeCategory.UppercaseLetter && !s_none.Contains(word.Of(sentence));

    /// <summary>Whether a capital there may be that of a sentence's or quotation's first word.</summary>
    private static bool Opens(string sentence, int start) => start == 0 || !(sentence[start - 1] is ' ' && start > 1 && (char.IsLetterOrDigit(sentence[start - 2]) || sentence[start - 2] is ',' or '.' or ')'));

    private static TextSpan WithoutPossessive(string sentence, TextSpan name) =>
        name.Of(sentence) is var text && (text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal)) ? name with { End = name.End - 2 } : name;
}
