using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence tells that something happened: it has a verb of the past. What something is, is no event, and a date alone is none.</summary>
internal static class Happening
{
    private static readonly HashSet<string> s_past = new(StringComparer.OrdinalIgnoreCase)
    {
        "was", "were", "had", "did", "died", "began", "sued", "struck", "won", "lost", "rose", "fell", "shot", "found", "took", "led", "left", "broke", "came", "went", "said", "told", "gave", "got", "held", "hit", "became", "fled", "spoke", "sought",
        "brought", "caught", "sent", "shut", "put", "ran", "saw", "threw", "wrote", "met", "stood", "swore", "withdrew", "grew", "drew", "fought", "built", "bought", "sold", "paid", "spent", "kept", "wept", "slept", "heard", "knew", "sat", "ate", "chose", "drove", "flew", "taught",
    };

    /// <summary>Behind these a form in -ed only describes: "the contested site".</summary>
    private static readonly HashSet<string> s_describing = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "and", "or", "to", "by", "with", "for", "in", "on", "at", "is", "are", "be", "been", "being", "as", "its", "their", "his", "her", "our", "this", "that", "these", "those", "most", "more", "plus", "such", "all", "any", "some", "no",
        "will", "can", "may", "would", "could", "should", "must", "not", "privately", "publicly", "widely",
    };

    /// <summary>Behind a form in -ed that a comma parts from its noun these show that it only describes: "the hall, opened in 2014, is …".</summary>
    private static readonly HashSet<string> s_behindPart = new(StringComparer.OrdinalIgnoreCase)
        { "in", "by", "on", "at", "for", "from", "with", "to", "as", "under", "during", "since", "after", "before", "between", "among", "near", "within", "into", "over" };

    /// <summary>Beginnings of verbs in un-: else a form in un- and -ed is no verb, as "unprecedented".</summary>
    private static readonly string[] s_undoing = ["unit", "unveil", "unlock", "unload", "unleash", "unearth", "uncover", "unfold", "under", "unpack", "unseat", "unmask", "unplug", "unwrap"];

    /// <summary>By its verbs.</summary>
    public static bool IsIn(string text)
    {
        var spans = Words.Split(text);
        var words = spans.Select(w => w.Of(text)).ToList();
        return Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => s_past.Contains(words[i])
            || (IsPast(words[i]) && !s_describing.Contains(words[i - 1]) && !(text[spans[i - 1].End..spans[i].Start].Contains(',', StringComparison.Ordinal) && i + 1 < words.Count && s_behindPart.Contains(words[i + 1]))));
    }

    /// <summary>Whether a word is by its form a verb of the past.</summary>
    public static bool IsPastVerb(string word) => s_past.Contains(word) || IsPast(word);

    /// <summary>A form in -ed that is not spelt so by chance: "speed" and "hatred" are nouns, "unprecedented" and "faith-based" describe.</summary>
    private static bool IsPast(string word) =>
        word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("hundred" or "hatred" or "sacred" or "kindred" or "naked" or "wicked" or "rugged" or "infrared")
        && (!word.EndsWith("eed", StringComparison.Ordinal) || word is "agreed" or "disagreed" or "freed" or "guaranteed" or "decreed")
        && (!word.StartsWith("un", StringComparison.Ordinal) || s_undoing.Any(u => word.StartsWith(u, StringComparison.Ordinal)))
        && (!word.Contains('-', StringComparison.Ordinal) || word.StartsWith("re-", StringComparison.Ordinal));
}
