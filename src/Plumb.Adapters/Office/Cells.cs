namespace Plumb.Adapters.Office;

/// <summary>Cells to the text of a row.</summary>
internal static class Cells
{
    /// <summary>Cells joined by <c> | </c>, without the empty ones at the end; empty when all are.</summary>
    public static string Join(IReadOnlyList<string> cells)
    {
        var last = cells.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(cells[last - 1]))
        {
            last--;
        }

        return string.Join(" | ", cells.Take(last));
    }
}
