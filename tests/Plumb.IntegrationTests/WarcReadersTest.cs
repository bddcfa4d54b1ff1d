using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Web archives that Plumb writes, opened by a reader that others wrote (warcio).</summary>
public sealed class WarcReadersTest(AddedHarbour harbour) : IDisposable
{
    private static readonly string Readers = Path.Combine(SampleLibraryTest.Root(), "tests/Plumb.IntegrationTests/warc-readers");
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-warc-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.warc"), InlineData("a.warc.gz"), InlineData("a.wacz")]
    public async Task Another_reader_finds_each_source_with_the_bytes_that_Plumb_archived(string name)
    {
        var file = Path.Combine(_folder, name);
        var written = await harbour.RunAsync("export", name.EndsWith("wacz", StringComparison.Ordinal) ? "--wacz" : "--warc", file);
        Assert.True(written.ExitCode == 0, written.Error);
        var records = await ReadAsync(name.EndsWith("wacz", StringComparison.Ordinal) ? Unpacked(file) : file);

        var listed = await harbour.RunAsync("list", "--json");
        var snapshots = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => AddedHarbour.Text(AddedHarbour.Json(l), "snapshot")["sha256:".Length..]).Order(StringComparer.Ordinal);
        Assert.Equal(snapshots, records.Where(r => AddedHarbour.Text(r, "type") is "resource" or "response").Select(r => AddedHarbour.Text(r, "payload")).Order(StringComparer.Ordinal));
        Assert.Equal("warcinfo", AddedHarbour.Text(records[0], "type"));
    }

    private string Unpacked(string wacz)
    {
        using var zip = ZipFile.OpenRead(wacz);
        var file = Path.Combine(_folder, "data.warc.gz");
        zip.GetEntry("archive/data.warc.gz")!.ExtractToFile(file);
        return file;
    }

    private static async Task<List<JsonElement>> ReadAsync(string file)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Readers, "node_modules/warcio")), "warcio is not installed here: run npm ci in tests/Plumb.IntegrationTests/warc-readers");
        var start = new ProcessStartInfo("node", [Path.Combine(Readers, "read-warc.mjs"), file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)];
    }
}
