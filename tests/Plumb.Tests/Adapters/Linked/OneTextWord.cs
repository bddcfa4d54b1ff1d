using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Plumb.Tests.Adapters.Linked;

/// <summary>The one text as a Word file: real footnotes, links and raised runs, and words cut into runs as Word cuts them.</summary>
internal static class OneTextWord
{
    public static byte[] Bytes(Citing form)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            foreach (var (i, source) in OneText.Sources.Index())
            {
                main.AddHyperlinkRelationship(new Uri(source.Address), true, $"link{i + 1}");
            }

            if (form == Citing.Notes)
            {
                var notes = main.AddNewPart<FootnotesPart>();
                notes.Footnotes = new Footnotes(OneText.Sources.Select((s, i) => new Footnote(new Paragraph(Run($" {OneText.Entry(s)} {s.Address}"))) { Id = i + 2 }));
            }

            main.Document = new Document(new Body([Headed("Hall C", 0), .. OneText.Paragraphs.Select(p => new Paragraph(p.SelectMany((s, i) => Written(s.Words, s.Cites, form, i > 0)))), .. List(form)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Written(string words, int[] cites, Citing form, bool goesOn)
    {
        var at = OneText.LinkAt(words);
        var (lead, tail) = (goesOn ? " " : "", words[at..^1]);
        if (cites.Length == 0 || form is Citing.Brackets or Citing.AuthorYear)
        {
            return [Run(lead + words[..at]), Run(cites.Length == 0 ? tail + "." : form == Citing.Brackets
                ? tail + "." + string.Concat(cites.Select(c => $" [{c}]"))
                : $"{tail} ({string.Join("; ", cites.Select(c => $"{OneText.Sources[c - 1].Author}, {OneText.Sources[c - 1].Year}"))}).")];
        }

        return form switch
        {
            Citing.Links => [Run(lead + words[..at]), new Hyperlink(Run(tail)) { Id = $"link{cites[0]}" }, Run(".")],
            Citing.Notes => [Run(lead + words[..at]), Run(tail + "."), .. cites.Select(c => new Run(new FootnoteReference { Id = c + 1 }))],
            _ => [Run(lead + words[..at]), Run(tail + "."), Raised(string.Join(',', cites))],
        };
    }

    private static IEnumerable<OpenXmlElement> List(Citing form) => form is Citing.Notes or Citing.Links ? [] :
    [
        Headed("References", 0),
        .. OneText.Sources.Select((s, i) => new Paragraph(
            Run(form switch
            {
                Citing.AuthorYear => $"{s.Author} ({s.Year}). {s.Title}. ",
                Citing.Raised => $"{i + 1}. {OneText.Entry(s)} ",
                _ => $"[{i + 1}] {OneText.Entry(s)} ",
            }),
            new Hyperlink(Run(s.Address)) { Id = $"link{i + 1}" })),
    ];

    private static Paragraph Headed(string text, int level) => new(new ParagraphProperties(new OutlineLevel { Val = level }), Run(text));

    private static Run Raised(string text) => new(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new WordText(text));

    private static Run Run(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
}
