using System.Text;

namespace Plumb.Core.Reading;

/// <summary>One line of a text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end; null when it is longer than the limit.</param>
internal readonly record struct NumberedLine(int Number, string? Text);

/// <summary>Lines of a text that may be hostile: no line is kept that is longer than a limit.</summary>
internal static class BoundedLines
{
    private const int Longest = 1 << 20;

    /// <summary>The lines, up to a number of characters in all.</summary>
    public static IEnumerable<NumberedLine> Of(TextReader reader, long most)
    {
        var buffer = new char[16_384];
        var line = new StringBuilder();
        var (number, tooLong, any) = (1, false, false);
        for (int read; most > 0 && (read = reader.Read(buffer)) > 0; most -= read)
        {
            for (var i = 0; i < read; i++)
            {
                any = true;
                if (buffer[i] == '\n')
                {
                    yield return Take(line, number++, tooLong);
                    (tooLong, any) = (false, false);
                }
                else if (line.Length < Longest)
                {
                    line.Append(buffer[i]);
                }
                else
                {
                    tooLong = true;
                }
            }
        }

        if (any)
        {
            yield return Take(line, number, tooLong);
        }
    }

    private static NumberedLine Take(StringBuilder line, int number, bool tooLong)
    {
        var text = tooLong ? null : line.ToString().TrimEnd('\r');
        line.Clear();
        return new NumberedLine(number, text);
    }
}
