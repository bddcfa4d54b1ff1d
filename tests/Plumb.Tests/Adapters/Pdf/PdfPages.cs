using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Plumb.Tests.Adapters.Pdf;

/// <summary>PDFs made for a test: lines of text at given places, in points from the lower left.</summary>
internal sealed class PdfPages
{
    private readonly PdfDocumentBuilder _pdf = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder? _page;
    private double _y;

    public PdfPages()
    {
        _plain = _pdf.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _pdf.AddStandard14Font(Standard14Font.HelveticaBold);
    }

    public PdfPages Page()
    {
        _page = _pdf.AddPage(PageSize.A4);
        _y = 780;
        return this;
    }

    /// <summary>Lines under each other, 14 points apart.</summary>
    public PdfPages Lines(double x, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            At(x, _y, line);
            _y -= 14;
        }

        return this;
    }

    public PdfPages Gap(double points = 14)
    {
        _y -= points;
        return this;
    }

    public PdfPages At(double x, double y, string text, double size = 11, bool bold = false)
    {
        _page!.AddText(text, size, new PdfPoint(x, y), bold ? _bold : _plain);
        return this;
    }

    public byte[] Bytes(string? title = null, string? author = null)
    {
        (_pdf.DocumentInformation.Title, _pdf.DocumentInformation.Author) = (title, author);
        return _pdf.Build();
    }
}
