using System.Text;

namespace Plumb.Core.Reading;

/// <summary>One row of a CSV text.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Cells">Its values; empty when <paramref name="Problem"/> is set.</param>
/// <param name="Problem">Why it is no row, or null.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, string? Problem = null);

/// <summary>Rows of comma-separated values as RFC 4180 has them; the separator may also be a semicolon or a tab.</summary>
/// <remarks>A quotation mark that is never closed costs its own line and not the rest of the text.</remarks>
internal static class CsvRows
{
    /// <summary>A value that goes on over more lines than this has lost its quotation mark.</summary>
    private const int MostLines = 200;

    public static IEnumerable<CsvRow> Of(IEnumerable<NumberedLine> lines)
    {
        using var source = lines.GetEnumerator();
        var ahead = new List<NumberedLine>();
        char? separator = null;
        while (Fill(source, ahead, 1))
        {
            var first = ahead[0];
            if (first.Text is not { } text)
            {
                ahead.RemoveAt(0);
                yield return new CsvRow(first.Number, [], "it is longer than a line may be");
                continue;
            }

            separator ??= SeparatorOf(text);
            var taken = 1;
            var cells = Parse(text, separator.Value);
            while (cells is null && taken < MostLines && Fill(source, ahead, taken + 1) && ahead[taken].Text is { } more)
            {
                text += "\n" + more;
                taken++;
                cells = Parse(text, separator.Value);
            }

            ahead.RemoveRange(0, cells is null ? 1 : taken);
            if (cells is null)
            {
                yield return new CsvRow(first.Number, [], "it opens a quotation mark that is never closed");
            }
            else if (cells.Any(c => c.Length > 0))
            {
                yield return new CsvRow(first.Number, cells);
            }
        }
    }

    private static bool Fill(IEnumerator<NumberedLine> source, List<NumberedLine> ahead, int wanted)
    {
        while (ahead.Count < wanted && source.MoveNext())
        {
            ahead.Add(source.Current);
        }

        return ahead.Count >= wanted;
    }

    private static char SeparatorOf(string header) =>
        new[] { ',', ';', '\t' }.MaxBy(s => header.Count(c => c == s));

    /// <summary>The values of a row, or null when a quotation mark is still open at its end.</summary>
    private static List<string>? Parse(string row, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (quoted && row[i] == '"' && i + 1 < row.Length && row[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (row[i] == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (row[i] == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        cells.Add(cell.ToString().Trim());
        return quoted ? null : cells;
    }
}
