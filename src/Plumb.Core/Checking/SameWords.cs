using System.Text;

namespace Plumb.Core.Checking;

/// <summary>A text by its letters and digits alone: other quotation marks, dashes or capitals make no other sentence.</summary>
internal static class SameWords
{
    /// <summary>The letters and digits in lower case, with one space for all that parts them; apostrophes and soft hyphens part nothing.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain[^1] != ' ' && c is not ('\'' or '’' or '\u00AD'))
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
