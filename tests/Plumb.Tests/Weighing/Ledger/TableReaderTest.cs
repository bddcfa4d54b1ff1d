using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;
using Xunit;

namespace Plumb.Tests.Weighing.Ledger;

public sealed class TableReaderTest
{
    private static readonly HashSet<string> s_deaths = ["deaths", "death"];

    [Fact]
    public void Cells_of_a_column_of_what_is_counted_are_figures_of_the_year_beside_them()
    {
        var figures = Figures(false, "Fiscal year | Deaths | Notes", "2021 | 5 | none", "2022 | 3 | lowest", "2023 | 1,004 | flood");

        Assert.Equal([("fiscal 2021", 5), ("fiscal 2022", 3), ("fiscal 2023", 1004)], figures.Select(f => (f.AsOf, f.Number)));
        Assert.All(figures, f => Assert.Equal("Deaths", f.Quantity));
        Assert.All(figures, f => Assert.Equal(f.Value, f.Sentence.Text.Substring(f.Start, f.Value.Length)));
    }

    [Fact]
    public void A_column_of_these_counts_what_the_column_before_it_does()
    {
        var figures = Figures(false, "As of | Deaths | Of these, women | Beds", "2021 | 5 | 2 | 70", "2022 | 3 | 1 | 80", "2023 | 7 | 4 | 90");

        Assert.Equal([2, 1, 4], figures.Where(f => f.Quantity == "Of these, women").Select(f => (int)f.Number));
        Assert.All(figures, f => Assert.Equal("deaths", f.Thing));
        Assert.DoesNotContain(figures, f => f.Quantity == "Beds");
    }

    [Fact]
    public void A_row_of_fewer_cells_than_the_head_gives_no_figure_since_nobody_can_tell_its_columns()
    {
        var figures = Figures(false, "Year | Region | Deaths | Beds", "2022 | North | 3 | 700", "2023 | South | 5 | 800", "2024 | 12 | 900");

        Assert.Equal([("2022", 3), ("2023", 5)], figures.Select(f => (f.AsOf, f.Number)));
    }

    [Fact]
    public void Rows_that_each_are_one_death_are_counted_by_the_year_of_their_date()
    {
        var figures = Figures(false, "Name,Date_of_Death,Place", "A,2021-03-01,\"Orrin, Hall C\"", "B,2022-10-02,Orrin", "C,2022-12-30,Orrin", "D,2023-01-01,Orrin");

        Assert.Equal([("2021", 1), ("2022", 2), ("2023", 1)], figures.Select(f => (f.AsOf, f.Number)));
        Assert.Equal([true, false, true], figures.Select(f => f.Counted!.IsEdge));
    }

    [Fact]
    public void Rows_from_October_on_are_of_the_next_fiscal_year()
    {
        var figures = Figures(true, "Name,Date_of_Death", "A,2021-03-01", "B,2022-10-02", "C,2022-12-30", "D,2023-01-01");

        Assert.Equal([("fiscal 2021", 1), ("fiscal 2023", 3)], figures.Where(f => f.Counted!.IsFiscal).Select(f => (f.AsOf, f.Number)));
    }

    [Fact]
    public void An_empty_cell_keeps_its_place()
    {
        var table = Assert.Single(TableReader.In(Source(), Document("Name | Age | Date of death", "A | 40 | 2021-03-01", "B | | 2022-10-02")));

        Assert.Equal(["B", "", "2022-10-02"], table.Rows[1].Cells);
    }

    [Fact]
    public void A_stroke_within_a_word_parts_nothing()
    {
        var table = Assert.Single(TableReader.In(Source(), Document("Subject | Sex", "Orrin|2021 | male", "Lind|2022 | female")));

        Assert.Equal(["Orrin|2021", "male"], table.Rows[0].Cells);
    }

    [Fact]
    public void Rows_without_a_head_of_words_are_no_table() =>
        Assert.Empty(TableReader.In(Source(), Document("2021 | 5", "2022 | 3")));

    [Fact]
    public void A_table_of_something_else_gives_no_figure() =>
        Assert.Empty(Figures(false, "Fiscal year | Beds", "2021 | 5", "2022 | 3", "2023 | 4"));

    private static List<Plumb.Core.Weighing.Figure> Figures(bool fiscal, params string[] rows)
    {
        var reader = new TableFigures(s_deaths, w => w.ToLowerInvariant(), Understanding.Of(new Question("How many deaths were there?")));
        return [.. TableReader.In(Source(), Document(rows)).SelectMany(t => reader.Cells(t).Concat(reader.Rows(t, fiscal)))];
    }

    private static Source Source() => new()
    {
        Snapshot = SnapshotId.Of("table"u8.ToArray()), Id = "table", Title = "Deaths by year", Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/csv", Origin = "table",
    };

    private static Document Document(params string[] rows)
    {
        var text = string.Join("\n\n", rows);
        var blocks = new List<Block>();
        var start = 0;
        foreach (var row in rows)
        {
            blocks.Add(new Block(BlockKind.TableRow, new TextSpan(start, start + row.Length)));
            start += row.Length + 2;
        }

        return new Document { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes("table")), Text = text, Blocks = blocks };
    }
}
