namespace Plumb.Core.Claims;

/// <summary>English verbs by their form alone, for telling clauses apart. Words that are as often nouns are left out.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> s_be = new(StringComparer.OrdinalIgnoreCase) { "is", "are", "was", "were" };

    private static readonly HashSet<string> s_auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did",
        "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "can't", "cannot", "couldn't", "don't", "doesn't", "didn't",
    };

    private static readonly HashSet<string> s_finite = new(StringComparer.OrdinalIgnoreCase)
    {
        "became", "began", "died", "bought", "broke", "brought", "built", "came", "caught", "chose", "drew", "drove", "fell", "fled", "found", "fought", "gave", "grew",
        "held", "kept", "knew", "led", "left", "lost", "made", "meant", "met", "paid", "ran", "rose", "sang", "sat", "saw", "sent", "shot", "sold", "spent",
        "spoke", "stood", "struck", "swore", "taught", "thought", "threw", "told", "took", "understood", "went", "withdrew", "won", "wore", "wrote", "said",
        "says", "remains", "contains", "includes", "provides", "requires", "allows", "becomes", "holds", "makes", "gives", "takes", "shows", "gets", "goes", "keeps", "lies",
    };

    private static readonly HashSet<string> s_noVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "need", "indeed", "hundred", "speed", "seed", "feed", "breed", "greed", "naked", "sacred", "red", "bed", "shed", "unprecedented", "alleged", "so-called", "based", "armed", "united", "related", "limited",
    };

    private static readonly HashSet<string> s_reporting = new(StringComparer.OrdinalIgnoreCase)
    {
        "said", "says", "say", "told", "tells", "argued", "argues", "argue", "claimed", "claims", "reported", "reports", "found", "finds", "finding", "according", "stated", "states",
        "believe", "believes", "believed", "suggests", "suggested", "denied", "denies", "estimated", "estimates", "alleged", "accused", "concluded", "concludes", "warned", "warns", "noted", "notes",
        "announced", "expected", "predicted", "projected", "thinks", "thought", "hopes", "suggest", "show", "shows", "showed", "indicate", "indicates", "indicated", "reveal", "reveals", "revealed", "that", "whether", "if", "unless", "because", "although", "though",
    };

    /// <summary>A form of "to be".</summary>
    public static bool IsBe(string word) => s_be.Contains(word);

    /// <summary>A form of "to be" or "to have": what something is or has.</summary>
    public static bool IsState(string word) => IsBe(word) || word is "has" or "have" or "had";

    /// <summary>A verb that helps another, or stands alone.</summary>
    public static bool IsAuxiliary(string word) => s_auxiliaries.Contains(word);

    /// <summary>A participle or past tense: "-ed".</summary>
    public static bool IsPast(string word) =>
        word.Length > 4 && char.IsAsciiLetterLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal) && !s_noVerbs.Contains(word);

    /// <summary>A past tense of its own form, or a present that is hardly ever a noun.</summary>
    public static bool IsStrong(string word) => s_finite.Contains(word);

    /// <summary>Whether the word can carry a clause.</summary>
    public static bool IsFinite(string word) => IsAuxiliary(word) || IsStrong(word) || IsPast(word);

    /// <summary>What makes all that follows depend on it: words of saying, conditions, reasons.</summary>
    public static bool Governs(string word) => s_reporting.Contains(word);
}
