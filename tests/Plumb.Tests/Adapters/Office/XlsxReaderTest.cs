using Plumb.Adapters.Office;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Office;

public sealed class XlsxReaderTest
{
    private const string Strings = "<si><t>Date</t></si><si><r><t>Hel</t></r><r><t>d</t></r><rPh><t>x</t></rPh></si>";

    private const string Styles = """
        <numFmts><numFmt numFmtId="170" formatCode="dd\.mm\.yyyy"/></numFmts>
        <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="3"/></cellXfs>
        """;

    private const string Rows = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        <row r="2"><c r="A2" s="1"><v>45566</v></c><c r="B2" s="4"><v>140171</v></c></row>
        <row r="3"><c r="A3" s="2"><v>45566</v></c><c r="C3" s="3"><v>0.125</v></c></row>
        <row r="4"><c r="A4"><v>0.10000000000000001</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="inlineStr"><is><t>note</t></is></c></row>
        <row r="5" hidden="1"><c r="A5"><v>7</v></c></row>
        """;

    private readonly XlsxReader _reader = new();

    [Fact]
    public void Sheets_are_headings_and_cells_say_what_they_show() => Assert.Equal(
        ["Heading 1: Deaths", "TableRow: Date | Held", "TableRow: 2024-10-01 | 140,171", "TableRow: 2024-10-01 | | 12.50%", "TableRow: 0.1 | TRUE | note"],
        Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Xlsx(Rows, Strings, Styles)).Document));

    [Fact]
    public void Properties_give_the_facts_and_a_hidden_sheet_is_named_in_a_warning()
    {
        var read = Outcomes.Reads(_reader, OfficeFiles.Xlsx(Rows, Strings, Styles));

        Assert.Equal("Behind the Wire", read.Document.Facts.Title);
        Assert.Equal(new PartialDate(2025, 3, 18), read.Document.Facts.Published);
        Assert.Equal(["the sheet “Scratch” is hidden and was not read"], read.Warnings);
        Assert.DoesNotContain("666", read.Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("61", "1900-03-01")]
    [InlineData("-1", "-1")]
    [InlineData("1e300", "1E+300")]
    public void Days_count_as_the_program_counts_them(string stored, string shown) => Assert.Contains(
        $"TableRow: {shown}", Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Xlsx($"<row><c s='1'><v>{stored}</v></c></row>", Strings, Styles)).Document));

    [Theory]
    [InlineData("&quot;$&quot;#,##0.00", "1234.5", "$1,234.50")]
    [InlineData("$#,##0", "-1234.5", "-$1,235")]
    [InlineData("#,##0.00\\ [$€-407];[Red]-#,##0.00", "1234.5", "1,234.50 €")]
    [InlineData("[$-409]d\\-mmm\\-yy", "45566", "2024-10-01")]
    [InlineData("[h]:mm", "1.5", "36:00:00")]
    [InlineData("h:mm", "1.5", "12:00:00")]
    [InlineData("General", "747.713901404864", "747.713901404864")]
    [InlineData("\"per day\" 0.0", "747.713901404864", "747.7")]
    public void Formats_say_what_numbers_are(string code, string stored, string shown) => Assert.Contains(
        $"TableRow: {shown}",
        Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Xlsx(
            $"<row><c s='0'><v>{stored}</v></c></row>", styles: $"<numFmts><numFmt numFmtId='170' formatCode='{code}'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs>")).Document));

    [Fact]
    public void A_note_alone_in_its_row_stands_without_empty_cells()
    {
        var note = new string('n', 70);

        Assert.Contains($"TableRow: {note}", Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Xlsx($"<row><c r='D1' t='str'><v>{note}</v></c></row>")).Document));
    }

    [Fact]
    public void A_cell_far_to_the_right_does_not_pad_the_row() => Assert.Contains(
        Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Xlsx("<row><c r='XFD1'><v>5</v></c></row>")).Document), line => line.EndsWith("| 5", StringComparison.Ordinal) && line.Length < 200);

    [Fact]
    public void A_file_cut_short_is_unreadable() => Assert.Contains("damaged", Outcomes.Refuses(_reader, OfficeFiles.Xlsx(Rows)[..700]), StringComparison.Ordinal);

    [Fact]
    public void Damage_of_any_kind_is_never_thrown() => Outcomes.NeverThrows(_reader, OfficeFiles.Xlsx(Rows, Strings, Styles));
}
