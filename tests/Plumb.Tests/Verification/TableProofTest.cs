using System.Text;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;
using Xunit;

namespace Plumb.Tests.Verification;

/// <summary>A figure from a table is held against the archived table again: its column, its row, its time.</summary>
public sealed class TableProofTest
{
    private static readonly HashSet<string> s_deaths = ["deaths", "death"];

    private static readonly Document s_cells = Document("Year | Deaths | Beds", "2021 | 5 | 700", "2022 | 3 | 710", "2023 | 9 | 720");

    private static readonly Document s_rows = Document("Name,Date_of_Death", "A,2021-03-01", "B,2022-10-02", "C,2022-12-30");

    [Fact]
    public void Figures_that_the_table_gives_stand()
    {
        Assert.All(Figures(s_cells), f => Assert.Null(new TableProof().Problem(f, s_cells)));
        Assert.All(Figures(s_rows), f => Assert.Null(new TableProof().Problem(f, s_rows)));
    }

    [Fact]
    public void A_cell_of_another_year_column_or_value_fails()
    {
        var (first, second) = (Figures(s_cells)[0], Figures(s_cells)[1]);

        Assert.NotNull(new TableProof().Problem(first with { AsOf = "2022" }, s_cells));
        Assert.NotNull(new TableProof().Problem(first with { Quantity = "Beds" }, s_cells));
        Assert.NotNull(new TableProof().Problem(first with { Value = "700", Number = 700 }, s_cells));
        Assert.NotNull(new TableProof().Problem(first with { Number = 50 }, s_cells));
        Assert.NotNull(new TableProof().Problem(first with { Sentence = second.Sentence }, s_cells));
    }

    [Fact]
    public void Rows_that_count_to_another_number_fail()
    {
        var figure = Figures(s_rows)[1];

        Assert.Equal(2, figure.Number);
        Assert.NotNull(new TableProof().Problem(figure with { Number = 3 }, s_rows));
        Assert.NotNull(new TableProof().Problem(figure with { Counted = figure.Counted! with { Year = 2021 } }, s_rows));
        Assert.NotNull(new TableProof().Problem(figure with { Counted = figure.Counted! with { Of = 9 } }, s_rows));
    }

    [Fact]
    public void A_table_that_is_not_archived_proves_nothing() => Assert.NotNull(new TableProof().Problem(Figures(s_cells)[0], null));

    private static IReadOnlyList<Figure> Figures(Document document)
    {
        var source = new Source { Snapshot = document.Snapshot, Id = "table", Title = "Deaths by year", Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/csv", Origin = "table" };
        var reader = new TableFigures(s_deaths, w => w.ToLowerInvariant(), Understanding.Of(new Question("How many deaths were there?")));
        return [.. TableReader.In(source, document).SelectMany(t => reader.Cells(t).Concat(reader.Rows(t, false)))];
    }

    private static Document Document(params string[] lines)
    {
        var (text, blocks) = (string.Join('\n', lines), new List<Block>());
        var at = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(BlockKind.TableRow, new TextSpan(at, at + line.Length)));
            at += line.Length + 1;
        }

        return new Document { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(text)), Text = text, Blocks = blocks };
    }
}
