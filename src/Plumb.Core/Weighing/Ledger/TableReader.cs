using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Finds the tables of a document: rows in a row, of which the first holds no number and names the columns.</summary>
/// <remarks>Readers write a row as its cells with a stroke between them; a file of comma-separated values keeps its lines.</remarks>
public static class TableReader
{
    /// <summary>Rows beyond these are not read: a table of events this long is no list that a reader can count again.</summary>
    private const int MostRows = 5_000;

    private const int FewestColumns = 2;
    private const int LongestCaption = 240;

    /// <summary>The tables of a document, in order.</summary>
    /// <param name="source">Whose it is.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancel">Cancels between two blocks.</param>
    public static IEnumerable<SourceTable> In(Source source, Document document, CancellationToken cancel = default)
    {
        var lines = new List<TableLine>();
        var caption = "";
        foreach (var block in document.Blocks.Until(cancel))
        {
            if (block.Kind == BlockKind.TableRow)
            {
                if (lines.Count <= MostRows)
                {
                    lines.Add(new TableLine(block.Span, CellsOf(block.Span.Of(document.Text)), block.Page));
                }

                continue;
            }

            if (Make(source, document, caption, lines) is { } table)
            {
                yield return table;
            }

            lines = [];
            caption = block.Kind is BlockKind.Heading or BlockKind.Caption || block.Span.Length <= LongestCaption ? block.Span.Of(document.Text) : caption;
        }

        if (Make(source, document, caption, lines) is { } last)
        {
            yield return last;
        }
    }

    private static SourceTable? Make(Source source, Document document, string caption, List<TableLine> lines)
    {
        // A head is of words: where the first line holds numbers, nothing says what they are of.
        var isTable = lines.Count > 1 && lines.Count <= MostRows && lines[0].Cells.Count >= FewestColumns && !lines[0].Cells.Any(c => TableNumber.Of(c) is not null);
        return isTable ? new SourceTable(source, document, caption.Length > 0 ? caption : source.Title ?? source.Id, lines[0], lines[1..]) : null;
    }

    private static IReadOnlyList<string> CellsOf(string row)
    {
        if (row.Contains(" | ", StringComparison.Ordinal))
        {
            return Parted(row);
        }

        return CsvRows.Of([new NumberedLine(1, row)]).FirstOrDefault() is { Problem: null } cells ? [.. cells.Cells] : [row];
    }

    /// <summary>Parts a row at strokes that stand alone: an empty cell leaves two in a row, and a stroke within a word is part of its cell.</summary>
    private static List<string> Parted(string row)
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '|' && (i == 0 || row[i - 1] == ' ') && (i + 1 == row.Length || row[i + 1] == ' '))
            {
                cells.Add(row[start..i].Trim());
                start = i + 1;
            }
        }

        cells.Add(row[start..].Trim());
        return cells;
    }
}
