using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence tells that something happened: it has a date, or a verb of the past. What something is, is no event.</summary>
internal static class Happening
{
    private static readonly HashSet<string> s_past = new(StringComparer.OrdinalIgnoreCase)
    {
        "was", "were", "had", "did", "died", "began", "sued", "struck", "won", "lost", "rose", "fell", "shot", "found", "took", "led", "left", "broke", "came", "went", "said", "told", "gave", "got", "held", "hit", "became", "fled", "spoke", "sought",
        "brought", "caught", "sent", "shut", "put", "ran", "saw", "threw", "wrote", "met", "stood", "swore", "withdrew", "grew", "drew", "fought", "built", "bought", "sold", "paid", "spent", "kept",
    };

    /// <summary>Behind these a form in -ed only describes: "the contested site".</summary>
    private static readonly HashSet<string> s_describing = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "and", "or", "to", "by", "with", "for", "in", "on", "at", "is", "are", "be", "been", "being", "as", "its", "their", "his", "her", "our", "this", "that", "these", "those", "most", "more", "plus", "such", "all", "any", "some", "no",
        "will", "can", "may", "would", "could", "should", "must", "not", "privately", "publicly", "widely",
    };

    /// <summary>By its dates and verbs.</summary>
    public static bool IsIn(string text)
    {
        if (Times.AreIn(text))
        {
            return true;
        }

        var words = Words.Split(text).Select(w => w.Of(text)).ToList();
        return Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => s_past.Contains(words[i]) || (IsPast(words[i]) && !s_describing.Contains(words[i - 1])));
    }

    private static bool IsPast(string word) => word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("hundred" or "indeed" or "exceed" or "proceed" or "succeed");
}
