using System.IO.Compression;
using System.Text;
using Plumb.Adapters.Archives;
using Plumb.Adapters.Html;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Reading;

public sealed class IngestTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();
    private readonly SqliteLibrary _library;
    private readonly OddReader _reader = new();

    public IngestTest() => _library = new SqliteLibrary(_home.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _reader.Release.Set();
        _library.Dispose();
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task One_bad_file_never_stops_the_rest()
    {
        _folder.Write("a.txt", "The first report.");
        _folder.Write("b.zip", "PK\u0003\u0004 and then nonsense");
        _folder.Write("c.txt", "");
        _folder.Write("d.bin", [0, 1, 2, 3, 0, 255, 254]);
        _folder.Write("e.txt", "throws");
        _folder.Write("f.txt", "The last report.");

        var report = await AddAsync();

        Assert.Equal(2, report.Added);
        Assert.Equal(["b.zip", "c.txt", "d.bin", "e.txt"], report.Unreadable.Select(u => u.Name));
        Assert.Contains("damaged", report.Unreadable[0].Reason, StringComparison.Ordinal);
        Assert.Equal("it is empty, or a pipe or a device, which are not opened", report.Unreadable[1].Reason);
        Assert.Contains("OddReader failed on it", report.Unreadable[3].Reason, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "f.txt"], await OriginsAsync());
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_reported()
    {
        var report = await AddAsync(paths: [_folder.At("nowhere")]);

        Assert.Equal("there is no such file or folder", Assert.Single(report.Unreadable).Reason);
    }

    [Fact]
    public async Task The_same_bytes_are_archived_once()
    {
        _folder.Write("a.txt", "The same report.");
        _folder.Write("b/c.txt", "The same report.");

        var report = await AddAsync();

        Assert.Equal((1, 1), (report.Added, report.Unchanged));
        Assert.Equal(["a.txt"], await OriginsAsync());
    }

    [Fact]
    public async Task Unchanged_files_are_passed_over_without_reading_and_force_reads_what_failed_again()
    {
        _folder.Write("a.txt", "The first report.");
        _folder.Write("b.txt", "throws");
        await AddAsync();
        var read = _reader.Reads;

        var again = await AddAsync();

        Assert.Equal((0, 1, read), (again.Added, again.Unchanged, _reader.Reads));
        Assert.Equal("b.txt", Assert.Single(again.Unreadable).Name);
        await AddAsync(options: new IngestOptions { Force = true });
        Assert.Equal(read + 1, _reader.Reads);
    }

    [Fact]
    public async Task A_changed_file_adds_a_source_and_the_earlier_one_stays()
    {
        _folder.Write("a.txt", "The first version.");
        await AddAsync();
        var before = Assert.Single(await _library.SourcesAsync(Cancel)).Snapshot.Value;
        _folder.Write("a.txt", "The second version, longer.");

        var report = await AddAsync();

        Assert.Equal(1, report.Added);
        var changed = Assert.Single(report.Changed);
        Assert.Equal(("a.txt", before, SnapshotId.Of("The second version, longer."u8).Value), (changed.Name, changed.Before, changed.Now));
        Assert.Equal(2, (await _library.SourcesAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_removed_source_comes_back_when_its_file_is_added_again()
    {
        _folder.Write("a.txt", "The first report.");
        await AddAsync();
        await _library.RemoveAsync(SnapshotId.Of("The first report."u8), Cancel);

        Assert.Equal(1, (await AddAsync()).Added);
    }

    [Fact]
    public async Task Cancellation_keeps_the_earlier_batches_and_adding_again_goes_on()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"{i:00}.txt", $"Report number {i}.");
        }

        using var stop = new CancellationTokenSource();
        var progress = new Told(p =>
        {
            if (p.Done == 5)
            {
                stop.Cancel();
            }
        });
        var limits = new ReadingLimits { MaxHeldBytes = 1 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ingest(limits).AddAsync([_folder.Path], IngestOptions.None, progress, stop.Token));

        Assert.Equal(["00.txt", "01.txt", "02.txt", "03.txt"], await OriginsAsync());
        Assert.Equal(16, (await AddAsync()).Added);
        Assert.Equal(20, (await OriginsAsync()).Count);
    }

    [Fact]
    public async Task A_reader_that_never_returns_is_given_up()
    {
        _folder.Write("a.txt", "waits");
        _folder.Write("b.txt", "The other report.");

        var report = await AddAsync(new ReadingLimits { MaxTime = TimeSpan.FromMilliseconds(200) });

        Assert.Equal("reading it took longer than 0.2 seconds", Assert.Single(report.Unreadable).Reason);
        Assert.Equal(["b.txt"], await OriginsAsync());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_told_with_the_option_that_raises_it()
    {
        _folder.Write("a.txt", new string('x', 200));

        var report = await AddAsync(new ReadingLimits { MaxBytes = 100 });

        Assert.Equal("it has 200 bytes, more than the limit of 100; raise the limit with --max-bytes", Assert.Single(report.Unreadable).Reason);
    }

    [Fact]
    public async Task A_zip_bomb_stops_at_the_limit_of_all_that_was_unpacked()
    {
        _folder.Write("a.zip", Zip(Enumerable.Range(0, 50).Select(i => ($"{i:00}.txt", new string('x', 100_000)))));

        var report = await AddAsync(new ReadingLimits { MaxBytes = 50_000, MaxUnpackedBytes = 300_000 });

        Assert.Equal(0, report.Added);
        Assert.InRange(report.Unreadable.Count, 2, 6);
        Assert.Contains("more than the limits allow", report.Unreadable[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zips_in_zips_stop_at_the_limit_of_depth_and_of_all_that_was_unpacked()
    {
        var inner = Zip([("x.txt", new string('x', 100_000))]);
        _folder.Write("a.zip", Zip(Enumerable.Range(0, 50).Select(i => ($"{i:00}.zip", inner))));
        var report = await AddAsync(new ReadingLimits { MaxBytes = 50_000, MaxUnpackedBytes = 300_000 });
        Assert.InRange(report.Unreadable.Count, 2, 8);

        _folder.Write("a.zip", Zip([("b.zip", Zip([("c.zip", Zip([("d.txt", "Deep.")]))]))]));
        report = await AddAsync(new ReadingLimits { MaxDepth = 2 });
        Assert.Contains("deeper than the limit of 2", Assert.Single(report.Unreadable).Reason, StringComparison.Ordinal);
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(IEnumerable<(string Name, string Text)> members) => Zip(members.Select(m => (m.Name, Encoding.UTF8.GetBytes(m.Text))));

    private Ingest Ingest(ReadingLimits? limits) =>
        new(_library, [_reader, new HtmlReader()], [new ZipContainer(), new GzipContainer()], null, _library.Rules, limits ?? new ReadingLimits(), new StillClock());

    private Task<IngestReport> AddAsync(ReadingLimits? limits = null, IngestOptions? options = null, IReadOnlyList<string>? paths = null) =>
        Ingest(limits).AddAsync(paths ?? [_folder.Path], options ?? IngestOptions.None, null, Cancel);

    private async Task<List<string>> OriginsAsync() => [.. (await _library.SourcesAsync(Cancel)).Select(s => s.Origin).Order(StringComparer.Ordinal)];

    private sealed class Told(Action<IngestProgress> tell) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => tell(value);
    }

    /// <summary>Reads plain text, but throws and waits where the text says so.</summary>
    private sealed class OddReader : IDocumentReader
    {
        private readonly PlainTextReader _plain = new();
        private int _reads;

        public int Reads => _reads;

        public ManualResetEventSlim Release { get; } = new();

        public IReadOnlyCollection<string> MediaTypes => _plain.MediaTypes;

        public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
        {
            Interlocked.Increment(ref _reads);
            switch (Encoding.UTF8.GetString(snapshot.Bytes))
            {
                case "throws":
                    throw new InvalidOperationException("odd");
                case "waits":
                    Release.Wait(CancellationToken.None);
                    break;
            }

            return _plain.Read(snapshot, limits, cancel);
        }
    }
}
