using Plumb.Adapters.Office;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Office;

public sealed class DocxReaderTest
{
    private const string Body = """
        <w:p><w:pPr><w:pStyle w:val="Kop2"/></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Detainees </w:t></w:r><w:r><w:t>waited</w:t><w:tab/><w:t>41 days.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>No judge saw them.</w:t></w:r></w:p>
        <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Annex</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Hall</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Held</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>611</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;

    private const string Styles = """<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>""";

    private readonly DocxReader _reader = new();

    [Fact]
    public void Headings_lists_and_tables_are_told_apart() => Assert.Equal(
        ["Heading 2: Findings", "Paragraph: Detainees waited 41 days.", "ListItem 2: No judge saw them.", "Heading 1: Annex", "TableRow: Hall | Held", "TableRow: C | 611"],
        Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Docx(Body, Styles)).Document));

    [Fact]
    public void Title_authors_and_the_day_of_the_last_change_come_from_the_properties()
    {
        var facts = Outcomes.Reads(_reader, OfficeFiles.Docx(Body)).Document.Facts;

        Assert.Equal("Behind the Wire", facts.Title);
        Assert.Equal(["Mira Tollan", "Teodor Lind"], facts.Authors);
        Assert.Equal(new PartialDate(2025, 3, 18), facts.Published);
    }

    [Fact]
    public void Deleted_and_hidden_text_is_left_out() => Assert.Equal(
        ["Paragraph: Seen still"],
        Outcomes.Lines(Outcomes.Reads(_reader, OfficeFiles.Docx("<w:p><w:r><w:t>Seen</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t xml:space='preserve'> still</w:t></w:r></w:p>")).Document));

    [Theory]
    [InlineData("<w:vanish/>", "", HiddenText.NotShown)]
    [InlineData("<w:color w:val='FFFFFF'/>", "", HiddenText.NoColour)]
    [InlineData("<w:sz w:val='1'/>", "", HiddenText.TooSmall)]
    [InlineData("<w:color w:val='FFFFFF'/><w:shd w:fill='1F3864'/>", "", HiddenText.None)]
    [InlineData("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>", "", HiddenText.None)]
    [InlineData("<w:color w:val='FFFFFF'/>", "<w:shd w:fill='1F3864'/>", HiddenText.None)]
    [InlineData("<w:color w:val='1F3864'/><w:sz w:val='16'/>", "<w:rPr><w:vanish/></w:rPr>", HiddenText.None)]
    public void What_a_reader_of_the_page_does_not_see_is_not_read_and_told(string run, string paragraph, HiddenText kind)
    {
        var read = Outcomes.Reads(_reader, OfficeFiles.Docx($"<w:p><w:r><w:t>Seen.</w:t></w:r></w:p><w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>Perhaps seen.</w:t></w:r></w:p>")).Document;

        Assert.Equal(kind, read.Hidden);
        Assert.Equal(kind == HiddenText.None, read.Text.Contains("Perhaps seen.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_nested_without_end_is_read_without_running_out_of_stack()
    {
        const int depth = 20_000;
        var open = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth));
        var close = string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

        var read = Outcomes.Reads(_reader, OfficeFiles.Docx($"{open}<w:p><w:r><w:t>deep</w:t></w:r></w:p>{close}"));

        Assert.Equal(["TableRow: deep"], Outcomes.Lines(read.Document));
    }

    [Fact]
    public void A_file_cut_short_is_unreadable_and_still_known_as_a_document()
    {
        var whole = OfficeFiles.Docx(Body, Styles);
        var cut = whole[..(whole.Length / 2)];

        Assert.Contains("damaged", Outcomes.Refuses(_reader, cut), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_the_limit_is_unreadable() => Assert.Contains(
        "unpacks to more than", Outcomes.Refuses(_reader, OfficeFiles.Docx($"<w:p><w:r><w:t>{new string('a', 50_000)}</w:t></w:r></w:p>"), new ReadingLimits { MaxBytes = 20_000 }), StringComparison.Ordinal);

    [Theory]
    [InlineData("EncryptedPackage", "it is password-protected; save a copy without the password and add that")]
    [InlineData("WordDocument", "it is an old Office file; save it as .docx, .xlsx or .pptx")]
    public void A_compound_file_says_what_to_do(string stream, string reason)
    {
        var bytes = OfficeFiles.Compound(stream);

        Assert.Contains(Outcomes.Snapshot(bytes).MediaType, new CompoundFileReader().MediaTypes);
        Assert.Equal(reason, Outcomes.Refuses(new CompoundFileReader(), bytes));
    }

    [Fact]
    public void Damage_of_any_kind_is_never_thrown() => Outcomes.NeverThrows(_reader, OfficeFiles.Docx(Body, Styles));
}
