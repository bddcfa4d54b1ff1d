using System.Text;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>A word without what is typography: what stays must be the same for two words to be the same.</summary>
internal static class WordForm
{
    /// <summary>Ligatures apart, apostrophes and hyphens in one form, invisible characters and brackets gone, a hyphen at the
    /// end of a line with its line break gone.</summary>
    public static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is '[' or ']' || char.IsWhiteSpace(c) || Letters.IsInvisible(c) || (Letters.IsHyphen(c) && i + 1 < word.Length && char.IsWhiteSpace(word[i + 1])))
            {
                continue;
            }

            bare.Append(Letters.Ligature(c) ?? (Letters.IsApostrophe(c) ? "'" : Letters.IsHyphen(c) ? "-" : c.ToString()));
        }

        return bare.ToString();
    }

    /// <summary>As <see cref="Bare"/>, and composed (NFC).</summary>
    public static string Of(string word) => Composition.Compose(Bare(word));

    /// <summary>Whether a hyphen of the word stands before a line break.</summary>
    public static bool IsDivided(string word) => word.Any(char.IsWhiteSpace);
}
