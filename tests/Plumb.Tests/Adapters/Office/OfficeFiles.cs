using System.IO.Compression;
using System.Text;

namespace Plumb.Tests.Adapters.Office;

/// <summary>Office files made part by part.</summary>
internal static class OfficeFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Excel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Slides = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument";

    public static byte[] Docx(string body, string styles = "") => Pack(
        new Part("word/document.xml", $"{Types}.wordprocessingml.document.main+xml", $"<w:document xmlns:w='{Word}'><w:body>{body}</w:body></w:document>", ["styles"]),
        new Part("word/styles.xml", $"{Types}.wordprocessingml.styles+xml", $"<w:styles xmlns:w='{Word}'>{styles}</w:styles>", []));

    public static byte[] Xlsx(string rows, string strings = "", string styles = "") => Pack(
        new Part(
            "xl/workbook.xml",
            $"{Types}.spreadsheetml.sheet.main+xml",
            $"<workbook xmlns='{Excel}' xmlns:r='{Links}'><sheets><sheet name='Deaths' sheetId='1' r:id='sheet'/><sheet name='Scratch' sheetId='2' state='hidden' r:id='sheet2'/></sheets></workbook>",
            ["sheet", "sheet2", "sharedStrings", "styles"]),
        new Part("xl/sheet.xml", $"{Types}.spreadsheetml.worksheet+xml", $"<worksheet xmlns='{Excel}'><sheetData>{rows}</sheetData></worksheet>", []),
        new Part("xl/sheet2.xml", $"{Types}.spreadsheetml.worksheet+xml", $"<worksheet xmlns='{Excel}'><sheetData><row><c><v>666</v></c></row></sheetData></worksheet>", []),
        new Part("xl/sharedStrings.xml", $"{Types}.spreadsheetml.sharedStrings+xml", $"<sst xmlns='{Excel}'>{strings}</sst>", []),
        new Part("xl/styles.xml", $"{Types}.spreadsheetml.styles+xml", $"<styleSheet xmlns='{Excel}'>{styles}</styleSheet>", []));

    public static byte[] Pptx(params string[] slides) => Pack(
    [
        new Part(
            "ppt/presentation.xml",
            $"{Types}.presentationml.presentation.main+xml",
            $"<p:presentation xmlns:p='{Slides}' xmlns:r='{Links}'><p:sldIdLst>{string.Concat(slides.Select((_, i) => $"<p:sldId id='{256 + i}' r:id='slide{i}'/>"))}</p:sldIdLst></p:presentation>",
            [.. slides.Select((_, i) => $"slide{i}")]),
        .. slides.Select((text, i) => new Part($"ppt/slide{i}.xml", $"{Types}.presentationml.slide+xml", $"<p:sld xmlns:p='{Slides}' xmlns:a='{Drawing}'><p:cSld><p:spTree>{text}</p:spTree></p:cSld></p:sld>", [])),
    ]);

    /// <summary>A shape of a slide with one paragraph for each text.</summary>
    public static string Shape(string? placeholder, params string[] texts) =>
        $"<p:sp><p:nvSpPr><p:nvPr>{(placeholder is null ? "" : $"<p:ph type='{placeholder}'/>")}</p:nvPr></p:nvSpPr><p:txBody>{string.Concat(texts.Select(t => $"<a:p><a:r><a:t>{t}</a:t></a:r></a:p>"))}</p:txBody></p:sp>";

    /// <summary>A compound file's beginning, with a stream name.</summary>
    public static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes(stream), .. new byte[256]];

    private static byte[] Pack(params Part[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>{string.Concat(parts.Select(p => $"<Override PartName='/{p.Name}' ContentType='{p.Type}'/>"))}<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/></Types>");
            Write(zip, "_rels/.rels", Relations($"<Relationship Id='main' Type='{Links}/officeDocument' Target='{parts[0].Name}'/><Relationship Id='core' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/>"));
            Write(zip, "docProps/core.xml", "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><dc:title>Behind the Wire</dc:title><dc:creator>Mira Tollan; Teodor Lind</dc:creator><dcterms:created xsi:type='dcterms:W3CDTF'>2019-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type='dcterms:W3CDTF'>2025-03-18T09:00:00Z</dcterms:modified></cp:coreProperties>");
            foreach (var part in parts)
            {
                Write(zip, part.Name, part.Xml);
            }

            var main = parts[0].Name;
            Write(zip, main.Replace("/", "/_rels/", StringComparison.Ordinal) + ".rels", Relations(string.Concat(parts[0].Uses.Select(u => $"<Relationship Id='{u}' Type='{Links}/{(u.StartsWith("sheet", StringComparison.Ordinal) ? "worksheet" : u.StartsWith("slide", StringComparison.Ordinal) ? "slide" : u)}' Target='{u}.xml'/>"))));
        }

        return file.ToArray();
    }

    private static string Relations(string inner) => $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{inner}</Relationships>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private sealed record Part(string Name, string Type, string Xml, IReadOnlyList<string> Uses);
}
