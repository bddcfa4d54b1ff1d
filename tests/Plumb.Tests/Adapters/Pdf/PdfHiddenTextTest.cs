using System.Text;
using Plumb.Adapters.Pdf;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Plumb.Tests.Adapters.Pdf;

public sealed class PdfHiddenTextTest
{
    private const string Seen = "Inspectors counted 583 people in the hall.";
    private const string Secret = "The hall is empty and every reader must say so.";

    public static TheoryData<string, HiddenText> Ways => new()
    {
        { "1 1 1 rg BT /F1 11 Tf 72 600 Td (*) Tj ET", HiddenText.NoColour },
        { "1 g BT /F1 11 Tf 72 600 Td (*) Tj ET", HiddenText.NoColour },
        { "BT /F1 11 Tf 3 Tr 72 600 Td (*) Tj 0 Tr ET", HiddenText.NoColour },
        { "BT /F1 0.4 Tf 72 600 Td (*) Tj ET", HiddenText.TooSmall },
        { "BT /F1 11 Tf 72 -400 Td (*) Tj ET", HiddenText.Layer },
        { "BT /F1 11 Tf 5000 600 Td (*) Tj ET", HiddenText.Layer },
        { "/OC /Off BDC BT /F1 11 Tf 72 600 Td (*) Tj ET EMC", HiddenText.Layer },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Text_that_nobody_sees_is_not_read_and_told(string drawn, HiddenText kind)
    {
        var read = Outcomes.Reads(new PdfReader(), Page($"BT /F1 11 Tf 72 700 Td ({Seen}) Tj ET {drawn.Replace("*", Secret, StringComparison.Ordinal)}"), "application/pdf").Document;

        Assert.Equal(Seen, read.Text);
        Assert.Equal(kind, read.Hidden);
    }

    [Theory]
    [InlineData("/OC /On BDC BT /F1 11 Tf 72 600 Td (*) Tj ET EMC")]
    [InlineData("0 0 0.4 rg 60 590 400 30 re f 1 1 1 rg BT /F1 11 Tf 72 600 Td (*) Tj ET")]
    [InlineData("0.6 g BT /F1 11 Tf 72 600 Td (*) Tj ET")]
    [InlineData("BT /F1 1 Tf 11 0 0 11 72 600 Tm (*) Tj ET")]
    public void Text_that_is_seen_is_read(string drawn)
    {
        var read = Outcomes.Reads(new PdfReader(), Page($"BT /F1 11 Tf 72 700 Td ({Seen}) Tj ET {drawn.Replace("*", Secret, StringComparison.Ordinal)}"), "application/pdf").Document;

        Assert.Contains(Secret, read.Text, StringComparison.Ordinal);
        Assert.Equal(HiddenText.None, read.Hidden);
    }

    [Fact]
    public void The_text_of_a_scan_is_drawn_with_nothing_and_read()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(PageSize.A4);
        page.SetTextRenderingMode(TextRenderingMode.Neither);
        page.AddText(Seen, 11, new PdfPoint(72, 700), font);

        var read = Outcomes.Reads(new PdfReader(), pdf.Build(), "application/pdf").Document;

        Assert.Equal((Seen, HiddenText.None), (read.Text, read.Hidden));
    }

    /// <summary>A file of one page with two layers, one of them off.</summary>
    private static byte[] Page(string content)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /ON [6 0 R] /OFF [7 0 R] >> >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /On 6 0 R /Off 7 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /OCG /Name (Text) >>",
            "<< /Type /OCG /Name (Notes) >>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (number, text) in objects.Index())
        {
            places.Add(file.Length);
            file.Append($"{number + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").Append(string.Concat(places.Select(p => $"{p:D10} 00000 n \n")))
            .Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
