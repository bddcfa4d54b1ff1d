using Plumb.Adapters.Office;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Office;

public sealed class PptxReaderTest
{
    private static readonly byte[] Whole = OfficeFiles.Pptx(
        OfficeFiles.Shape("body", "611 people held", "no judge") + OfficeFiles.Shape("title", "Hall C") + OfficeFiles.Shape("sldNum", "1"),
        OfficeFiles.Shape("ctrTitle", "Sources") + OfficeFiles.Shape(null, "Visits in June"));

    private readonly PptxReader _reader = new();

    [Fact]
    public void Slides_are_pages_with_their_title_first() => Assert.Equal(
        ["Heading 1 p1: Hall C", "ListItem 1 p1: 611 people held", "ListItem 1 p1: no judge", "Heading 1 p2: Sources", "Paragraph p2: Visits in June"],
        Outcomes.Lines(Outcomes.Reads(_reader, Whole).Document));

    [Fact]
    public void The_properties_give_the_title() => Assert.Equal("Behind the Wire", Outcomes.Reads(_reader, Whole).Document.Facts.Title);

    [Fact]
    public void A_file_cut_short_is_unreadable() => Assert.Contains("damaged", Outcomes.Refuses(_reader, Whole[..^200]), StringComparison.Ordinal);

    [Fact]
    public void Damage_of_any_kind_is_never_thrown() => Outcomes.NeverThrows(_reader, Whole);
}
