using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Whether a number is said to be exceeded or not reached.</summary>
internal static class Bounds
{
    /// <summary>The words of a word.</summary>
    public delegate ReadOnlySpan<char> WordText(Word word);

    /// <summary>1 for "over 300", "more than 300", "at least 300"; -1 for "under 300", "nearly 300", "up to 300"; else 0.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="number">Index of the number's first word.</param>
    /// <param name="textOf">Gives the words of a word.</param>
    public static int Of(Word[] words, int number, WordText textOf)
    {
        if (number == 0 || words[number - 1].Sentence != words[number].Sentence)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[12];
        Span<char> before = stackalloc char[12];
        var word = Lower(textOf(words[number - 1]), lower);
        var first = number > 1 && words[number - 2].Sentence == words[number].Sentence ? Lower(textOf(words[number - 2]), before) : [];
        return word switch
        {
            "over" or "above" or "exceeding" or "exceeds" or "exceeded" => 1,
            "under" or "below" or "nearly" or "almost" => -1,
            "than" => first is "more" or "greater" or "higher" ? 1 : first is "less" or "fewer" or "lower" ? -1 : 0,
            "least" => first is "at" ? 1 : 0,
            "most" => first is "at" ? -1 : 0,
            "to" => first is "up" ? -1 : 0,
            _ => 0,
        };
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> into) => word.Length > into.Length ? [] : into[..word.ToLowerInvariant(into)];
}
