using System.Diagnostics;
using Plumb.Adapters.Pdf;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Tests.Adapters.Linked;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>The one text, printed to PDF by Debian's Chromium, gives the same sentences with the same citations as in any other format.</summary>
public sealed class PrintedTextTest : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-printed-").FullName;

    public static TheoryData<Citing, string> Prints { get; } = new(
        from form in Enum.GetValues<Citing>()
        from style in new[] { "", "body { columns: 2; text-align: justify; hyphens: auto }", "@page { margin: 60mm 55mm } body { font: 14pt/1.6 serif; text-align: justify; hyphens: auto }" }
        select (form, style));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Prints))]
    public async Task A_printed_page_keeps_its_citations(Citing form, string style)
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed here: apt-get install chromium");
        var cancel = TestContext.Current.CancellationToken;
        var (page, pdf) = (Path.Combine(_folder, "page.html"), Path.Combine(_folder, "page.pdf"));
        await File.WriteAllTextAsync(page, OneText.Html(form).Replace("</head>", $"<style>{style}</style></head>", StringComparison.Ordinal), cancel);
        using var browser = Process.Start(new ProcessStartInfo(Browser, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(_folder, "profile")}", $"--print-to-pdf={pdf}", page]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        await Task.WhenAll(browser.StandardError.ReadToEndAsync(cancel), browser.StandardOutput.ReadToEndAsync(cancel));
        await browser.WaitForExitAsync(cancel);

        var outcome = new LinkedPdfReader().Read(new RawSnapshot(await File.ReadAllBytesAsync(pdf, cancel), "application/pdf", "page.pdf"), new ReadingLimits(), cancel);
        OneTextAssert.Holds(CitedText.Of(Assert.IsType<LinkedOutcome.Read>(outcome).Text, cancel), form);
    }
}
