using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Exports opened by programs that others wrote, where they are installed.</summary>
public sealed class ReferenceReadersTest(AddedHarbour harbour)
{
    private const string Question = "What do they say about overcrowding in Port Orrin?";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csl-json", "csljson"), InlineData("bibtex", "bibtex")]
    public async Task Pandoc_reads_the_references_with_their_titles_dates_and_addresses(string form, string from)
    {
        var check = await harbour.CheckAsync(Question);
        var exported = await harbour.RunAsync("export", AddedHarbour.Text(check, "id"), "--format", form);
        var items = AddedHarbour.Json(await ReadAsync("pandoc", exported.Output, "--from", from, "--to", "csljson")).EnumerateArray().ToList();

        var sources = check.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(sources.Select(s => AddedHarbour.Text(s, "title")), items.Select(i => AddedHarbour.Text(i, "title")));
        Assert.Equal(sources.Select(s => AddedHarbour.Text(s, "url")), items.Select(i => AddedHarbour.Text(i, "URL")));
        Assert.Equal(sources.Select(s => AddedHarbour.Text(s, "published")[..4]), items.Select(i => i.GetProperty("issued").GetProperty("date-parts")[0][0].ToString()));
    }

    [Fact]
    public async Task Pandoc_reads_the_Word_document_with_its_headings_and_a_footnote_for_each_citation()
    {
        var check = await harbour.CheckAsync(Question);
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, (await harbour.RunAsync("export", AddedHarbour.Text(check, "id"), "--format", "docx", "--output", file)).ExitCode);
            var text = await ReadAsync("pandoc", "", "--from", "docx", "--to", "markdown", "--wrap", "none", file);
            var citations = check.GetProperty("summary").EnumerateArray().Concat(check.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("sentences").EnumerateArray()))
                .Concat(check.GetProperty("counterpoints").EnumerateArray()).Concat(check.GetProperty("bottomLine").EnumerateArray()).Sum(s => s.GetProperty("citations").GetArrayLength());

            Assert.Contains("# In short", text, StringComparison.Ordinal);
            Assert.Equal(citations, text.Split('\n').Count(l => l.StartsWith("[^", StringComparison.Ordinal)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Bibutils_reads_the_RIS_records_with_their_addresses_and_publishers()
    {
        var check = await harbour.CheckAsync(Question);
        var exported = await harbour.RunAsync("export", AddedHarbour.Text(check, "id"), "--format", "ris");
        var records = XDocument.Parse(await ReadAsync("ris2xml", exported.Output)).Root!.Elements().ToList();

        var sources = check.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(sources.Select(s => AddedHarbour.Text(s, "url")), records.Select(r => r.Descendants().First(e => e.Name.LocalName == "url").Value));
        Assert.Equal(sources.Select(s => AddedHarbour.Text(s, "publisher")), records.Select(r => r.Descendants().First(e => e.Name.LocalName == "publisher").Value));
    }

    private static async Task<string> ReadAsync(string program, string input, params string[] arguments)
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program))), $"{program} is not installed here");
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.StandardInput.WriteAsync(input.AsMemory(), Cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }
}
