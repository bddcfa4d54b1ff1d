using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumb.Core.Checking;

namespace Plumb.Adapters.Office;

/// <summary>Writes a check as a Word document: real headings, real tables, and a footnote for each citation.</summary>
public sealed class DocxExport : ICheckExport
{
    private static readonly DateTimeOffset s_earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public byte[] Write(Check check)
    {
        using var packed = new MemoryStream();
        using (var document = WordprocessingDocument.Create(packed, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "main");
            var page = new DocxPage(check);
            main.Document = new Document(page.Body());
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Styles();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxStyles.Numbering();
            main.AddNewPart<FootnotesPart>("footnotes").Footnotes = page.Footnotes();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = DocxStyles.Settings();
            var about = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(about, "core");
            using var properties = about.GetStream(FileMode.Create);
            properties.Write(Encoding.UTF8.GetBytes(Properties(check)));
        }

        return Repacked(packed);
    }

    private static string Properties(Check check) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + $"<dc:title>{System.Security.SecurityElement.Escape(DocxText.Safe(check.Question))}</dc:title><dc:creator>Plumb {check.Audit.Version}</dc:creator>"
        + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{check.CheckedAt}T00:00:00Z</dcterms:created></cp:coreProperties>";

    /// <summary>The same parts in one order and with one date, so that the same check gives the same bytes.</summary>
    private static byte[] Repacked(MemoryStream packed)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = s_earliest;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return file.ToArray();
    }
}
