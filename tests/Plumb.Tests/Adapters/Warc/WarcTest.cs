using System.IO.Compression;
using System.Text;
using Plumb.Adapters.Warc;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Adapters.Warc;

public sealed class WarcTest
{
    private static readonly DateTimeOffset Day = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("warc")]
    [InlineData("warc.gz")]
    [InlineData("wacz")]
    public async Task What_is_written_is_read_again_with_how_it_came_and_what_is_known_of_it(string form)
    {
        var shelf = new Shelf();
        shelf.Add("<p>page", "https://site.org/end", Captured("https://site.org/start", 0), Captured("https://site.org/start", 3));
        shelf.Add("%PDF-1.4 local", null);

        var members = Members(await WriteAsync(shelf, form), form);

        Assert.Equal(3, members.Count);
        Assert.All(members, m => Assert.Null(m.Problem));
        var page = members.Single(m => m.Bytes.Length == 7);
        Assert.Equal("https://site.org/end", page.Name);
        Assert.Equal("<p>page", Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal(("Title of <p>page", "https://site.org/end", "2026-01-02"), (page.Facts!.Title, page.Facts.Address, page.Facts.Published?.ToString()));
        Assert.Equal(Day, page.Capture!.Retrieved);
        Assert.Equal(["https://site.org/start", "https://site.org/end"], page.Capture.Chain);
        Assert.Equal("\"0\"", page.Capture.Header("etag"));
        Assert.Equal("br", page.Capture.Header("x-archive-orig-content-encoding"));
        Assert.Contains(page.Capture.Sent, h => h is { Key: "User-Agent", Value: "Plumb/1" });
        var again = members.Single(m => m.Same is not null);
        Assert.Equal((SnapshotId.Of(page.Bytes), Day.AddDays(3)), (again.Same!.Value, again.Capture!.Retrieved));
        var local = members.Single(m => m.Bytes.Length == 14);
        Assert.StartsWith("urn:sha256:", local.Name, StringComparison.Ordinal);
        Assert.Null(local.Capture);
    }

    [Theory]
    [InlineData("warc")]
    [InlineData("wacz")]
    public async Task Style_sheets_travel_with_their_pages_and_are_no_sources(string form)
    {
        var shelf = new Shelf();
        var sheet = PageSheet.Of("../a.css", "https://cdn.site.org/a.css", ".q7 { display: none }"u8.ToArray());
        shelf.Add("<p>one", "https://site.org/one", text => Captured("https://site.org/one", 0)(text) with { Sheets = [sheet] });
        shelf.Add("<p>two", "https://site.org/two", text => Captured("https://site.org/two", 1)(text) with { Sheets = [sheet with { Link = "/a.css" }] });

        var members = Members(await WriteAsync(shelf, form), form);

        Assert.Equal(["<p>one", "<p>two"], members.Select(m => Encoding.UTF8.GetString(m.Bytes)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["../a.css https://cdn.site.org/a.css .q7 { display: none }", "/a.css https://cdn.site.org/a.css .q7 { display: none }"],
            members.Select(m => Assert.Single(m.Capture!.Sheets)).Select(s => $"{s.Link} {s.Address} {s.Text()}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("warc.gz")]
    [InlineData("wacz")]
    public async Task The_same_sources_give_the_same_bytes(string form)
    {
        var shelf = new Shelf();
        shelf.Add("<p>page", "https://site.org/", Captured("https://site.org/", 0));

        Assert.Equal(await WriteAsync(shelf, form), await WriteAsync(shelf, form));
    }

    [Theory]
    [InlineData("warc", "application/warc")]
    [InlineData("warc.gz", "application/warc")]
    [InlineData("wacz", "application/wacz")]
    public async Task What_is_written_is_told_by_its_content(string form, string type)
    {
        var shelf = new Shelf();
        shelf.Add("<p>page", "https://site.org/", Captured("https://site.org/", 0));

        Assert.Equal(type, MediaTypeSniffer.Sniff(await WriteAsync(shelf, form), form == "warc.gz" ? "a.warc.gz" : "a"));
    }

    [Fact]
    public async Task The_index_of_a_WACZ_leads_to_each_record()
    {
        var shelf = new Shelf();
        shelf.Add("<p>one", "https://www.site.org/one?A=b", Captured("https://www.site.org/one?A=b", 0));
        shelf.Add("<p>two", "http://other.org:8080/two", Captured("http://other.org:8080/two", 1));
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(shelf, "wacz")));
        var archive = Read(zip, "archive/data.warc.gz");
        var lines = Encoding.UTF8.GetString(Read(zip, "indexes/index.cdx")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["org,other:8080)/two 20260507070809", "org,site)/one?a=b 20260506070809"], lines.Select(l => l[..l.IndexOf(" {", StringComparison.Ordinal)]));
        foreach (var line in lines)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]);
            var (offset, length) = (int.Parse(json.RootElement.GetProperty("offset").GetString()!), int.Parse(json.RootElement.GetProperty("length").GetString()!));
            using var record = new GZipStream(new MemoryStream(archive, offset, length), CompressionMode.Decompress);
            var text = new StreamReader(record).ReadToEnd();
            Assert.StartsWith("WARC/1.1\r\nWARC-Type: response", text, StringComparison.Ordinal);
            Assert.Contains($"WARC-Target-URI: {json.RootElement.GetProperty("url").GetString()}\r\n", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "7\r\n<p>page\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "<p>page")]
    [InlineData("Content-Encoding: identity\r\n", "<p>page")]
    [InlineData("Content-Encoding: gzip\r\n", "<p>page")]
    public void A_body_is_read_whatever_its_writer_did_to_it(string header, string body)
    {
        var member = Assert.Single(Members(Encoding.UTF8.GetBytes(Response("HTTP/1.1 200 OK\r\n" + header + "\r\n" + body)), "warc"));

        Assert.Equal("<p>page", Encoding.UTF8.GetString(member.Bytes));
    }

    [Theory]
    [InlineData("HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\ngone")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    public void Redirects_errors_and_empty_answers_are_no_documents(string answer) => Assert.Empty(Members(Encoding.UTF8.GetBytes(Response(answer)), "warc"));

    [Fact]
    public void A_revisit_of_another_file_says_that_the_other_file_is_needed()
    {
        var member = Assert.Single(Members(Encoding.UTF8.GetBytes(Record("revisit", "", "WARC-Payload-Digest: sha1:AAAA\r\n")), "warc"));

        Assert.Contains("another file", member.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_beyond_the_limit_is_left_out_and_those_behind_it_are_read()
    {
        var file = Response("HTTP/1.1 200 OK\r\n\r\n" + new string('x', 5_000)) + Response("HTTP/1.1 200 OK\r\n\r\nsmall");

        var members = Members(Encoding.UTF8.GetBytes(file), "warc", new ReadingLimits { MaxBytes = 1_000 });

        Assert.Contains("--max-bytes", members[0].Problem, StringComparison.Ordinal);
        Assert.Equal("small", Encoding.UTF8.GetString(members[1].Bytes));
    }

    [Fact]
    public void A_body_that_unpacks_to_more_than_the_limit_is_left_out()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[1_000_000]);
        }

        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"u8, .. packed.ToArray()];
        byte[] file = [.. Encoding.UTF8.GetBytes(Head("response", block.Length, "")), .. block, .. "\r\n\r\n"u8];

        Assert.NotNull(Assert.Single(Members(file, "warc", new ReadingLimits { MaxBytes = 100_000 })).Problem);
    }

    [Theory]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nshort")]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.1\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\nsomething else")]
    public void A_damaged_file_says_so_after_what_stands_before(string damage)
    {
        var members = Members(Encoding.UTF8.GetBytes(Response("HTTP/1.1 200 OK\r\n\r\nwhole") + damage), "warc");

        Assert.Equal("whole", Encoding.UTF8.GetString(members[0].Bytes));
        Assert.Contains("damaged", members[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_WACZ_cut_short_says_so() => Assert.NotNull(Assert.Single(Members("PK\u0003\u0004 no more"u8.ToArray(), "wacz")).Problem);

    private static string Response(string answer) => Record("response", answer, "");

    private static string Record(string type, string block, string more) => Head(type, Encoding.UTF8.GetByteCount(block), more) + block + "\r\n\r\n";

    private static string Head(string type, int length, string more) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: <https://site.org/a>\r\nWARC-Date: 2026-05-06T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n{more}Content-Type: application/http\r\nContent-Length: {length}\r\n\r\n";

    private static List<Member> Members(byte[] file, string form, ReadingLimits? limits = null)
    {
        IContainerReader reader = form == "wacz" ? new WaczContainer() : new WarcContainer();
        return [.. reader.Open(new MemoryStream(file), "a", limits ?? new ReadingLimits(), Cancel)];
    }

    private static async Task<byte[]> WriteAsync(Shelf shelf, string form)
    {
        ISourceExport export = form == "wacz" ? new WaczExport() : new WarcExport(packed: form == "warc.gz");
        using var output = new MemoryStream();
        await export.WriteAsync(shelf.Sources, shelf, shelf, output, Cancel);
        return output.ToArray();
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static Func<string, Capture> Captured(string asked, int day) => address => new Capture
    {
        Asked = asked,
        Address = address,
        Chain = asked == address ? [asked] : [asked, address],
        Retrieved = Day.AddDays(day),
        Headers = [KeyValuePair.Create("content-encoding", "br"), KeyValuePair.Create("content-type", "text/html"), KeyValuePair.Create("etag", $"\"{day}\"")],
        Sent = [KeyValuePair.Create("Host", "site.org"), KeyValuePair.Create("User-Agent", "Plumb/1")],
    };

    /// <summary>Sources with their bytes and captures.</summary>
    private sealed class Shelf : ISnapshotStore, ICaptures
    {
        private readonly Dictionary<SnapshotId, (byte[] Bytes, IReadOnlyList<Capture> Captures)> _held = [];

        public List<Source> Sources { get; } = [];

        public void Add(string text, string? address, params Func<string, Capture>[] captures)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var id = SnapshotId.Of(bytes);
            _held[id] = (bytes, [.. captures.Select(c => c(address!))]);
            Sources.Add(new Source
            {
                Snapshot = id,
                Id = id.Hex[..12],
                Title = "Title of " + text,
                Published = PartialDate.ParseIso("2026-01-02"),
                Retrieved = Day,
                Address = address,
                MediaType = "text/html",
                Origin = "test",
                Length = bytes.Length,
            });
        }

        public Task<byte[]?> BytesAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult<byte[]?>(_held[snapshot].Bytes);

        public Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(_held[snapshot].Captures);

        public Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel) => throw new NotSupportedException();

        public Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel) => throw new NotSupportedException();
    }
}
