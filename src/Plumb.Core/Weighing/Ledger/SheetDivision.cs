using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Lines of one table.</summary>
/// <param name="Title">Where its own title stands in the document's text, or null.</param>
/// <param name="Lines">Its lines, the head first.</param>
internal sealed record SheetPart(TextSpan? Title, List<TableLine> Lines);

/// <summary>Parts the lines of a sheet into its tables: below one another by lines of titles, beside one another by columns that are empty.</summary>
/// <remarks>The text stays as it is: a part of a line is a shorter span of it, so that it can be quoted by itself.</remarks>
internal static class SheetDivision
{
    /// <summary>A head of fewer cells names no columns.</summary>
    private const int FewestColumns = 2;

    /// <summary>A title says what a table is of: more than a word.</summary>
    private const int FewestTitleWords = 2;

    /// <summary>The tables, each with the lines that are its own; the lines as they are where nothing parts them.</summary>
    /// <param name="lines">Lines that follow one another.</param>
    public static IEnumerable<SheetPart> Of(List<TableLine> lines)
    {
        var titles = Enumerable.Range(0, Math.Max(0, lines.Count - 2)).Where(i => AreTitles(lines, i)).ToList();
        if (titles.Count == 0)
        {
            return Beside(null, lines);
        }

        var before = lines[..titles[0]];
        return [.. before.Count > 1 ? Beside(null, before) : [], .. titles.SelectMany((at, i) => Below(lines[at], lines[(at + 1)..(i + 1 < titles.Count ? titles[i + 1] : lines.Count)]))];
    }

    /// <summary>A line of titles: words alone, an empty cell behind each; below each the names of columns, and numbers below those.</summary>
    private static bool AreTitles(List<TableLine> lines, int at)
    {
        var columns = Filled(lines[at]);
        return columns.Count > 0
            && columns.Zip(columns.Skip(1)).All(c => c.Second - c.First > 1)
            && columns.All(c => IsTitle(lines[at].Cells[c]))
            && columns.Select((c, i) => (From: c, To: i + 1 < columns.Count ? columns[i + 1] : int.MaxValue)).All(r => IsHead(lines[at + 1], r.From, r.To))
            && Filled(lines[at + 1])[0] >= columns[0]
            && lines[at + 2].Cells.Any(c => TableNumber.Of(c) is not null);
    }

    private static bool IsTitle(string cell) => char.IsLetter(cell[0]) && Words.Split(cell).Count >= FewestTitleWords;

    private static bool IsHead(TableLine line, int from, int to)
    {
        var filled = Filled(line).Where(c => c >= from && c < to).ToList();
        return filled.Count >= FewestColumns && filled.TrueForAll(c => IsName(line.Cells[c]));
    }

    /// <summary>Neither a number nor a date nor a share.</summary>
    private static bool IsName(string cell) => char.IsLetter(cell[0]) || cell is "%" or "#";

    private static List<int> Filled(TableLine line) => [.. Enumerable.Range(0, line.Cells.Count).Where(c => line.Cells[c].Length > 0)];

    /// <summary>The tables below a line of titles: each from the column of its title to that of the next.</summary>
    private static IEnumerable<SheetPart> Below(TableLine titles, List<TableLine> lines)
    {
        var columns = Filled(titles);
        return columns.SelectMany((c, i) => Beside(titles.Places.Count > 0 ? titles.Places[c] : titles.Span, Cut(lines, c, i + 1 < columns.Count ? columns[i + 1] : int.MaxValue)));
    }

    /// <summary>Parts lines at columns that are empty in all of them, where on both sides a head of names stands.</summary>
    private static IEnumerable<SheetPart> Beside(TextSpan? title, List<TableLine> lines)
    {
        if (lines.Count < 2 || lines[0].Places.Count == 0)
        {
            return [new SheetPart(title, lines)];
        }

        var filled = lines.SelectMany(Filled).ToHashSet();
        var width = filled.DefaultIfEmpty().Max() + 1;
        var start = Enumerable.Range(1, Math.Max(0, width - 1)).FirstOrDefault(c =>
            !filled.Contains(c - 1) && filled.Contains(c) && IsHead(lines[0], 0, c) && IsHead(lines[0], c, width) && lines[0].Cells[c].Length > 0);
        return start == 0 ? [new SheetPart(title, lines)] : [new SheetPart(title, Cut(lines, 0, start)), .. Beside(title, Cut(lines, start, width))];
    }

    /// <summary>The lines within columns, without columns that are empty in all; a line with no more than a name there is a note and left out.</summary>
    private static List<TableLine> Cut(List<TableLine> lines, int from, int to)
    {
        var own = lines.Select(l => (Line: l, Filled: Filled(l).Where(c => c >= from && c < to).ToList())).Where(l => l.Filled.Count >= FewestColumns && l.Line.Places.Count > 0).ToList();
        var columns = own.SelectMany(l => l.Filled).Distinct().Order().ToList();
        return [.. own.Select(l => new TableLine(
            new TextSpan(l.Line.Places[l.Filled[0]].Start, l.Line.Places[l.Filled[^1]].End),
            [.. columns.Select(c => c < l.Line.Cells.Count ? l.Line.Cells[c] : "")],
            l.Line.Page)
        {
            Places = [.. columns.Select(c => c < l.Line.Places.Count ? l.Line.Places[c] : new TextSpan(l.Line.Span.End, l.Line.Span.End))],
        })];
    }
}
