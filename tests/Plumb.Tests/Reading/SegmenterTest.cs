using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Reading;

public sealed class SegmenterTest
{
    [Fact]
    public void A_passage_lies_on_one_page()
    {
        var document = Build((1, "The court sat in spring."), (1, "It heard four families."), (2, "The judgment came in June."));

        Assert.Equal(
            [(1, "The court sat in spring.\n\nIt heard four families."), (2, "The judgment came in June.")],
            Segmenter.Segment(document).Select(passage => (passage.Page!.Value, passage.Span.Of(document.Text))));
    }

    [Fact]
    public void Blocks_without_a_page_stay_together()
    {
        var document = Build((null, "The court sat in spring."), (null, "It heard four families."));

        Assert.Equal(document.Text, Assert.Single(Segmenter.Segment(document)).Span.Of(document.Text));
    }

    private static Document Build(params (int? Page, string Text)[] blocks)
    {
        var builder = new DocumentBuilder(new ReadingLimits());
        foreach (var (page, text) in blocks)
        {
            builder.Add(BlockKind.Paragraph, text, page: page);
        }

        return builder.Build(SnapshotId.Of([1]), SourceFacts.None);
    }
}
