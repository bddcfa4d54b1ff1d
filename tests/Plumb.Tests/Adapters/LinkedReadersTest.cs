using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumb.Adapters.Html;
using Plumb.Adapters.Office;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;
using Hyperlink = DocumentFormat.OpenXml.Wordprocessing.Hyperlink;
using PageSize = UglyToad.PdfPig.Content.PageSize;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Plumb.Tests.Adapters;

public sealed class LinkedReadersTest
{
    [Theory]
    [InlineData("<p>The hall holds 290.<sup>1</sup></p><ol><li>x</li></ol>", "The hall holds 290.", "1")]
    [InlineData("<p>The hall holds 290.<sup><a href='#fn1'>1</a></sup></p><section><ol><li id='fn1'>Varro 2025</li></ol></section>", "The hall holds 290.", "fn1")]
    [InlineData("<p>The hall holds 290 <a href='#ref-2'>[2]</a>.</p><h2>References</h2><ol><li id='ref-1'>A</li><li id='ref-2'>B</li></ol>", "The hall holds 290.", "ref-2")]
    [InlineData("<p>The <a href='https://a.example/b'>hall holds</a> 290.</p>", "The hall holds 290.", "https://a.example/b")]
    [InlineData("<p>The hall holds 290 [1]<br>people.</p>", "The hall holds 290 people.", "1")]
    [InlineData("<p>The hall holds 290<sup>th</sup> place.</p>", "The hall holds 290th place.", "")]
    [InlineData("<div>The hall &amp; yard hold 290 (<a href='https://a.example/b'>source</a>).</div>", "The hall & yard hold 290.", "https://a.example/b")]
    public void Html_keeps_links_notes_and_what_stands_above_the_line(string body, string words, string labels)
    {
        var cited = Cited(new LinkedHtmlReader(), Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>"));
        Assert.Equal(words, cited.Sentences[0].Words);
        Assert.Equal(labels, Labels(cited.Sentences[0]));
    }

    [Theory]
    [InlineData("The hall of Lodra\nA report on its first year\n\nIt holds 290 people [1].", "The hall of Lodra", 1)]
    [InlineData("The hall of Lodra\n\nIt holds 290 people [1].", "The hall of Lodra", 1)]
    [InlineData("The hall of Lodra holds 290 people\nand was built for 120 [1].\n\nIt closed in May [2].", null, 2)]
    [InlineData("The hall of Lodra\nA report on its first year\nBy Ines Varro\n\nIt holds 290 people [1].", null, 2)]
    [InlineData("The hall holds 290 people [1].\nIt closed in May.", null, 2)]
    [InlineData("The hall of Lodra\nA report on its first year", null, 1)]
    public void Plain_text_may_open_with_a_title_of_one_line_or_two(string text, string? title, int sentences)
    {
        var cited = Cited(new LinkedPlainTextReader(), Encoding.UTF8.GetBytes(text));
        Assert.Equal(title, cited.Text.Facts.Title);
        Assert.Equal(sentences, cited.Sentences.Count);
    }

    [Fact]
    public void Html_leads_back_to_the_place_in_the_file()
    {
        const string Page = "<!doctype html><html><head><title>holds</title><style>p{holds:1}</style></head><body><!-- holds -->\n<p class=\"holds\">The h&auml;ll <b>holds</b>\n290.</p></body></html>";
        var cited = Cited(new LinkedHtmlReader(), Encoding.UTF8.GetBytes(Page));
        var sentence = Assert.Single(cited.Sentences);
        Assert.Equal("The häll holds 290.", sentence.Words);
        Assert.Equal("The h&auml;ll <b>holds</b>\n290.", cited.Text.Places.Of(sentence.Span)!.Value.Of(cited.Text.File!));
    }

    [Fact]
    public void Word_keeps_footnotes_endnotes_links_and_superscripts()
    {
        var cited = Cited(new LinkedDocxReader(), Word());
        Assert.Equal(["The hall holds 290.", "It was built for 120.", "A third fact stands here.", "A fourth is linked."], cited.Sentences.Select(s => s.Words));
        Assert.Equal(["f2", "e3", "1", "https://a.example/b"], cited.Sentences.Select(Labels));
        Assert.Equal("Varro, Report, 2025.", cited.References.Labelled("f2")!.Text);
        Assert.Equal("Lind, Visits, 2024.", cited.References.Labelled("e3")!.Text);
        Assert.Null(cited.Text.File);
    }

    [Fact]
    public void Pdf_keeps_superscript_digits_apart_from_the_words()
    {
        var cited = Cited(new LinkedPdfReader(), Pdf());
        Assert.Equal("The hall holds 290 people.", cited.Sentences[0].Words);
        Assert.Equal("1", Labels(cited.Sentences[0]));
        Assert.Equal("Varro, Report, 2025.", Assert.Single(cited.References.All).Text);
        Assert.Equal(1, cited.Text.Blocks[0].Page);
    }

    [Fact]
    public void Damaged_files_are_refused_with_a_reason_and_none_is_thrown_over()
    {
        Assert.Contains("no text", Refusal(new LinkedMarkdownReader(), "<!-- -->"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no text", Refusal(new LinkedPlainTextReader(), " \n "u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("nested", Refusal(new LinkedHtmlReader(), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 30_000)))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(new LinkedDocxReader(), "PK\u0003\u0004nothing"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(new LinkedPdfReader(), "%PDF-1.7 nothing"u8.ToArray()), StringComparison.Ordinal);
        foreach (var (reader, whole) in new (ILinkedTextReader, byte[])[] { (new LinkedDocxReader(), Word()), (new LinkedPdfReader(), Pdf()), (new LinkedHtmlReader(), "<p>a <sup>1</sup> <a href='#b'>b</a> &amp; c</p><li id=b>x"u8.ToArray()), (new LinkedMarkdownReader(), "a[^1] *b* [c](d) `e` <sup>1</sup>\n\n[^1]: x"u8.ToArray()) })
        {
            Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
                changes =>
                {
                    var changed = whole.ToArray();
                    changes.ToList().ForEach(c => changed[c.Item1] = c.Item2);
                    return reader.Read(new RawSnapshot(changed, reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None) is not null;
                },
                iter: 150,
                threads: 1);
        }
    }

    private static string Refusal(ILinkedTextReader reader, byte[] bytes) => Assert.IsType<LinkedOutcome.Unreadable>(
        reader.Read(new RawSnapshot(bytes, reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None)).Reason;

    private static CitedText Cited(ILinkedTextReader reader, byte[] bytes)
    {
        var outcome = reader.Read(new RawSnapshot(bytes, reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None);
        return CitedText.Of(Assert.IsType<LinkedOutcome.Read>(outcome).Text, CancellationToken.None);
    }

    private static string Labels(CitedSentence sentence) => string.Join(' ', sentence.Citations.Select(c => c.Mark.Label));

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var letters = page.AddText("The hall holds 290 people.", 12, new PdfPoint(50, 700), font);
        page.AddText("1", 7, new PdfPoint(letters[^1].BoundingBox.Right + 1, 704), font);
        page.AddText("References", 12, new PdfPoint(50, 500), font);
        page.AddText("1. Varro, Report, 2025.", 12, new PdfPoint(50, 400), font);
        return builder.Build();
    }

    private static byte[] Word()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddHyperlinkRelationship(new Uri("https://a.example/b"), true, "link1");
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Text(" Varro, Report, 2025.")) { Id = 2 });
            main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(new Endnote(Text(" Lind, Visits, 2024.")) { Id = 3 });
            main.Document = new Document(new Body(
                new Paragraph(Run("The hall holds 290."), new Run(new FootnoteReference { Id = 2 }), Run(" It was built for 120."), new Run(new EndnoteReference { Id = 3 })),
                new Paragraph(Run("A third fact stands here."), new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new WordText("1"))),
                new Paragraph(Run("A "), new Hyperlink(Run("fourth")) { Id = "link1" }, Run(" is linked."))));
        }

        return stream.ToArray();

        static Run Run(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
        static Paragraph Text(string text) => new(Run(text));
    }
}
