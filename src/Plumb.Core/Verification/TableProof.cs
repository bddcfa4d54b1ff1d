using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Verification;

/// <summary>Reads a table again from the archived document and holds a figure against it: the cell in its column and row with its time,
/// or the count of its rows.</summary>
/// <remarks>Reads each document once.</remarks>
internal sealed class TableProof
{
    private readonly Dictionary<SnapshotId, IReadOnlyList<SourceTable>> _tables = [];

    /// <summary>What does not come out again, or null where the table gives the figure.</summary>
    /// <param name="figure">A figure from a table.</param>
    /// <param name="document">The archived document; null where there is none.</param>
    /// <param name="cancel">Cancels between two of its blocks.</param>
    public string? Problem(Figure figure, Document? document, CancellationToken cancel = default)
    {
        if (document is null || figure.Head is not { } head)
        {
            return "its table is not in the library";
        }

        if (!_tables.TryGetValue(document.Snapshot, out var tables))
        {
            _tables[document.Snapshot] = tables = [.. TableReader.In(figure.Sentence.Source, document, cancel)];
        }

        var table = tables.FirstOrDefault(t => t.Head.Span == head.Span);
        return table is null ? "read again, no table begins at its head"
            : figure.Counted is { } counted ? (IsCount(table, figure, counted) ? null : "counted again, the rows of the table came out differently")
            : figure.IsTotal ? (IsTotal(table, figure) ? null : "read again, the table gives another total")
            : IsCell(table, figure) ? null
            : "read again, its column and row do not give this number and this time";
    }

    private static bool IsCount(SourceTable table, Figure figure, CountedRows counted) =>
        counted.Of == table.Rows.Count
        && ColumnsOf(table, counted.Column).Exists(c => TableFigures.Count(table, c, counted.IsFiscal).GetValueOrDefault(counted.Year) == figure.Number);

    private static bool IsTotal(SourceTable table, Figure figure) =>
        TableTotals.Cell(table) is { } cell && table.Rows[cell.Row].Span == figure.Sentence.Span && table.Rows[cell.Row].Cells[cell.Column] == figure.Value
        && TableNumber.Of(figure.Value) == figure.Number && table.Head.Cells[cell.Column] == figure.Quantity;

    private static bool IsCell(SourceTable table, Figure figure) =>
        table.Rows.FirstOrDefault(r => r.Span == figure.Sentence.Span) is { } row
        && row.Cells.Count == table.Head.Cells.Count
        && ColumnsOf(table, figure.Quantity).Exists(c => row.Cells[c] == figure.Value && TableNumber.Of(row.Cells[c]) == figure.Number
            && Enumerable.Range(0, row.Cells.Count).Any(t => t != c && TableFigures.TimeOf(table, t, row.Cells[t]) == figure.AsOf));

    private static List<int> ColumnsOf(SourceTable table, string head) =>
        [.. Enumerable.Range(0, table.Head.Cells.Count).Where(c => table.Head.Cells[c] == head)];
}
