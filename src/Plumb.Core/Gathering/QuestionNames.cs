using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Finds the names in a question: runs of words with a capital.</summary>
internal static class QuestionNames
{
    /// <summary>The names in their order, words of one name joined by a space; possessive endings left out.</summary>
    /// <remarks>The first word of a question has a capital anyway: it belongs to a name only when it is written in capitals
    /// or the next word has one, too.</remarks>
    public static IReadOnlyList<string> In(string question)
    {
        var words = Words.Split(question);
        var names = new List<string>();
        var name = new List<string>();
        for (var i = 0; i <= words.Count; i++)
        {
            var word = i < words.Count ? words[i].Of(question) : "";
            var joins = i > 0 && i < words.Count && question[words[i - 1].End..words[i].Start].All(c => c is ' ' or '.');
            if (name.Count > 0 && !(joins && IsNamed(question, words, i)))
            {
                names.Add(string.Join(' ', name));
                name.Clear();
            }

            if (word.Length > 0 && IsNamed(question, words, i))
            {
                name.Add(Bare(word));
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Those of the names that say where, and are no part of another name: "in Hall C?", "at Port Orrin in 2025", not "in ICE custody".</summary>
    public static IReadOnlyList<string> PlacesIn(string question, IReadOnlyList<string> names) =>
        [.. names.Where(n => Regex.IsMatch(question, $@"\b(in|at|inside|within|near|from) (the )?{Regex.Escape(n)}($|\W*$|[,;?.!]| (in|on|during|by|since|between|before|after|until|last|this|and|each|per)\b)", RegexOptions.NonBacktracking))];

    private static bool IsNamed(string question, IReadOnlyList<TextSpan> words, int at)
    {
        if (at >= words.Count)
        {
            return false;
        }

        var word = words[at].Of(question);
        return char.IsUpper(word[0]) && !AskingWords.IsEnglish(word) && (!AskingWords.IsSpanish(word) || OpensName(question, words, at))
            && (at > 0 || word.Count(char.IsUpper) > 1 || (words.Count > 1 && char.IsUpper(question[words[1].Start])));
    }

    /// <summary>"Los Angeles", "El Paso": a Spanish article with a capital within a question, before another.</summary>
    private static bool OpensName(string question, IReadOnlyList<TextSpan> words, int at) =>
        at > 0 && at + 1 < words.Count && question[words[at].End..words[at + 1].Start] == " " && char.IsUpper(question[words[at + 1].Start]);

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
