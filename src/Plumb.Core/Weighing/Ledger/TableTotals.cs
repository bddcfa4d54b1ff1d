using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads the total out of a table whose own title says no more than what a question asks the number of: "People held by
/// hall and age" gives how many people are held.</summary>
/// <remarks>A title that says more, or the table of another body, counts something else: then nothing is read.</remarks>
/// <param name="understood">The question.</param>
/// <param name="terms">Its terms.</param>
/// <param name="termOf">The term of a word, or null.</param>
internal sealed class TableTotals(Understanding understood, IReadOnlyList<QuestionTerm> terms, Func<string, string?> termOf)
{
    private const string Grand = "grand total";

    /// <summary>Names of a row or a column that holds all others.</summary>
    private static readonly HashSet<string> s_totals = new(StringComparer.OrdinalIgnoreCase) { "total", "totals", Grand, "overall", "all", "sum" };

    /// <summary>Names of a column of counts, where it is the only one of numbers.</summary>
    private static readonly HashSet<string> s_counts = new(StringComparer.OrdinalIgnoreCase) { "count", "number", "total", "totals", "people", "persons", "detainees", "population", "cases" };

    private static readonly HashSet<string> s_now = new(StringComparer.OrdinalIgnoreCase) { "current", "currently", "now" };

    /// <summary>The total of a table that answers, as a figure; or null.</summary>
    public Figure? Of(SourceTable table)
    {
        if (table.Title is null || understood is not { AsksNumber: true, AsksChange: false } || !IsOfAsked(table) || Cell(table) is not { } cell || TableNumber.Of(table.Rows[cell.Row].Cells[cell.Column]) is not { } number)
        {
            return null;
        }

        var (row, head, value) = (TableFigures.LineOf(table, table.Rows[cell.Row]), TableFigures.LineOf(table, table.Head), table.Rows[cell.Row].Cells[cell.Column]);
        var isOfMoment = AskedNumber.IsOfPlace(understood) || Words.Split(table.Caption).Any(w => s_now.Contains(w.Of(table.Caption)));
        var figure = new Figure(row, table.Head.Cells[cell.Column], value, number, isOfMoment ? null : Times.In(table.Caption) is [var time] ? time.Value : null)
        {
            Thing = AskedNumber.IsOfPlace(understood) ? "people" : terms.FirstOrDefault(IsThing)?.Word ?? "",
            Start = table.Rows[cell.Row].Places[cell.Column].Start - table.Rows[cell.Row].Span.Start,
            Head = head,
            IsOfMoment = isOfMoment,
            IsTotal = true,
        };
        return Timing.IsOf(understood.Time, figure) ? figure : null;
    }

    /// <summary>Where a table gives the total of all that it counts: its only row of that name, in its last column of that name or its only column of counts; or null.</summary>
    public static (int Row, int Column)? Cell(SourceTable table)
    {
        var row = RowOf(table);
        if (row < 0)
        {
            return null;
        }

        var cells = table.Rows[row].Cells;
        var numbers = Enumerable.Range(1, cells.Count - 1).Where(c => IsCount(cells[c])).ToList();
        var column = numbers.FindLast(c => s_totals.Contains(table.Head.Cells[c]));
        return column > 0 ? (row, column) : numbers is [var only] && s_counts.Contains(table.Head.Cells[only]) ? (row, only) : null;
    }

    /// <summary>The row of the total: the only one of "grand total", else the only one that bears such a name; -1 where several do.</summary>
    private static int RowOf(SourceTable table)
    {
        var rows = Enumerable.Range(0, table.Rows.Count).Where(r => s_totals.Contains(table.Rows[r].Cells[0])).ToList();
        var grand = rows.Where(r => table.Rows[r].Cells[0].Equals(Grand, StringComparison.OrdinalIgnoreCase)).ToList();
        return (grand.Count > 0 ? grand : rows) is [var only] && table.Rows[only].Cells.Count == table.Head.Cells.Count ? only : -1;
    }

    private static bool IsCount(string cell) => !cell.Contains('%', StringComparison.Ordinal) && TableNumber.Of(cell) is { } number && double.IsInteger(number);

    private bool IsOfAsked(SourceTable table)
    {
        var counted = TableTitle.WithoutTimes(TableTitle.CountedBy(table.Caption));
        var words = Words.Split(counted).Select(w => w.Of(counted)).ToList();
        var own = words.Select(termOf).OfType<string>().ToHashSet();
        var above = $"{table.Caption} {table.Source.Title} {table.Source.Publisher}";
        var things = terms.Where(IsThing).ToList();
        var names = understood.Names.SelectMany(n => n.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return things.Count > 0
            && TableTitle.IsOfAll(table.Caption, table.Head.Cells)
            && (AskedNumber.IsOfPlace(understood) ? things.Exists(t => IsIn(t, own)) : things.TrueForAll(t => IsIn(t, own)))
            && understood.Names.All(n => above.Contains(n, StringComparison.Ordinal))
            && understood.Places.All(p => table.Caption.Contains(p, StringComparison.OrdinalIgnoreCase))
            && words.TrueForAll(w => TableTitle.IsWide(w) || names.Contains(w) || StopWords.Holds(w.ToLowerInvariant()) || (termOf(w) is { } t && terms.Any(q => IsIn(q, [t]))));
    }

    private static bool IsThing(QuestionTerm term) => !term.IsName && !RelatedWords.IsLight(term.Word) && !term.Term.All(char.IsDigit);

    private static bool IsIn(QuestionTerm term, HashSet<string> own) => own.Contains(term.Term) || own.Overlaps(term.Related);
}
