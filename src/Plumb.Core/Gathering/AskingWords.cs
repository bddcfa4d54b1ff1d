namespace Plumb.Core.Gathering;

/// <summary>Words that ask, and words of grammar: they name nothing to look for.</summary>
/// <remarks>English and Spanish; general lists, fitted to no set of questions.</remarks>
public static class AskingWords
{
    private static readonly HashSet<string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        "how", "many", "much", "what", "when", "who", "whom", "whose", "why", "where", "which", "whether",
        "do", "does", "did", "done", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
        "can", "could", "will", "would", "shall", "should", "may", "might", "must",
        "say", "says", "said", "tell", "tells", "told", "see", "sees", "seen", "view", "views", "viewed", "perceive", "perceives", "perceived",
        "think", "thinks", "describe", "describes", "described", "judge", "judges", "happen", "happens", "happened", "happening",
        "a", "an", "the", "and", "or", "but", "nor", "not", "no", "of", "in", "on", "at", "to", "by", "for", "from", "with", "about", "into", "as", "than", "more", "less", "if",
        "he", "she", "it", "they", "them", "him", "his", "her", "hers", "its", "their", "theirs", "we", "us", "our", "you", "your", "i", "me", "my",
        "this", "that", "these", "those", "there", "here", "some", "any", "other", "also", "ever", "still", "people", "according", "like", "critics", "opponents", "criticism", "criticisms", "supporters", "proponents", "defenders",
    };

    private static readonly HashSet<string> s_spanish = new(StringComparer.OrdinalIgnoreCase)
    {
        "qué", "que", "cómo", "como", "cuántos", "cuántas", "cuantos", "cuantas", "quién", "quiénes", "cuándo", "dónde", "dice", "dicen", "sobre", "las", "los",
        "del", "una", "el", "la", "de", "en", "por", "para", "con", "han", "ha", "se", "es", "son", "un", "lo", "y", "al", "su", "sus", "personas",
        "está", "están", "estaba", "estaban", "dijo", "dijeron", "decir", "hay", "fue", "fueron", "era", "bajo", "ante", "entre", "desde", "hasta", "contra", "sin", "más", "menos", "muy", "ser", "hacen", "hace", "hizo", "hicieron",
        "cuánto", "cuánta", "cuál", "cuáles", "quien", "donde", "cuando", "qué", "porque", "les", "le", "me", "te", "nos", "ese", "esa", "este", "esta", "estos", "estas", "ven", "ve", "piensan", "opinan", "describen", "cuentan", "denuncian", "según", "gente", "durante",
    };

    /// <summary>The English words, in order of the alphabet.</summary>
    public static IReadOnlyList<string> English { get; } = [.. s_english.Order(StringComparer.Ordinal)];

    /// <summary>Whether a word of an English question names nothing.</summary>
    public static bool IsEnglish(string word) => s_english.Contains(word);

    /// <summary>Whether a word of a Spanish question names nothing.</summary>
    public static bool IsSpanish(string word) => s_spanish.Contains(word);
}
