using System.IO.Compression;
using System.Text;
using Plumb.Adapters.PlainText;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Reading;

public sealed class ManifestTest : IDisposable
{
    private const string Line = """{"id":"r1","path":"a.txt","title":"One report","publisher":"Harbour Watch","date":"2025-03","url":"https://example.org/a","authors":["A. B.","C. D."]}""";
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();
    private readonly SqliteLibrary _library;

    public ManifestTest()
    {
        _library = new SqliteLibrary(_home.Path);
        _folder.Write("a.txt", "The first report.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Lines_of_JSON_give_a_file_its_facts()
    {
        _folder.Write("index.jsonl", Line + "\n");

        Assert.Empty((await AddAsync()).Warnings);
        await IsTheReportAsync();
    }

    [Fact]
    public async Task A_file_that_lies_elsewhere_than_stated_is_known_by_its_bytes_and_not_called_missing()
    {
        var hash = SnapshotId.Of("The first report."u8).Hex;
        _folder.Write("index.jsonl", Line.Replace("\"path\":\"a.txt\"", $"\"zip\":\"reports.zip\",\"file\":\"a.txt\",\"sha256\":\"{hash}\"", StringComparison.Ordinal) + "\n");

        Assert.Empty((await AddAsync()).Warnings);
        await IsTheReportAsync();
        Assert.Empty((await AddAsync()).Warnings);
    }

    [Fact]
    public async Task Names_that_were_escaped_for_a_page_are_given_as_their_readers_see_them_and_addresses_as_they_are()
    {
        _folder.Write("index.jsonl", """{"path":"a.txt","title":"Q&amp;A on Berths &#8211; AT&T &c","publisher":"Watch &amp; Ward","authors":["O&#39;Brien"],"url":"https://example.org/?a=1&amp;b=2"}""" + "\n");
        await AddAsync();

        var source = Assert.Single(await _library.SourcesAsync(Cancel));
        Assert.Equal("Q&A on Berths – AT&T &c", source.Title);
        Assert.Equal("Watch & Ward", source.Publisher);
        Assert.Equal(["O'Brien"], source.Authors);
        Assert.Equal("https://example.org/?a=1&amp;b=2", source.Address);
    }

    [Fact]
    public async Task A_packed_manifest_gives_the_same()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Line));
        }

        _folder.Write("index.jsonl.gz", packed.ToArray());

        Assert.Empty((await AddAsync()).Warnings);
        await IsTheReportAsync();
    }

    [Fact]
    public async Task A_table_with_foreign_names_gives_the_same_through_a_field_map()
    {
        _folder.Write("index.csv", "nr,document,name,by,day,link,writers\nr1,a.txt,\"One report\",Harbour Watch,2025-03,https://example.org/a,A. B.; C. D.\n");

        var report = await AddAsync("id=nr,path=document,title=name,publisher=by,date=day,url=link,authors=writers");

        Assert.Empty(report.Warnings);
        await IsTheReportAsync();
    }

    [Fact]
    public async Task A_field_map_that_is_none_is_refused() =>
        Assert.Contains("“colour=red”", (await Assert.ThrowsAsync<PlumbException>(() => AddAsync("colour=red"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_broken_line_is_reported_with_its_number_and_the_others_hold()
    {
        _folder.Write("index.jsonl", "{\"path\": \n\n[1]\n" + Line + "\n");

        var report = await AddAsync();

        Assert.Equal(["index.jsonl, line 1", "index.jsonl, line 3"], report.Warnings.Select(w => w.Name));
        await IsTheReportAsync();
    }

    [Fact]
    public async Task Bytes_that_are_not_those_stated_are_added_with_a_warning()
    {
        _folder.Write("index.jsonl", Line[..^1] + $",\"sha256\":\"{new string('0', 64)}\"}}");

        var warning = Assert.Single((await AddAsync()).Warnings);

        Assert.Equal("a.txt", warning.Name);
        Assert.Contains(SnapshotId.Of("The first report."u8).Hex, warning.Reason, StringComparison.Ordinal);
        await IsTheReportAsync();
    }

    [Fact]
    public async Task A_file_that_the_manifest_names_and_that_is_not_there_is_reported()
    {
        _folder.Write("index.jsonl", Line + "\n{\"path\":\"b.txt\"}\n");

        var warning = Assert.Single((await AddAsync()).Warnings);

        Assert.Equal(("b.txt", "index.jsonl, line 2 names it, but there is no such file"), (warning.Name, warning.Reason));
    }

    [Fact]
    public async Task Rows_that_name_no_file_leave_a_document_like_others()
    {
        _folder.Write("index.csv", "year,number\n2024,5\n");

        await AddAsync();

        Assert.Contains(await _library.SourcesAsync(Cancel), s => s.Origin == "index.csv");
    }

    private Task<IngestReport> AddAsync(string? fields = null) =>
        new Ingest(_library, [new PlainTextReader()], [], null, _library.Rules, new ReadingLimits(), new StillClock())
            .AddAsync([_folder.Path], new IngestOptions { Fields = FieldMap.Parse(fields) }, null, Cancel);

    private async Task IsTheReportAsync()
    {
        var source = Assert.Single(await _library.SourcesAsync(Cancel));
        Assert.Equal(("r1", "One report", "Harbour Watch", "2025-03", "https://example.org/a"), (source.Id, source.Title, source.Publisher, source.Published?.ToString(), source.Address));
        Assert.Equal(["A. B.", "C. D."], source.Authors);
    }
}
