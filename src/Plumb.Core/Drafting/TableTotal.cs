using System.Globalization;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>Quotes the total of a table that counts what is asked for, with its title, its head, and the note that says what it counts.</summary>
internal static class TableTotal
{
    /// <summary>A note of fewer words explains nothing.</summary>
    private const int FewestNoteWords = 5;

    private const int LongestNote = 400;

    /// <summary>The newest total as a sentence, or null where no table answers.</summary>
    public static DraftSentence? Of(Evidence evidence) =>
        Newest(evidence) is { } figure && evidence.Tables.FirstOrDefault(t => IsOf(t, figure)) is { } table ? Drafted(table, figure, evidence) : null;

    /// <summary>The newest total; of one day, that which stands first in the first source.</summary>
    public static Figure? Newest(Evidence evidence) =>
        evidence.Figures.Where(f => f.IsTotal)
            .OrderByDescending(f => f.Sentence.Source.Published?.ToString(), StringComparer.Ordinal)
            .ThenBy(f => f.Sentence.Source.Id, StringComparer.Ordinal).ThenBy(f => f.Sentence.Span.Start)
            .FirstOrDefault();

    /// <summary>The total that a table gives: what verification reads again.</summary>
    public static IEnumerable<(string Name, double Value)> Count(SourceTable table) =>
        TableTotals.Cell(table) is { } cell && TableNumber.Of(table.Rows[cell.Row].Cells[cell.Column]) is { } total ? [("total", total)] : [];

    private static bool IsOf(SourceTable table, Figure figure) => table.Source.Snapshot == figure.Sentence.Source.Snapshot && table.Head.Span == figure.Head?.Span;

    private static DraftSentence Drafted(SourceTable table, Figure figure, Evidence evidence)
    {
        var source = table.Source;
        var count = Counting.Run(Counting.TotalRule, table.Head.Span.Start.ToString(CultureInfo.InvariantCulture), [source.Snapshot], evidence);
        var (text, quotes) = ("", new List<Quote>());
        var named = source.Title is { Length: > 0 } title ? $", in “{title}”," : "";
        Say($"{Quoting.SpeakerOf(source)}{named} gave {Counting.Written(figure.Number)} as the total{Quoting.DateOf(source.Published)}: in the table ");
        Cite(table.Title!.Value, table.Head.Page);
        Say(", below ");
        Cite(table.Head.Span, table.Head.Page);
        Say(", stands ");
        Cite(figure.Sentence.Span, figure.Sentence.Passage.Page);
        if (NoteOn(table) is { } note)
        {
            Say("; of what it counts it says ");
            Cite(note.Span, note.Page);
        }

        Say(".");
        return new DraftSentence(text, Quoting.SpeakerOf(source), quotes, count);

        void Say(string words) => text += words;

        void Cite(TextSpan span, int? page)
        {
            var words = span.Of(table.Document.Text);
            quotes.Add(new Quote(source.Snapshot, span, words, new TextSpan(text.Length, text.Length + words.Length + 2), page));
            text += $"“{words}”";
        }
    }

    /// <summary>Of notes that name in a cell of their own what the table counts, the first: the cell beside the name.</summary>
    private static (TextSpan Span, int? Page)? NoteOn(SourceTable table)
    {
        var (counted, text) = (TableTitle.CountedBy(table.Caption), table.Document.Text);
        foreach (var block in table.Document.Blocks.Where(b => b.Kind == BlockKind.TableRow && text.AsSpan(b.Span.Start, b.Span.Length).StartsWith(counted, StringComparison.Ordinal)))
        {
            if (TableReader.Parted(block.Span.Of(text), block) is { Cells: [var name, _], Places: [_, var note] } && IsNameOf(name, counted) && note.Length <= LongestNote && Words.Split(note.Of(text)).Count >= FewestNoteWords)
            {
                return (note, block.Page);
            }
        }

        return null;
    }

    /// <summary>Whether a cell names what is counted, with no more than words that narrow nothing: "People held back" is something else.</summary>
    private static bool IsNameOf(string cell, string counted) =>
        cell.StartsWith(counted, StringComparison.Ordinal) && (cell.Length == counted.Length || (cell[counted.Length] == ' ' && cell[(counted.Length + 1)..].Split(' ').All(TableTitle.IsWide)));
}
