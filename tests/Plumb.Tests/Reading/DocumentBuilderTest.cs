using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Reading;

public sealed class DocumentBuilderTest
{
    [Fact]
    public void A_document_with_decomposed_accents_is_stored_composed()
    {
        var builder = new DocumentBuilder(new ReadingLimits());
        builder.Add(BlockKind.Paragraph, "El nin\u0303o de Bogota\u0301 llego\u0301.");
        builder.Add(BlockKind.Paragraph, "A\u200B\u0308rzte");

        Assert.Equal("El ni\u00F1o de Bogot\u00E1 lleg\u00F3.\n\n\u00C4rzte", builder.Build(SnapshotId.Of([]), new SourceFacts()).Text);
    }
}
