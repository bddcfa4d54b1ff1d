using System.Collections.Frozen;

namespace Plumb.Core.Text;

/// <summary>Tells single capitals that name something, "Hall D", "vitamin A", from the small words and endings that look like them.</summary>
internal static class LetterNames
{
    /// <summary>Small words that may follow a name and never an article.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_after =
        "is was are were has had will and or in at of on to for from by with".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word of one letter is a name. "I" is not: it is a pronoun as often. "A" is one where no article can stand:
    /// within a sentence, before a mark or a small word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Place of the letter.</param>
    /// <param name="first">Whether it is the first word of its sentence.</param>
    public static bool Holds(string text, int at, bool first) => text[at] switch
    {
        'A' => !first && EndsPhrase(text, at + 1),
        'I' => false,
        var letter => char.IsAsciiLetterUpper(letter),
    };

    private static bool EndsPhrase(string text, int at)
    {
        if (at >= text.Length || text[at] != ' ')
        {
            return at >= text.Length || text[at] is ',' or '.' or ';' or ':' or ')' or '!' or '?';
        }

        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return (end == text.Length || text[end] != '-') && s_after.Contains(text.AsSpan(at + 1, end - at - 1));
    }
}
