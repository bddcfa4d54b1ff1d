using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Tells marks around a term from marks around what somebody said.</summary>
internal static class ScareQuotes
{
    private const int MostWords = 5;
    private const int MostCharacters = 60;

    /// <summary>Words that make a clause of a few words: verbs that help others, and persons that speak.</summary>
    private static readonly FrozenSet<string> s_clause = new[]
    {
        "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could",
        "may", "might", "must", "cannot", "isn't", "aren't", "wasn't", "weren't", "don't", "didn't", "doesn't", "won't", "can't", "couldn't", "wouldn't",
        "i", "we", "you", "he", "she", "they", "it's", "i'm", "we're", "they're", "that's", "there's", "let",
        "ist", "sind", "war", "hat", "wird", "wir", "ich", "es", "son", "fue", "era", "hay", "est", "sont", "était", "nous", "je",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a few words stand between the marks, without a clause and without a stop at their end.</summary>
    public static bool Are(string text, TextSpan words)
    {
        if (words.Length > MostCharacters)
        {
            return false;
        }

        var inside = words.Of(text).Trim();
        if (inside.Length == 0 || inside[^1] is '.' or '?' or '!' or ',' or '…' or '。')
        {
            return false;
        }

        var parts = Words.Split(inside);
        return parts.Count <= MostWords && !parts.Any(w => s_clause.Contains(w.Of(inside).Replace('’', '\'')));
    }
}
