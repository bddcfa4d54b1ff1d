using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>A folder of files that cannot be read, or that are not what they say: each costs itself alone.</summary>
public sealed class BadFilesTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-bad-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_folder.FullName, "library");

    private string Files => Path.Combine(_folder.FullName, "files");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_bad_file_is_told_with_what_to_do_and_all_others_are_added()
    {
        WriteFiles();
        var outcome = await PlumbProcess.RunAsync(["add", Files, "--max-bytes", "1000000", "--json"], Library, Cancel);

        Assert.Equal(4, outcome.ExitCode);
        Assert.DoesNotContain("   at ", outcome.Output + outcome.Error, StringComparison.Ordinal);
        var report = AddedHarbour.Json(outcome.Output);
        var told = report.GetProperty("unreadable").EnumerateArray().ToDictionary(u => AddedHarbour.Text(u, "name"), u => AddedHarbour.Text(u, "reason"), StringComparer.Ordinal);
        (string Name, string Reason)[] expected =
        [
            ("archives/bomb.zip!/zeros.txt", "it unpacks to more than 1,000,000 bytes"),
            ("archives/deep.zip", "deeper than the limit of 8"),
            ("archives/torn.zip", "damaged"),
            ("empty.html", "it is empty"),
            ("large.txt", "--max-bytes"),
            ("locked.docx", "it is password-protected; save a copy without the password and add that"),
            ("locked.pdf", "it is protected by a password; add a copy without one"),
            ("locked.xlsx", "it is password-protected; save a copy without the password and add that"),
            ("nested.html", "nest"),
            ("picture.html", "is of no kind that Plumb reads"),
        ];
        Assert.Equal(expected.Select(e => e.Name), told.Keys.Select(k => k.StartsWith("archives/deep.zip", StringComparison.Ordinal) ? "archives/deep.zip" : k).Order(StringComparer.Ordinal));
        Assert.All(expected, e => Assert.Contains(e.Reason, told.Single(t => t.Key.StartsWith(e.Name, StringComparison.Ordinal)).Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_looks_bad_is_read_by_what_it_holds()
    {
        WriteFiles();
        await PlumbProcess.RunAsync(["add", Files, "--max-bytes", "1000000"], Library, Cancel);
        var list = (await PlumbProcess.RunAsync(["list", "--json"], Library, Cancel)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json).ToList();

        Assert.Equal(
            [("archives/bomb.zip!/good.txt", "text/plain"), ("broken-letters.txt", "text/plain"), ("good.txt", "text/plain"), ("owner-only.pdf", "application/pdf"), ("page.pdf", "text/html"), ("words.txt", "application/pdf")],
            list.Select(s => (AddedHarbour.Text(s, "origin"), AddedHarbour.Text(s, "mediaType"))).OrderBy(s => s.Item1, StringComparer.Ordinal));
        Assert.Contains("The owner alone may change this", await TextOf(list, "owner-only.pdf"), StringComparison.Ordinal);
        Assert.Contains("was full in June", await TextOf(list, "broken-letters.txt"), StringComparison.Ordinal);
        Assert.Equal(0, (await PlumbProcess.RunAsync(["search", "harbour"], Library, Cancel)).ExitCode);
    }

    private async Task<string> TextOf(List<JsonElement> list, string origin) =>
        (await PlumbProcess.RunAsync(["show", AddedHarbour.Text(list.Single(s => AddedHarbour.Text(s, "origin") == origin), "id"), "--text"], Library, Cancel)).Output;

    private void WriteFiles()
    {
        var samples = Path.Combine(SampleLibraryTest.Root(), "samples", "harbour");
        Write("good.txt", "The hall of the harbour was full in June."u8);
        Write("empty.html", []);
        Write("large.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("The hall was full. ", 60_000))));
        Write("locked.pdf", EncryptedPdf.Of("Nobody without the word may read this.", "harbour"));
        Write("owner-only.pdf", EncryptedPdf.Of("The owner alone may change this.", ""));
        Write("locked.docx", EncryptedOffice.Of(File.ReadAllBytes(Path.Combine(samples, "court-judgment.docx")), "harbour"));
        Write("locked.xlsx", EncryptedOffice.Of(File.ReadAllBytes(Path.Combine(samples, "agency-statistics.xlsx")), "harbour"));
        Write("nested.html", Encoding.ASCII.GetBytes($"<!DOCTYPE html><title>x</title>{string.Concat(Enumerable.Repeat("<div>", 20_000))}The hall was full.{string.Concat(Enumerable.Repeat("</div>", 20_000))}"));
        Write("picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, .. new byte[64]]);
        Write("page.pdf", "<!DOCTYPE html><html><head><title>A page</title></head><body><p>The inspectors of the harbour counted two hundred people in the hall on Monday.</p></body></html>"u8);
        Write("words.txt", EncryptedPdf.Of("A file of another name than its kind.", ""));
        Write("broken-letters.txt", [.. "The hall "u8, 0xFF, 0xC3, 0x28, .. " was full in June."u8]);
        Write("archives/bomb.zip", Zip(("good.txt", "The harbour was quiet in July."u8.ToArray()), ("zeros.txt", new byte[8_000_000])));
        var whole = Zip(("lost.txt", Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 5_000)))));
        Write("archives/torn.zip", whole.AsSpan(0, whole.Length / 2));
        Write("archives/deep.zip", Enumerable.Range(0, 12).Aggregate(Zip(("deep.txt", "Too deep."u8.ToArray())), (inner, _) => Zip(("inner.zip", inner))));
    }

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
