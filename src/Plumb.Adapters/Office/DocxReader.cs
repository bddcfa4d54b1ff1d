using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Office;

/// <summary>Reads Word documents: body, then footnotes and endnotes.</summary>
public sealed class DocxReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel) =>
        OfficePackage.Read(snapshot, limits, stream => WordprocessingDocument.Open(stream, isEditable: false), Take, cancel);

    private static void Take(WordprocessingDocument docx, Reading reading)
    {
        var main = docx.MainDocumentPart ?? throw new InvalidDataException("it has no main part");
        var styles = new WordStyles();
        if (main.StyleDefinitionsPart is { } stylesPart)
        {
            styles.Walk(stylesPart, reading.Limits, reading.Cancel);
        }

        foreach (var part in new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>())
        {
            new WordText(styles, reading).Walk(part, reading.Limits, reading.Cancel);
        }
    }
}
