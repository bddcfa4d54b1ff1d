using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Lines of one table.</summary>
/// <param name="Title">Where its title stands in the document's text, or null.</param>
/// <param name="Lines">Its lines, the head first.</param>
internal sealed record SheetPart(TextSpan? Title, List<TableLine> Lines)
{
    /// <summary>Whether it stands beside the table that its title stands above: what the title says may be of that one only.</summary>
    public bool IsNeighbour { get; init; }
}

/// <summary>Parts the lines of a sheet into its tables: below one another by lines of titles, beside one another by columns that are empty.</summary>
/// <remarks>The text stays as it is: a part of a line is a shorter span of it, so that it can be quoted by itself.</remarks>
internal static class SheetDivision
{
    /// <summary>A head of fewer cells names no columns.</summary>
    private const int FewestColumns = 2;

    /// <summary>A title says what a table is of: more than a word.</summary>
    private const int FewestTitleWords = 2;

    /// <summary>The tables, each with the lines that are its own; the lines as they are where nothing parts them, and where nobody can tell where their cells stand.</summary>
    /// <param name="lines">Lines that follow one another.</param>
    public static IEnumerable<SheetPart> Of(List<TableLine> lines)
    {
        if (lines.Exists(l => l.Places.Count == 0))
        {
            return [new SheetPart(null, lines)];
        }

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
        if (!AreApart(lines[at]) || IsBelowWiderHead(lines, at))
        {
            return false;
        }

        var columns = Filled(lines[at]);
        return columns.Select((c, i) => (From: c, To: i + 1 < columns.Count ? columns[i + 1] : int.MaxValue)).All(r => IsHead(Filled(lines[at + 1], r.From, r.To), lines[at + 1]))
            && Filled(lines[at + 1])[0] >= columns[0]
            && lines[at + 2].Cells.Any(c => TableNumber.Of(c) is not null);
    }

    /// <summary>Titles and nothing else, an empty cell between any two.</summary>
    private static bool AreApart(TableLine line)
    {
        var columns = Filled(line);
        return columns.Count > 0 && columns.Zip(columns.Skip(1)).All(c => c.Second - c.First > 1) && columns.TrueForAll(c => IsTitle(line.Cells[c]));
    }

    /// <summary>Right below a head that names as many columns as the line behind it fills, a line with empty cells is a row of that head.</summary>
    private static bool IsBelowWiderHead(List<TableLine> lines, int at)
    {
        if (at == 0 || (at > 1 && !AreApart(lines[at - 2])))
        {
            return false;
        }

        var head = Filled(lines[at - 1]);
        return IsHead(head, lines[at - 1]) && head.Count >= Filled(lines[at + 1]).Count;
    }

    private static bool IsTitle(string cell) => char.IsLetter(cell[0]) && Words.Split(cell).Count >= FewestTitleWords;

    private static bool IsHead(List<int> filled, TableLine line) => filled.Count >= FewestColumns && filled.TrueForAll(c => IsName(line.Cells[c]));

    /// <summary>Neither a number nor a date nor a share.</summary>
    private static bool IsName(string cell) => char.IsLetter(cell[0]) || cell is "%" or "#";

    /// <summary>The columns that hold something, in order.</summary>
    private static List<int> Filled(TableLine line, int from = 0, int to = int.MaxValue) =>
        [.. Enumerable.Range(from, Math.Max(0, Math.Min(to, line.Cells.Count) - from)).Where(c => line.Cells[c].Length > 0)];

    /// <summary>The tables below a line of titles: each from the column of its title to that of the next.</summary>
    private static IEnumerable<SheetPart> Below(TableLine titles, List<TableLine> lines)
    {
        var columns = Filled(titles);
        return columns.SelectMany((c, i) => Beside(titles.Places[c], Cut(lines, c, i + 1 < columns.Count ? columns[i + 1] : int.MaxValue)));
    }

    /// <summary>Parts lines at columns that are empty in all of them, where on both sides a head of names stands.</summary>
    private static IEnumerable<SheetPart> Beside(TextSpan? title, List<TableLine> lines)
    {
        var starts = Starts(lines);
        return starts is [_] && title is null
            ? [new SheetPart(null, lines)]
            : starts.Select((s, i) => new SheetPart(title, Closed(Cut(lines, s, i + 1 < starts.Count ? starts[i + 1] : int.MaxValue))) { IsNeighbour = title is not null && i > 0 });
    }

    /// <summary>The columns at which tables begin, the first included.</summary>
    private static List<int> Starts(List<TableLine> lines)
    {
        List<int> starts = [0];
        if (lines.Count < 2 || Filled(lines[0]) is not { } head || !IsHead(head, lines[0]))
        {
            return starts;
        }

        var filled = lines.SelectMany(l => Filled(l)).ToHashSet();
        var first = 0;
        for (var i = FewestColumns; i <= head.Count - FewestColumns; i++)
        {
            if (i - first >= FewestColumns && !filled.Contains(head[i] - 1))
            {
                starts.Add(head[i]);
                first = i;
            }
        }

        return starts;
    }

    /// <summary>The lines within columns; a line with no more than a name there is a note and left out.</summary>
    /// <remarks>Columns that are empty stay: they may part what is left.</remarks>
    private static List<TableLine> Cut(List<TableLine> lines, int from, int to)
    {
        var own = lines.Select(l => (Line: l, Filled: Filled(l, from, to))).Where(l => l.Filled.Count >= FewestColumns).ToList();
        var end = own.Select(l => l.Filled[^1] + 1).DefaultIfEmpty(from).Max();
        return [.. own.Select(l => Picked(l.Line, l.Filled, [.. Enumerable.Range(from, end - from)]))];
    }

    /// <summary>The lines without columns that are empty in all.</summary>
    private static List<TableLine> Closed(List<TableLine> lines)
    {
        List<int> columns = [.. lines.SelectMany(l => Filled(l)).Distinct().Order()];
        return [.. lines.Select(l => Picked(l, Filled(l), columns))];
    }

    private static TableLine Picked(TableLine line, List<int> filled, List<int> columns) => new(
        new TextSpan(line.Places[filled[0]].Start, line.Places[filled[^1]].End),
        [.. columns.Select(c => c < line.Cells.Count ? line.Cells[c] : "")],
        line.Page)
    {
        Places = [.. columns.Select(c => c < line.Places.Count ? line.Places[c] : new TextSpan(line.Span.End, line.Span.End))],
    };
}
