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

    /// <summary>A line broken between words to a width, each further line indented; a word longer than the width stands alone.</summary>
    public static string Wrap(string line, int width, string indent)
    {
        var wrapped = new StringBuilder();
        var used = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = StringInfo.ParseCombiningCharacters(word).Length;
            if (used > 0 && used + 1 + length > width)
            {
                wrapped.Append('\n').Append(indent);
                used = indent.Length;
            }
            else if (used > 0)
            {
                wrapped.Append(' ');
                used++;
            }

            wrapped.Append(word);
            used += length;
        }

        return wrapped.ToString();
    }

    private static bool IsUnsafe(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
