using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Web archives that Plumb writes, opened by readers that others wrote: warcio, and the replay of ReplayWeb.page (wabac).</summary>
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
        var records = await RunAsync("warcio", "read-warc.mjs", name.EndsWith("wacz", StringComparison.Ordinal) ? Unpacked(file) : file);

        var listed = await harbour.RunAsync("list", "--json");
        var snapshots = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => AddedHarbour.Text(AddedHarbour.Json(l), "snapshot")["sha256:".Length..]).Order(StringComparer.Ordinal);
        Assert.Equal(snapshots, records.Where(r => AddedHarbour.Text(r, "type") is "resource" or "response").Select(r => AddedHarbour.Text(r, "payload")).Order(StringComparer.Ordinal));
        Assert.Equal("warcinfo", AddedHarbour.Text(records[0], "type"));
    }

    [Fact]
    public async Task A_replay_finds_each_page_by_the_index_with_the_bytes_that_Plumb_archived()
    {
        var file = Path.Combine(_folder, "a.wacz");
        var written = await harbour.RunAsync("export", "--wacz", file);
        Assert.True(written.ExitCode == 0, written.Error);
        var pages = await RunAsync("@webrecorder/wabac", "read-wacz.mjs", file);

        var sources = (await harbour.RunAsync("list", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)
            .Where(s => s.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String).Select(s => (AddedHarbour.Text(s, "url"), AddedHarbour.Text(s, "title"), AddedHarbour.Text(s, "snapshot")["sha256:".Length..]));
        Assert.Equal(sources.Order(), pages.Select(p => (AddedHarbour.Text(p, "url"), AddedHarbour.Text(p, "title"), AddedHarbour.Text(p, "payload"))).Order());
        Assert.All(pages, p => Assert.Equal(200, p.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task The_package_names_each_of_its_files_with_its_digest()
    {
        var file = Path.Combine(_folder, "a.wacz");
        Assert.Equal(0, (await harbour.RunAsync("export", "--wacz", file)).ExitCode);
        await using var zip = await ZipFile.OpenReadAsync(file, Cancel);
        var package = await BytesAsync(zip, "datapackage.json");

        var resources = AddedHarbour.Json(Encoding.UTF8.GetString(package)).GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("datapackage", StringComparison.Ordinal)).Order(StringComparer.Ordinal), resources.Select(r => AddedHarbour.Text(r, "path")).Order(StringComparer.Ordinal));
        foreach (var resource in resources)
        {
            var bytes = await BytesAsync(zip, AddedHarbour.Text(resource, "path"));
            Assert.Equal((Digest(bytes), bytes.Length), (AddedHarbour.Text(resource, "hash"), resource.GetProperty("bytes").GetInt32()));
        }

        Assert.Equal(Digest(package), AddedHarbour.Text(AddedHarbour.Json(Encoding.UTF8.GetString(await BytesAsync(zip, "datapackage-digest.json"))), "hash"));
    }

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name)
    {
        await using var entry = await zip.GetEntry(name)!.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    private string Unpacked(string wacz)
    {
        using var zip = ZipFile.OpenRead(wacz);
        var file = Path.Combine(_folder, "data.warc.gz");
        zip.GetEntry("archive/data.warc.gz")!.ExtractToFile(file);
        return file;
    }

    private static async Task<List<JsonElement>> RunAsync(string reader, string script, string file)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Readers, "node_modules", reader)), $"{reader} is not installed here: run npm ci in tests/Plumb.IntegrationTests/warc-readers");
        var start = new ProcessStartInfo("node", [Path.Combine(Readers, script), file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json)];
    }
}
