using System.Globalization;
using System.Text;

namespace Plumb.Host.Output;

/// <summary>Parts text into lines that fit a drawing, in which text does not wrap by itself.</summary>
/// <remarks>How wide letters are is only reckoned, wide rather than narrow: a drawing has no fonts of its own.</remarks>
internal static class DrawnLines
{
    private const double Narrow = 6.4;
    private const double Wide = 12.5;

    /// <summary>So many lines at most; what is left out is shown by an ellipsis.</summary>
    public static IReadOnlyList<string> Of(string text, double width, int most)
    {
        var lines = new List<string>();
        for (var rest = text.AsSpan().Trim(); rest.Length > 0; rest = rest[lines[^1].Length..].TrimStart())
        {
            if (lines.Count == most)
            {
                lines[^1] = $"{lines[^1][..Break(lines[^1], Fitting(lines[^1], width - Wide))].TrimEnd()} …";
                break;
            }

            lines.Add(rest[..Break(rest, Fitting(rest, width))].ToString());
        }

        return lines;
    }

    /// <summary>The last space that fits; in a text without any, the last whole character.</summary>
    private static int Break(ReadOnlySpan<char> text, int fitting) =>
        fitting == text.Length || text[fitting] == ' ' ? fitting : text[..fitting].LastIndexOf(' ') is > 0 and var space ? space : fitting;

    /// <summary>How much of a text fits into a width; at least one character.</summary>
    private static int Fitting(ReadOnlySpan<char> text, double width)
    {
        var (at, used) = (0, 0.0);
        while (at < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text[at..]);
            used += WidthOf(text[at..]);
            if (at > 0 && used > width)
            {
                break;
            }

            at += next;
        }

        return at;
    }

    /// <summary>East Asian letters and pictures are about twice as wide as others.</summary>
    private static double WidthOf(ReadOnlySpan<char> text)
    {
        _ = Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune.Value is (>= 0x1100 and < 0x1E00) or > 0x2E7F ? Wide : Narrow;
    }
}
