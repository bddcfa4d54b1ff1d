using System.Globalization;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>A number that fills a cell.</summary>
internal static class TableNumber
{
    /// <summary>The number, or null where the cell holds anything else: a range, a note, a dash.</summary>
    public static double? Of(string cell)
    {
        var text = cell.Trim().TrimStart('$', '€', '£').TrimEnd('%', '*').Trim();
        return text.Length > 0 && char.IsAsciiDigit(text[0])
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
