using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>Reads Excel workbooks: the name of each visible sheet, then its rows.</summary>
public sealed class XlsxReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel) =>
        OfficePackage.Read(snapshot, limits, stream => SpreadsheetDocument.Open(stream, isEditable: false), Take, cancel);

    private static void Take(SpreadsheetDocument xlsx, Reading reading)
    {
        var workbook = xlsx.WorkbookPart ?? throw new InvalidDataException("it has no workbook");
        var sheets = new SheetList();
        sheets.Walk(workbook, reading.Limits, reading.Cancel);
        var strings = new SharedStrings();
        if (workbook.SharedStringTablePart is { } stringsPart)
        {
            strings.Walk(stringsPart, reading.Limits, reading.Cancel);
        }

        var formats = new CellFormats(sheets.From1904);
        if (workbook.WorkbookStylesPart is { } stylesPart)
        {
            formats.Walk(stylesPart, reading.Limits, reading.Cancel);
        }

        foreach (var sheet in sheets.Sheets)
        {
            if (sheet.Hidden)
            {
                reading.Warnings.Add($"the sheet “{sheet.Name}” is hidden and was not read");
                reading.Builder.Hidden |= HiddenText.NotShown;
            }
            else if (workbook.TryGetPartById(sheet.Part, out var part) && part is WorksheetPart)
            {
                reading.Builder.Add(BlockKind.Heading, sheet.Name, 1);
                new SheetRows(strings, formats, reading).Walk(part, reading.Limits, reading.Cancel);
            }
        }
    }

    private sealed record Sheet(string Name, string Part, bool Hidden);

    private sealed class SheetList : PartWalk
    {
        public List<Sheet> Sheets { get; } = [];

        public bool From1904 { get; private set; }

        protected override void Start(XmlReader xml)
        {
            if (xml.LocalName == "workbookPr")
            {
                From1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && IdOf(xml) is { } id)
            {
                Sheets.Add(new Sheet(xml.GetAttribute("name") ?? "", id, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        protected override void End(string name)
        {
            // Nothing stands open.
        }

        protected override void Text(string text)
        {
            // The workbook part holds no text.
        }

        private static string? IdOf(XmlReader xml) =>
            xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
}
