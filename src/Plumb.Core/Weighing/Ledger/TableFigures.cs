using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads figures by year out of tables: a column of numbers beside a column of years, and rows that each are one of
/// what is counted, by the year of their date.</summary>
/// <param name="counted">Terms that may be counted.</param>
/// <param name="termOf">The term of a word, or null.</param>
/// <param name="understood">The question.</param>
/// <param name="cancel">Cancels between two rows.</param>
public sealed class TableFigures(IReadOnlySet<string> counted, Func<string, string?> termOf, Understanding understood, CancellationToken cancel = default)
{
    /// <summary>Share of a column's filled cells that must be of one sort.</summary>
    private const double Most = 0.8;
    private const int FewestRows = 3;
    private const int FirstMonthOfFiscalYear = 10;

    private static readonly HashSet<string> s_days = new(StringComparer.OrdinalIgnoreCase) { "date", "day", "when" };

    private static readonly string[] s_ofThese = ["of these", "of those", "of which", "of whom"];

    /// <summary>The cells of columns of what is counted, beside a column of times; none where the table has no such.</summary>
    public IReadOnlyList<Figure> Cells(SourceTable table)
    {
        var columns = ColumnsOf(table);
        if (columns.Count == 0 || DatesOf(table, columns) is not null)
        {
            return [];
        }

        var times = Enumerable.Range(0, table.Head.Cells.Count).Where(c => Share(table, c, cell => TimeOf(table, c, cell) is not null) >= Most).ToList();
        return times.Count == 0 ? [] : [.. columns.Where(c => c != times[0] && Share(table, c, cell => TableNumber.Of(cell) is not null) >= Most).SelectMany(c => Cells(table, times[0], c))];
    }

    /// <summary>Rows counted by year, where each is one of what is counted, with its date; none where the table has no such column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fiscal">Whether rows are counted by fiscal years too.</param>
    public IReadOnlyList<Figure> Rows(SourceTable table, bool fiscal) =>
        DatesOf(table, ColumnsOf(table)) is { } column ? [.. ByYear(table, column, false), .. fiscal ? ByYear(table, column, true) : []] : [];

    private List<int> ColumnsOf(SourceTable table) =>
        table.Rows.Count < FewestRows ? [] : [.. Enumerable.Range(0, table.Head.Cells.Count).Where(c => HoldsCounted(Counting(table, c)) && IsOfNamed(table, c))];

    /// <summary>The head that tells what a column counts: "Of these, women" counts what the column before it does.</summary>
    private static string Counting(SourceTable table, int column)
    {
        while (column > 0 && IsOfThese(table.Head.Cells[column]))
        {
            column--;
        }

        return table.Head.Cells[column];
    }

    /// <summary>Whether a head points back to the column before it.</summary>
    internal static bool IsOfThese(string head) =>
        Array.Exists(s_ofThese, w => head.StartsWith(w, StringComparison.OrdinalIgnoreCase) && (head.Length == w.Length || !char.IsLetter(head[w.Length])));

    private int? DatesOf(SourceTable table, List<int> columns)
    {
        var found = columns.FindIndex(c => WordsOf(table.Head.Cells[c]).Any(s_days.Contains) && Share(table, c, cell => DateOf(cell)?.Day is not null) >= Most);
        return found < 0 ? null : columns[found];
    }

    /// <summary>Rows by the year of their date: each row is one of what is counted.</summary>
    private IEnumerable<Figure> ByYear(SourceTable table, int column, bool fiscal)
    {
        var head = LineOf(table, table.Head);
        var years = Count(table, column, fiscal);
        var (first, last) = (years.Keys.FirstOrDefault(), years.Keys.LastOrDefault());
        foreach (var year in years)
        {
            yield return new Figure(head, table.Head.Cells[column], $"{year.Value}", year.Value, fiscal ? $"fiscal {year.Key}" : $"{year.Key}")
            {
                Thing = ThingOf(table.Head.Cells[column], false),
                Head = head,
                Place = PlaceOf(table, column),
                Counted = new CountedRows(table.Head.Cells[column], year.Key, fiscal, table.Rows.Count) { IsEdge = year.Key == first || year.Key == last },
            };
        }
    }

    /// <summary>Rows of a table by the year of the date in a column.</summary>
    public static SortedDictionary<int, int> Count(SourceTable table, int column, bool fiscal)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var row in table.Rows.Where(r => IsWhole(table, r)))
        {
            if (DateOf(row.Cells[column]) is { Month: { } month } date)
            {
                var year = fiscal && month >= FirstMonthOfFiscalYear ? date.Year + 1 : date.Year;
                counts[year] = counts.GetValueOrDefault(year) + 1;
            }
        }

        return counts;
    }

    /// <summary>A row of another number of cells than its head: nobody can tell which column a cell stands in.</summary>
    private static bool IsWhole(SourceTable table, TableLine row) => row.Cells.Count == table.Head.Cells.Count;

    private static PartialDate? DateOf(string cell) => PartialDate.ParseIso(cell) ?? Times.Parse(cell);

    private IEnumerable<Figure> Cells(SourceTable table, int times, int column)
    {
        var head = LineOf(table, table.Head);
        foreach (var row in table.Rows.Until(cancel).Where(r => IsWhole(table, r)))
        {
            if (TimeOf(table, times, row.Cells[times]) is { } time && TableNumber.Of(row.Cells[column]) is { } number)
            {
                var line = LineOf(table, row);
                yield return new Figure(line, table.Head.Cells[column], row.Cells[column], number, time)
                {
                    Thing = ThingOf(Counting(table, column), true),
                    Start = Math.Max(0, line.Text.IndexOf(row.Cells[column], StringComparison.Ordinal)),
                    Unit = row.Cells[column].Contains('%', StringComparison.Ordinal) ? FigureUnit.Percent : FigureUnit.Count,
                    Head = head,
                    Place = PlaceOf(table, column),
                };
            }
        }
    }

    /// <summary>A year, a fiscal year or a date that fills a cell, as <see cref="FigureTime"/> reads it; or null.</summary>
    internal static string? TimeOf(SourceTable table, int column, string cell)
    {
        var text = cell.Trim();
        if (PartialDate.ParseIso(text) is { Month: not null } iso)
        {
            return iso.ToWords();
        }

        if (Times.In(text) is not [var time] || time.Value.Length < text.Length)
        {
            return null;
        }

        var fiscal = table.Head.Cells[column].Replace('_', ' ').Contains("fiscal", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[0]);
        return fiscal ? $"fiscal {text}" : text;
    }

    /// <summary>Names in the caption and the head that are not the question's: the table is of these.</summary>
    private string PlaceOf(SourceTable table, int column)
    {
        var asked = understood.Names;
        if (OfWhat(table) is { } part)
        {
            return part;
        }

        var names = Acronyms(table.Caption).Concat(Acronyms(table.Head.Cells[column])).Where(n => !asked.Any(a => a.Contains(n, StringComparison.OrdinalIgnoreCase))).Distinct();
        return string.Join(", ", names.Order(StringComparer.Ordinal));
    }

    /// <summary>What the title's own words before the noun narrow it to: "Armed Forces Removals" are not all; null where nothing does.</summary>
    private string? OfWhat(SourceTable table)
    {
        if (table.Title is null)
        {
            return null;
        }

        var words = WordsOf(TableTitle.WithoutTimes(TableTitle.CountedBy(table.Caption)));
        var noun = words.FindIndex(w => termOf(w) is { } t && counted.Contains(t));
        var asked = understood.Subject.SelectMany(w => RelatedWords.Of(w).Prepend(w)).Select(termOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return noun > 0 && words.Take(noun).Any(w => !TableTitle.IsWide(w) && !StopWords.Holds(w.ToLowerInvariant()) && !(termOf(w) is { } t && asked.Contains(t))) ? string.Join(' ', words.Take(noun + 1)) : null;
    }

    private static IEnumerable<string> Acronyms(string text) =>
        Words.Split(text).Select(w => w.Of(text)).Where(w => w.Length > 1 && w.All(char.IsAsciiLetterUpper) && w is not ("FY" or "CY" or "US" or "YTD" or "URL" or "ID"));

    private bool HoldsCounted(string head) => WordsOf(head).Any(w => termOf(w) is { } t && counted.Contains(t));

    /// <summary>The head's own words up to what is counted: "arrest-related deaths"; of a column of dates, what is counted alone.</summary>
    private string ThingOf(string head, bool whole)
    {
        var words = WordsOf(head);
        var last = words.FindLastIndex(w => termOf(w) is { } t && counted.Contains(t));
        return string.Join(' ', whole ? words[..(last + 1)] : words[last..(last + 1)]).ToLowerInvariant();
    }

    /// <summary>Whether each name of the question stands above the table, in its head or in what its document is called.</summary>
    private bool IsOfNamed(SourceTable table, int column)
    {
        var near = $"{table.Caption} {table.Head.Cells[column]}";
        var above = $"{near} {table.Source.Title} {table.Source.Publisher}";
        // Where the caption names others only, it is theirs, whatever the document is about.
        return understood.Names.All(n => above.Contains(n, StringComparison.Ordinal))
            && (understood.Names.Count == 0 || PlaceOf(table, column).Length == 0 || understood.Names.Any(n => near.Contains(n, StringComparison.Ordinal)));
    }

    private static List<string> WordsOf(string head)
    {
        var text = head.Replace('_', ' ');
        return [.. Words.Split(text).Select(w => w.Of(text))];
    }

    private double Share(SourceTable table, int column, Func<string, bool> holds)
    {
        var filled = table.Rows.Until(cancel).Where(r => r.Cells.Count > column && r.Cells[column].Any(char.IsLetterOrDigit)).ToList();
        return filled.Count < FewestRows ? 0 : (double)filled.Count(r => holds(r.Cells[column])) / filled.Count;
    }

    /// <summary>A line of a table, as a sentence of its source.</summary>
    internal static EvidenceSentence LineOf(SourceTable table, TableLine line)
    {
        var text = line.Span.Of(table.Document.Text);
        return new EvidenceSentence(table.Source, new Passage(table.Source.Snapshot, 0, line.Span, table.Caption, line.Page), line.Span, text, new HashSet<string>(), 1, 1);
    }
}
