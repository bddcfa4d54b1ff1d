using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Finds the tables of a document: rows in a row, of which the first holds no number and names the columns. Tables that stand side by side in
/// a sheet are parted (<see cref="SheetDivision"/>).</summary>
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
        var rows = new List<Block>();
        var caption = "";
        foreach (var block in document.Blocks.Until(cancel))
        {
            if (block.Kind == BlockKind.TableRow)
            {
                rows.Add(block);
                continue;
            }

            foreach (var table in Of(source, document, caption, rows))
            {
                yield return table;
            }

            rows = [];
            caption = block.Kind is BlockKind.Heading or BlockKind.Caption || block.Span.Length <= LongestCaption ? block.Span.Of(document.Text) : caption;
        }

        foreach (var table in Of(source, document, caption, rows))
        {
            yield return table;
        }
    }

    /// <summary>The tables among rows that follow one another.</summary>
    private static IEnumerable<SourceTable> Of(Source source, Document document, string caption, List<Block> rows)
    {
        if (rows.Count is < 2 or > MostRows)
        {
            return [];
        }

        var texts = rows.Select(r => r.Span.Of(document.Text)).ToList();
        var isParted = 2 * texts.Count(t => t.Contains(" | ", StringComparison.Ordinal)) >= rows.Count;
        List<TableLine> lines = [.. rows.Select((r, i) => isParted ? Parted(texts[i], r) : new TableLine(r.Span, CellsOf(texts[i]), r.Page))];
        return SheetDivision.Of(lines).Select(part => Make(source, document, caption, part)).OfType<SourceTable>();
    }

    private static SourceTable? Make(Source source, Document document, string caption, SheetPart part)
    {
        // A head is of words: where the first line holds numbers, nothing says what they are of.
        var lines = part.Lines;
        var isTable = lines.Count > 1 && lines[0].Cells.Count >= FewestColumns && !lines[0].Cells.Any(c => TableNumber.Of(c) is not null);
        var named = part.Title?.Of(document.Text) ?? (caption.Length > 0 ? caption : source.Title ?? source.Id);
        return isTable ? new SourceTable(source, document, named, lines[0], lines[1..]) { Title = part.IsNeighbour ? null : part.Title } : null;
    }

    private static IReadOnlyList<string> CellsOf(string row) =>
        row.Contains(" | ", StringComparison.Ordinal) ? Parted(row, new Block(BlockKind.TableRow, new TextSpan(0, row.Length))).Cells
        : CsvRows.Of([new NumberedLine(1, row)]).FirstOrDefault() is { Problem: null } cells ? [.. cells.Cells]
        : [row];

    /// <summary>Parts a row at strokes that stand alone: an empty cell leaves two in a row, and a stroke within a word is part of its cell.</summary>
    internal static TableLine Parted(string row, Block block)
    {
        var places = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '|' && (i == 0 || row[i - 1] == ' ') && (i + 1 == row.Length || row[i + 1] == ' '))
            {
                places.Add(Trimmed(row, start, i));
                start = i + 1;
            }
        }

        places.Add(Trimmed(row, start, row.Length));
        return new TableLine(block.Span, [.. places.Select(p => p.Of(row))], block.Page) { Places = [.. places.Select(p => p.Shift(block.Span.Start))] };
    }

    private static TextSpan Trimmed(string row, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(row[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(row[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
