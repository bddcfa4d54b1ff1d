using System.Text;
using Plumb.Adapters.Html;
using Plumb.Adapters.Office;
using Plumb.Adapters.Pdf;
using Plumb.Adapters.PlainText;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Xunit;

namespace Plumb.Tests.Adapters.Linked;

/// <summary>The same text gives the same sentences with the same citations, in whatever format and form it comes.</summary>
public sealed class OneTextTest
{
    public static TheoryData<string, Citing> Forms { get; } = new(
        from format in new[] { "md", "html", "docx", "pdf", "txt" }
        from form in Enum.GetValues<Citing>()
        where !(format is "pdf" or "txt" && form == Citing.Links) && !(format == "txt" && form == Citing.Notes)
        select (format, form));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_format_gives_the_same_sentences_with_the_same_citations(string format, Citing form) => OneTextAssert.Holds(Read(format, form), form);

    [Theory]
    [InlineData(300, 40)]
    [InlineData(420, 40)]
    [InlineData(520, 4)]
    [InlineData(360, 5)]
    public void Pdf_is_read_over_divided_words_and_the_ends_of_pages(double right, int lines)
    {
        foreach (var form in Enum.GetValues<Citing>().Except([Citing.Links]))
        {
            OneTextAssert.Holds(Cited(new LinkedPdfReader(), OneTextPdf.Bytes(form, right, lines)), form);
        }
    }

    private static CitedText Read(string format, Citing form) => format switch
    {
        "md" => Cited(new LinkedMarkdownReader(), Encoding.UTF8.GetBytes(OneText.Markdown(form))),
        "html" => Cited(new LinkedHtmlReader(), Encoding.UTF8.GetBytes(OneText.Html(form))),
        "docx" => Cited(new LinkedDocxReader(), OneTextWord.Bytes(form)),
        "pdf" => Cited(new LinkedPdfReader(), OneTextPdf.Bytes(form)),
        _ => Cited(new LinkedPlainTextReader(), Encoding.UTF8.GetBytes(Plain(form))),
    };

    /// <summary>Plain text has digits above the line as characters, and marks of headings and links as they are typed.</summary>
    private static string Plain(Citing form) => OneText.Markdown(form).Replace("# Hall C\n\n", "", StringComparison.Ordinal).Replace("## References", "References", StringComparison.Ordinal)
        .Replace("<sup>1,3</sup>", "¹,³", StringComparison.Ordinal).Replace("<sup>1</sup>", "¹", StringComparison.Ordinal).Replace("<sup>2</sup>", "²", StringComparison.Ordinal).Replace("<sup>3</sup>", "³", StringComparison.Ordinal);

    private static CitedText Cited(ILinkedTextReader reader, byte[] bytes)
    {
        var outcome = reader.Read(new RawSnapshot(bytes, reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None);
        return CitedText.Of(Assert.IsType<LinkedOutcome.Read>(outcome).Text, CancellationToken.None);
    }
}
