using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;
using Xunit;

namespace Plumb.Tests.Weighing.Ledger;

/// <summary>Tables that stand beside or below one another in a sheet are read each for itself, and each part of a line stands in the text.</summary>
public sealed class SheetDivisionTest
{
    private static readonly string[] s_sheet =
    [
        "PRISONS OF VESSALY, FY2026",
        "People held by hall: FY2026 | | | | Days held by the board, 2026",
        "Hall | North | South | | Month | | Days",
        "Total | 12 | 30 | | May | | 8",
        "Old | 2 | 10 | | June | | 9",
        "Counted by the board of prisons. | | | | July | | 7",
        "Beds by hall: FY2026",
        "Hall | Beds",
        "Old, North | 400",
        "New | 900",
    ];

    [Fact]
    public void Titles_with_empty_cells_between_them_part_the_tables_below()
    {
        var (document, tables) = Read(s_sheet);

        Assert.Equal(["People held by hall: FY2026", "Days held by the board, 2026", "Beds by hall: FY2026"], tables.Select(t => t.Caption));
        Assert.Equal([["Hall", "North", "South"], ["Month", "Days"], ["Hall", "Beds"]], tables.Select(t => t.Head.Cells));
        Assert.Equal([["Total", "12", "30"], ["Old", "2", "10"]], tables[0].Rows.Select(r => r.Cells));
        Assert.Equal([["May", "8"], ["June", "9"], ["July", "7"]], tables[1].Rows.Select(r => r.Cells));
        Assert.Equal("Total | 12 | 30", tables[0].Rows[0].Span.Of(document.Text));
        Assert.Equal("May | | 8", tables[1].Rows[0].Span.Of(document.Text));
        Assert.All(tables, t => Assert.Equal(t.Caption, t.Title!.Value.Of(document.Text)));
    }

    [Fact]
    public void An_empty_column_parts_tables_that_have_no_titles()
    {
        var (document, tables) = Read("Year | Deaths | | Year | Beds", "2021 | 5 | | 2021 | 70", "2022 | 3 | | 2022 | 71");

        Assert.Equal([["Year", "Deaths"], ["Year", "Beds"]], tables.Select(t => t.Head.Cells));
        Assert.Equal(["2021 | 5", "2021 | 70"], tables.Select(t => t.Rows[0].Span.Of(document.Text)));
    }

    [Fact]
    public void A_column_that_is_empty_behind_a_single_name_parts_nothing()
    {
        var (_, tables) = Read("Year | | Deaths | Beds", "2021 | | 5 | 70", "2022 | | 3 | 71");

        Assert.Equal(4, Assert.Single(tables).Head.Cells.Count);
    }

    [Fact]
    public void A_cell_that_is_empty_in_some_rows_parts_nothing()
    {
        var (_, tables) = Read("Name | Age | Hall | Ward", "A | 40 | | W", "B | | Old | W");

        Assert.Equal(["A", "40", "", "W"], Assert.Single(tables).Rows[0].Cells);
    }

    [Fact]
    public void A_line_of_words_among_rows_of_words_is_no_title()
    {
        var (_, tables) = Read("Name | Hall | Age", "Orrin, the elder | |", "A | Old | 40", "B | New | 41");

        Assert.Equal(3, Assert.Single(tables).Rows.Count);
    }

    [Fact]
    public void Empty_columns_part_three_tables()
    {
        var (document, tables) = Read("Hall | Total | | Month | Total | | Ward | Beds", "Total | 40 | | June | 5 | | Old | 7", "Old | 8 | | July | 6 | | New | 9");

        Assert.Equal([["Hall", "Total"], ["Month", "Total"], ["Ward", "Beds"]], tables.Select(t => t.Head.Cells));
        Assert.Equal(["Total | 40", "June | 5", "Old | 7"], tables.Select(t => t.Rows[0].Span.Of(document.Text)));
        Assert.Equal(["8", "6", "9"], tables.Select(t => t.Rows[1].Cells[1]));
    }

    [Fact]
    public void Empty_columns_part_tables_under_a_title_that_they_share_and_the_title_is_that_of_the_first()
    {
        var (_, tables) = Read("People held by hall", "Hall | | Total | | Month | Total | | Ward | Beds", "Total | | 40 | | June | 5 | | Old | 7", "Counted in May. | | | | July | 6");

        Assert.Equal([["Hall", "Total"], ["Month", "Total"], ["Ward", "Beds"]], tables.Select(t => t.Head.Cells));
        Assert.Equal([["Total", "40"]], tables[0].Rows.Select(r => r.Cells));
        Assert.Equal([["June", "5"], ["July", "6"]], tables[1].Rows.Select(r => r.Cells));
        Assert.All(tables, t => Assert.Equal("People held by hall", t.Caption));
        Assert.Equal([true, false, false], tables.Select(t => t.Title is not null));
    }

    [Fact]
    public void A_line_of_very_many_tables_is_parted_without_end_of_the_stack()
    {
        const int Count = 20_000;
        var (_, tables) = Read(string.Join(" | | ", Enumerable.Repeat("Hall | Beds", Count)), string.Join(" | | ", Enumerable.Repeat("Old | 4", Count)));

        Assert.Equal(Count, tables.Count);
    }

    [Fact]
    public void A_row_with_empty_cells_right_below_a_head_of_more_names_is_no_title()
    {
        var (_, tables) = Read("Hall | Age | Beds", "Orrin Hall | |", "Old wing | adults |", "Big wing | adults | 400");

        var table = Assert.Single(tables);
        Assert.Equal(["Hall", "Age", "Beds"], table.Head.Cells);
        Assert.Equal(["Orrin Hall", "Old wing", "Big wing"], table.Rows.Select(r => r.Cells[0]));
    }

    [Fact]
    public void A_row_with_empty_cells_right_below_a_head_that_has_a_title_is_no_title()
    {
        var (_, tables) = Read("Beds of the halls, 2026", "Hall | Age | Beds", "Orrin Hall | |", "Old wing | adults |", "Big wing | adults | 400");

        Assert.DoesNotContain(tables, t => t.Head.Cells[0] == "Old wing");
    }

    [Fact]
    public void A_title_below_the_rows_of_another_table_stays_one()
    {
        var (_, tables) = Read("Hall | Beds", "Old | 4", "Beds of the wards, 2026", "Ward | Beds", "New | 5");

        Assert.Equal([["Hall", "Beds"], ["Ward", "Beds"]], tables.Select(t => t.Head.Cells));
    }

    [Fact]
    public void Lines_of_comma_separated_values_stay_whole()
    {
        var (_, tables) = Read("Hall,Age,Beds", "Orrin Hall,,", "Old wing,adults,", "Big wing,adults,400");

        Assert.Equal(["Orrin Hall", "Old wing", "Big wing"], Assert.Single(tables).Rows.Select(r => r.Cells[0]));
    }

    private static (Document Document, List<SourceTable> Tables) Read(params string[] rows)
    {
        var text = string.Join("\n\n", rows);
        var blocks = new List<Block>();
        foreach (var row in rows)
        {
            var start = blocks.Count == 0 ? 0 : blocks[^1].Span.End + 2;
            blocks.Add(new Block(BlockKind.TableRow, new TextSpan(start, start + row.Length)));
        }

        var document = new Document { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(text)), Text = text, Blocks = blocks };
        var source = new Source { Snapshot = document.Snapshot, Id = "sheet", Title = "Prisons", Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/csv", Origin = "sheet" };
        return (document, [.. TableReader.In(source, document)]);
    }
}
