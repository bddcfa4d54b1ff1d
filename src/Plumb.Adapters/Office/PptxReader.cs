using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>Reads presentations: each slide is a page, its title a heading; speaker notes follow their slide.</summary>
public sealed class PptxReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.presentationml.presentation"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel) =>
        OfficePackage.Read(snapshot, limits, stream => PresentationDocument.Open(stream, isEditable: false), Take, cancel);

    private static void Take(PresentationDocument pptx, Reading reading)
    {
        var presentation = pptx.PresentationPart ?? throw new InvalidDataException("it has no presentation");
        var order = new SlideOrder();
        order.Walk(presentation, reading.Limits, reading.Cancel);
        foreach (var (index, id) in order.Slides.Index())
        {
            if (!presentation.TryGetPartById(id, out var part) || part is not SlidePart slide)
            {
                continue;
            }

            var text = new SlideText(index + 1);
            text.Walk(slide, reading.Limits, reading.Cancel);
            if (text.Hidden)
            {
                reading.Warnings.Add($"slide {index + 1} is hidden and was not read");
                reading.Builder.Hidden |= HiddenText.NotShown;
                continue;
            }

            if (slide.NotesSlidePart is { } notes)
            {
                text.Walk(notes, reading.Limits, reading.Cancel);
            }

            text.AddTo(reading);
        }
    }

    private sealed class SlideOrder : PartWalk
    {
        public List<string> Slides { get; } = [];

        protected override void Start(XmlReader xml)
        {
            if (xml.LocalName == "sldId" && IdOf(xml) is { } id)
            {
                Slides.Add(id);
            }
        }

        protected override void End(string name)
        {
            // Nothing stands open.
        }

        protected override void Text(string text)
        {
            // The presentation part holds no text.
        }

        private static string? IdOf(XmlReader xml) =>
            xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
}
