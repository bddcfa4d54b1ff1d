using System.IO.Compression;
using System.Text;
using Plumb.Adapters.Archives;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Reading;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Reading;

/// <summary>Files that are no files, or hostile ones: each costs itself alone.</summary>
public sealed class BadFilesTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();
    private readonly SqliteLibrary _library;

    public BadFilesTest()
    {
        _library = new SqliteLibrary(_home.Path);
        _folder.Write("good.txt", "The hall was full in June.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task An_empty_file_is_told()
    {
        _folder.Write("empty.txt", "");
        Assert.Equal([("empty.txt", "it is empty, or a pipe or a device, which are not opened")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_link_to_a_device_without_end_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "zero.txt"), "/dev/zero");
        Assert.Equal([("zero.txt", "it is empty, or a pipe or a device, which are not opened")], await ProblemsAsync());
    }

    [Fact]
    public async Task Links_that_lead_nowhere_to_themselves_or_to_their_own_folder_end()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "dangling.txt"), Path.Combine(_folder.Path, "nowhere.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "self.txt"), "self.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        Assert.Equal([("dangling.txt", "it is a link that leads to no file"), ("self.txt", "it is a link that leads to no file")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_link_is_read_as_what_it_leads_to_and_again_when_that_changes()
    {
        var target = Path.Combine(_home.Path, "target.txt");
        await File.WriteAllTextAsync(target, "First text of the target.", Cancel);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.txt"), target);
        Assert.Empty(await ProblemsAsync());
        await File.WriteAllTextAsync(target, "Second, longer text of the target.", Cancel);
        Assert.Equal(1, (await AddAsync()).Added);
    }

    [Fact]
    public async Task A_packed_bomb_stops_at_the_limit_of_one_file()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(new byte[2_000_000]);
        }

        _folder.Write("bomb.txt.gz", packed.ToArray());
        Assert.Equal([("bomb.txt.gz", "it unpacks to more than 1,000,000 bytes")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_member_with_a_password_is_told_and_the_others_are_read()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "open.txt", "secret.txt" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes($"Text of {name}."));
            }
        }

        var bytes = packed.ToArray();
        // Bit 0 of the flags says that the member is encrypted: 6 bytes into its own header, 8 into its entry in the directory.
        bytes[bytes.AsSpan().LastIndexOf("PK\u0003\u0004"u8) + 6] |= 1;
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        _folder.Write("mixed.zip", bytes);

        var report = await AddAsync();
        Assert.Equal(2, report.Added);
        Assert.Equal([("mixed.zip!/secret.txt", "it is password-protected; unpack the archive with its password and add what is in it")], report.Unreadable.Select(u => (u.Name, u.Reason)));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_read_all_the_same()
    {
        _folder.Write("broken.txt", [.. "The hall "u8, 0xFF, 0xC3, 0x28, .. " was full in June."u8]);
        Assert.Empty(await ProblemsAsync());
    }

    private async Task<IEnumerable<(string Name, string Reason)>> ProblemsAsync()
    {
        var report = await AddAsync();
        Assert.Contains(await _library.SourcesAsync(Cancel), s => s.Origin == "good.txt");
        return report.Unreadable.Select(u => (u.Name, u.Reason));
    }

    private Task<IngestReport> AddAsync() => new Ingest(
        _library, [new PlainTextReader()], [new ZipContainer(), new GzipContainer()], null, _library.Rules, new ReadingLimits { MaxBytes = 1_000_000 }, new StillClock())
        .AddAsync([_folder.Path], IngestOptions.None, null, Cancel);
}
