using System.Globalization;
using System.Text;

namespace Plumb.Host.Cli;

/// <summary>Text of sources as a terminal may show it.</summary>
internal static class Printable
{
    /// <summary>Replaces what would steer a terminal or reorder its text: control characters but line breaks and tabs, and
    /// bidirectional overrides (Unicode TR36, 2.6).</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(IsUnsafe(c) ? '\uFFFD' : c);
        }

        return safe.ToString();
    }

    /// <summary>On one line, cut to a width, with an ellipsis where it was cut.</summary>
    public static string Line(string text, int width)
    {
        var line = string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var elements = StringInfo.ParseCombiningCharacters(line);
        return elements.Length <= width ? line : line[..elements[width - 1]].TrimEnd() + "…";
    }

    private static bool IsUnsafe(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
