using Plumb.Core.Text;

namespace Plumb.Adapters.PlainText;

/// <summary>The title of a plain text: its first line, with a second one under it, where both are short, begin with a capital or digit, end in no
/// stop and stand alone.</summary>
internal static class OpeningTitle
{
    private const int LongestLine = 120;
    private const int MostLines = 2;

    /// <summary>The title's lines; none where the text opens with running text.</summary>
    public static List<TextSpan> Of(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var stop and >= 0 ? stop : text.Length;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                return lines.Count > 0 && !text.AsSpan(end).IsWhiteSpace() ? lines : [];
            }

            if (lines.Count == MostLines || !IsTitleLine(text.AsSpan(start, end - start).Trim()))
            {
                return [];
            }

            lines.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return [];
    }

    private static bool IsTitleLine(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && line.Contains(' ') && (char.IsUpper(line[0]) || char.IsDigit(line[0])) && char.IsLetterOrDigit(line[^1]);
}
