using System.Globalization;
using System.Text;

namespace Plumb.Host.Cli;

/// <summary>Text of sources as a terminal may show it.</summary>
internal static class Printable
{
    private const int Columns = 80;

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

    /// <summary>A message as it may be shown, each of its lines broken between words to a width; whole lines where there is none.</summary>
    public static string Lines(string message, int? width) => width is not { } most
        ? Of(message)
        : string.Join('\n', Of(message).Split('\n').Select(line => Row(line[..^line.TrimStart(' ').Length], line, most)));

    /// <summary>A text beside what stands before it: further lines begin where the text does. On one line where there is no width.</summary>
    public static string Row(string before, string text, int? width) => width is { } most
        ? before + Wrap(Of(text), most - before.Length, "").Replace("\n", "\n" + new string(' ', before.Length), StringComparison.Ordinal)
        : before + Of(text);

    /// <summary>A command broken before its options so that it fits a narrow terminal and can still be copied whole into a shell.</summary>
    public static string Command(string command, string indent = "  ")
    {
        const string further = "    ";
        var at = indent.Length + command.Length <= Columns ? -1 : LastBreak(command, Columns - indent.Length - 2);
        return at < 0 ? indent + command : $"{indent}{command[..at]} \\\n{Command(command[(at + 1)..], further)}";
    }

    /// <summary>The last blank before an option or a pipe within a width; what stands in quotation marks stays whole. -1 where there is none.</summary>
    private static int LastBreak(string command, int width)
    {
        var (last, open) = (-1, '\0');
        for (var i = 1; i < Math.Min(width + 1, command.Length - 1); i++)
        {
            var c = command[i];
            open = open == c ? '\0' : open == '\0' && c is '"' or '\'' ? c : open;
            last = open == '\0' && c == ' ' && command[i + 1] is '-' or '|' ? i : last;
        }

        return last;
    }

    private static bool IsUnsafe(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
