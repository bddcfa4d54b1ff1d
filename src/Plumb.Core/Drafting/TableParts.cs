using System.Globalization;
using Plumb.Core.Gathering;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>Quotes a table that parts what is counted by what the question asks for: deaths by their causes.</summary>
/// <remarks>Rows are quoted whole and in their order, so nothing is read out of the table that does not stand there.</remarks>
internal static class TableParts
{
    /// <summary>A longer table is a list, and no answer in a sentence.</summary>
    private const int MostRows = 8;
    private const int FewestRows = 2;

    private static readonly string[] s_causes = ["cause", "causes"];
    private static readonly string[] s_shares = ["%", "percent", "per cent", "share", "rate", "rank", "no.", "year", "age"];

    /// <summary>A row that adds up the others would be counted with them.</summary>
    private static readonly string[] s_totals = ["total", "sum", "overall", "all "];

    /// <summary>The sentence on the table that counts most, or null where no table parts what is asked for by its causes.</summary>
    public static DraftSentence? OfCauses(Evidence evidence) =>
        evidence.Tables
            .Where(t => Parts(t, evidence.Understood))
            .OrderByDescending(Total)
            .ThenBy(t => t.Source.Id, StringComparer.Ordinal).ThenBy(t => t.Head.Span.Start)
            .FirstOrDefault() is { } table ? Drafted(table, evidence) : null;

    /// <summary>How many rows a table has and what its first column of numbers adds up to: what verification counts again.</summary>
    public static IEnumerable<(string Name, double Value)> Count(SourceTable table) => [("rows", table.Rows.Count), ("total", Total(table))];

    private static bool Parts(SourceTable table, Understanding understood)
    {
        // "Cause-of-death" is one word to a reader of words.
        var named = $"{table.Caption} {table.Head.Cells[0]}".Replace('-', ' ').Replace('_', ' ');
        var words = Words.Split(named).Select(w => w.Of(named)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return table.Rows.Count is >= FewestRows and <= MostRows
            && s_causes.Any(words.Contains)
            && understood.Subject.Any(w => words.Contains(w) || RelatedWords.Of(w).Any(words.Contains))
            && NumberColumn(table) > 0
            && !table.Rows.Any(r => s_totals.Any(t => r.Cells[0].Contains(t, StringComparison.OrdinalIgnoreCase)))
            && table.Rows.All(r => r.Cells.Count == table.Head.Cells.Count && TableNumber.Of(r.Cells[0]) is null && r.Cells[0].Length > 0);
    }

    /// <summary>The first column behind the names that holds a whole number in each row and calls itself no share, rate, rank or year; 0 where none does.</summary>
    private static int NumberColumn(SourceTable table) =>
        Enumerable.Range(1, table.Head.Cells.Count - 1).FirstOrDefault(c =>
            !s_shares.Any(s => table.Head.Cells[c].Contains(s, StringComparison.OrdinalIgnoreCase)) && table.Rows.All(r => c < r.Cells.Count && IsCount(r.Cells[c])));

    private static bool IsCount(string cell) => !cell.Contains('%', StringComparison.Ordinal) && TableNumber.Of(cell) is { } number && double.IsInteger(number);

    private static double Total(SourceTable table)
    {
        var column = NumberColumn(table);
        return column == 0 ? 0 : table.Rows.Sum(r => TableNumber.Of(r.Cells[column]) ?? 0);
    }

    private static DraftSentence Drafted(SourceTable table, Evidence evidence)
    {
        var source = table.Source;
        var count = Counting.Run(Counting.TableRule, table.Head.Span.Start.ToString(CultureInfo.InvariantCulture), [source.Snapshot], evidence);
        var text = $"{Quoting.SpeakerOf(source)}, in the table “{table.Caption}”, divides {Counting.Written(count.Values["total"])} into {count.Values["rows"]} groups (";
        var quotes = new List<Quote>();
        Quoted(table.Head);
        text += "): ";
        foreach (var row in table.Rows)
        {
            text += row == table.Rows[0] ? "" : "; ";
            Quoted(row);
        }

        return new DraftSentence($"{text}.", Quoting.SpeakerOf(source), quotes, count);

        void Quoted(TableLine line)
        {
            var words = line.Span.Of(table.Document.Text);
            quotes.Add(new Quote(source.Snapshot, line.Span, words, new TextSpan(text.Length, text.Length + words.Length + 2), line.Page));
            text += $"“{words}”";
        }
    }
}
