using System.Xml;

namespace Plumb.Adapters.Office;

/// <summary>Text as XML may hold it.</summary>
internal static class DocxText
{
    /// <summary>Control characters that XML 1.0 forbids (2.2), unpaired surrogates and bidirectional overrides become U+FFFD, line breaks blanks.</summary>
    public static string Safe(string text)
    {
        var safe = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                safe.Append(text[i] is '\n' or '\r' or '\t' ? ' ' : IsAllowed(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return safe.ToString();
    }

    private static bool IsAllowed(char c) =>
        XmlConvert.IsXmlChar(c) && !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
