namespace Plumb.Adapters.Office;

/// <summary>Cells to the text of a row.</summary>
internal static class Cells
{
    /// <summary>Longer than any value: a text that is laid over empty cells.</summary>
    private const int NoteLength = 60;

    /// <summary>Cells joined by <c> | </c>, without the empty ones at the end; empty when all are. A note alone in its row
    /// stands without the empty cells before it.</summary>
    public static string Join(IReadOnlyList<string> cells)
    {
        var first = 0;
        while (first < cells.Count && string.IsNullOrWhiteSpace(cells[first]))
        {
            first++;
        }

        var last = cells.Count;
        while (last > first && string.IsNullOrWhiteSpace(cells[last - 1]))
        {
            last--;
        }

        return last - first == 1 && cells[first].Length > NoteLength ? cells[first] : string.Join(" | ", cells.Take(last > first ? last : 0));
    }
}
