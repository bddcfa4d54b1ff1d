using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

/// <summary>The total of a table that counts what is asked for leads; what counts something else does not.</summary>
public sealed class TableTotalTest
{
    private const string Asked = "How many people are held in BPV detention?";
    private const string House = "The hall in Orrin County held 44 people in BPV detention on the last day of May.";

    private static readonly string[] s_table =
    [
        "BPV Currently Detained by Hall and Age: FY2026 | | | | Days in BPV detention, 2026", "Hall | Young | Total | | Month | Days", "Total | 1,302 | 68,990 | | May | 8", "Old | 367 | 6,428 | | June | 9",
        "BPV Currently Detained Population | BPV data are a snapshot as of the seventh of May.",
    ];

    [Fact]
    public void It_leads_with_its_title_its_head_its_row_and_what_it_counts()
    {
        var library = Library(s_table);
        var check = library.Check(Asked);

        Assert.Equal(
            "Board of Prisons, in “BPV detention”, gave 68,990 as the total on 9 May 2026: in the table “BPV Currently Detained by Hall and Age: FY2026”, below “Hall | Young | Total”, stands “Total | 1,302 | 68,990”; of what it counts it says “BPV data are a snapshot as of the seventh of May.”.",
            check.Summary[0].Text);
        Assert.All(check.Summary[0].Citations, c => Assert.Equal(c.Quote, Archived(library, c)));
        Assert.Equal(check.Summary[0].Text, check.BottomLine[0].Text);
        Assert.Equal(68990, check.Figures[0].Number);
        Assert.Equal("BPV Currently Detained", check.Figures[0].Quantity);
        Assert.DoesNotContain(check.Sections.SelectMany(s => s.Sentences), s => s.Text.Contains("44 people", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Limits, l => l.Kind == "part-without-answer");
    }

    [Theory]
    [InlineData("BPV Currently Detained without a Country by Hall: FY2026")] // a part of them
    [InlineData("BPV Book-Ins by Hall: FY2026")] // others
    [InlineData("Days in BPV Detention by Hall: FY2026")] // no people
    [InlineData("BPV Detained by County Sheriffs")] // by whom
    [InlineData("BPV Currently Detained: Hall C")] // a part of them
    [InlineData("BPV Not Detained by Hall: FY2026")] // the others
    public void A_title_that_says_something_else_gives_none(string title) =>
        Assert.Empty(Totals(s_table[0].Replace("BPV Currently Detained by Hall and Age: FY2026", title, StringComparison.Ordinal), s_table[1], s_table[2], s_table[3]));

    [Theory]
    [InlineData("Old | 1,302 | 68,990 | | May | 8")] // no row of the total
    [InlineData("Total | 1,302 | 94% | | May | 8")] // a share
    [InlineData("Total | 1,302 | n/a | | May | 8")]
    public void A_table_without_a_total_gives_none(string row) => Assert.Empty(Totals(s_table[0], s_table[1], row, s_table[3]));

    [Theory]
    [InlineData("Total | 1 | 42", "Children | 1 | 2", "Total | 1 | 2", "Grand total | 2 | 44", 44)]
    [InlineData("Total | 1 | 42", "Children | 1 | 2", "Grand Total | 2 | 44", "Old | 1 | 42", 44)]
    public void A_grand_total_comes_before_totals_of_parts(string first, string second, string third, string fourth, double total) =>
        Assert.Equal(total, Assert.Single(Totals("BPV Currently Detained by Hall: FY2026 | | |", "Hall | Young | Total", first, second, third, fourth)).Number);

    [Theory]
    [InlineData("Total | 1 | 42", "Children | 1 | 2", "Total | 1 | 2")]
    [InlineData("Grand total | 1 | 42", "Children | 1 | 2", "Grand total | 1 | 2")]
    [InlineData("Grand total | 42", "Children | 1 | 2", "Total | 1 | 2")] // the row of all does not fit the head
    public void Several_totals_give_none(params string[] rows) =>
        Assert.Empty(Totals(["BPV Currently Detained by Hall: FY2026 | | |", "Hall | Young | Total", .. rows]));

    [Fact]
    public void The_total_of_a_table_beside_it_is_not_given() =>
        Assert.Equal(40, Assert.Single(Totals("BPV Currently Detained by Hall | | | | | | |", "Hall | Total | | Month | Total | | Hall | Total", "Total | 40 | | June | 5 | | Total | 7")).Number);

    [Theory]
    [InlineData("BPV Currently Detained", true)]
    [InlineData("BPV Currently Detained Population", true)]
    [InlineData("BPV Currently Detained Population Breakdown", true)]
    [InlineData("BPV Currently Detained Back", false)]
    [InlineData("BPV Currently Detained and Deported People", false)]
    public void A_note_is_of_the_table_where_it_bears_the_name_of_what_is_counted(string name, bool isTold)
    {
        var check = Library([.. s_table[..^1], $"{name} | The number of those who came back to a hall within a year."]).Check(Asked);

        Assert.Equal(isTold, check.Summary[0].Text.Contains("of what it counts it says", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_told_before_the_newest_total_stands_under_how_it_was()
    {
        string[] Table(string total) => ["BPV Currently Detained by Hall | | |", "Hall | Young | Total", $"Total | 2 | {total}", "Old | 1 | 4"];
        var check = new MemoryLibrary()
            .AddWith(s => s with { Id = "a", Title = "BPV detention" }, "Board of Prisons", SourceKind.Government, "2024-05-09", ["These statistics count all of those people who are held in BPV detention.", .. Table("30")])
            .AddWith(s => s with { Id = "b", Title = "BPV detention" }, "Board of Prisons", SourceKind.Government, "2026-05-09", ["These statistics count all of those people who are held in BPV detention.", .. Table("50")])
            .Add("Orrin Watch", SourceKind.Ngo, "2025-06-01", "The detained population was 45 people in BPV detention on the last day of May.", "In all 46 people were held in BPV detention nationwide at the time.", "BPV held 47 people in detention on that day of the year.")
            .Check(Asked);

        Assert.Contains("gave 50 as the total", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.StartsWith("Orrin Watch", StringComparison.Ordinal));
        Assert.Contains(check.Sections.Single(s => s.Title == "How it was before").Sentences, s => s.Text.StartsWith("Orrin Watch", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_archived_table_does_not_give_again_fails()
    {
        var figure = Assert.Single(Totals(s_table));
        var document = Library(s_table).Document(figure.Sentence.Source.Snapshot.Value);

        Assert.Null(new TableProof().Problem(figure, document));
        Assert.NotNull(new TableProof().Problem(figure with { Value = "1,302", Number = 1302 }, document));
        Assert.NotNull(new TableProof().Problem(figure with { Quantity = "Young" }, document));
    }

    private static List<Figure> Totals(params string[] table)
    {
        var library = Library(table);
        var source = library.SourcesAsync(CancellationToken.None).Result.First(s => s.Publisher == "Board of Prisons");
        var document = library.Document(source.Snapshot.Value);
        var held = new QuestionTerm("held", "held", 1, 1, new HashSet<string> { "detained", "detention" });
        var reader = new TableTotals(Understanding.Of(new Question(Asked)), [held], w => w.ToLowerInvariant());
        return [.. TableReader.In(source, document).Select(reader.Of).OfType<Figure>()];
    }

    private static MemoryLibrary Library(params string[] table) => new MemoryLibrary()
        .AddWith(s => s with { Title = "BPV detention" }, "Board of Prisons", SourceKind.Government, "2026-05-09", ["These statistics count all of those people who are held in BPV detention.", .. table])
        .Add("Orrin Watch", SourceKind.Ngo, "2026-06-01", House);

    private static string Archived(MemoryLibrary library, CheckCitation citation)
    {
        var text = library.Document(citation.Snapshot).Text;
        return text[CodePoints.ToUtf16(text, citation.Start)..CodePoints.ToUtf16(text, citation.End)];
    }
}
