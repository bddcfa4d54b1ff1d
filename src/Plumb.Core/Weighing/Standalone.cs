using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence can be quoted without what stands around it.</summary>
public static class Standalone
{
    private const int MinLength = 40;
    private const int MaxLength = 420;

    /// <summary>First words that point back to something the reader cannot see.</summary>
    private static readonly HashSet<string> s_pointing = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their", "him", "them",
        "such", "so", "but", "and", "or", "nor", "yet", "however", "moreover", "furthermore", "therefore", "thus", "also",
        "additionally", "besides", "instead", "meanwhile", "nevertheless", "nonetheless", "then", "there", "here", "hence",
        "consequently", "similarly", "likewise", "otherwise", "still", "both", "neither", "another", "others", "which",
        "who", "whose", "because", "for", "we", "our", "i", "my", "you", "your", "let", "see", "click", "read", "subscribe",
        "first", "second", "third", "finally", "next", "again", "yes", "no", "well", "now", "thank", "thanks", "q",
    };

    private static readonly string[] s_boilerplate =
    [
        "cookie", "subscribe", "newsletter", "all rights reserved", "click here", "sign up", "privacy policy", "http://",
        "https://", "matched keywords", "agenda item", "full text:", "(applause", "(laughter", "see figure", "see table",
        "see appendix", "as shown in", " | ", "©",
    ];

    /// <summary>Whether a reader who sees only <paramref name="sentence"/> can understand it.</summary>
    public static bool Holds(string sentence)
    {
        if (sentence.Length is < MinLength or > MaxLength || sentence.Contains('\n') || !EndsAsSentence(sentence))
        {
            return false;
        }

        if (!char.IsUpper(sentence[0]) && !char.IsDigit(sentence[0]))
        {
            return false;
        }

        var words = Words.Split(sentence);
        return words.Count >= 7
            && !s_pointing.Contains(words[0].Of(sentence).Split('\'', '’')[0])
            && !s_boilerplate.Any(b => sentence.Contains(b, StringComparison.OrdinalIgnoreCase))
            && IsBalanced(sentence)
            && IsProse(sentence, words);
    }

    private static bool EndsAsSentence(string sentence) =>
        sentence.TrimEnd('”', '"', '’', '\'', ')', ']') is { Length: > 0 } core && core[^1] is '.' or '!';

    private static bool IsBalanced(string text) =>
        text.Count(c => c == '(') == text.Count(c => c == ')')
        && text.Count(c => c == '“') == text.Count(c => c == '”')
        && text.Count(c => c == '[') == text.Count(c => c == ']')
        && text.Count(c => c == '"') % 2 == 0;

    /// <summary>Titles, captions and lists of names are capitals and figures; prose is lower-case words.</summary>
    private static bool IsProse(string text, IReadOnlyList<TextSpan> words)
    {
        var lower = words.Count(w => char.IsLower(text[w.Start]));
        return lower * 2 >= words.Count && lower >= 5;
    }
}
