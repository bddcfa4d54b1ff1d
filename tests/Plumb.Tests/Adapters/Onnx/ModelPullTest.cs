using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Plumb.Adapters.Onnx;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Onnx;

public sealed class ModelPullTest
{
    private static readonly byte[] s_model = Encoding.UTF8.GetBytes("the bytes of a model");

    private static readonly string s_hash = Convert.ToHexStringLower(SHA256.HashData(s_model));

    private static readonly ModelManifest s_manifest = new("tiny", [new ModelFile(new Uri("https://models.example/files/model.onnx"), s_hash)]);

    private static string Part(TemporaryFolder folder) => folder.At($"tiny/model.onnx.{s_hash[..8]}.part");

    private static async Task<string> PullAsync(TemporaryFolder folder, Shelf shelf, IProgress<PullProgress>? progress = null) =>
        await new ModelPull(new HttpMessageInvoker(shelf)).PullAsync(s_manifest, folder.Path, progress, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_file_gets_its_name_after_its_hash_was_checked_and_is_not_fetched_twice()
    {
        using var folder = new TemporaryFolder();
        using var shelf = new Shelf(_ => new HttpResponseMessage { Content = new ByteArrayContent(s_model) });
        var seen = new Seen();

        var path = await PullAsync(folder, shelf, seen);
        await PullAsync(folder, shelf);

        Assert.Equal(s_model, await File.ReadAllBytesAsync(Path.Combine(path, "model.onnx"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Part(folder)));
        Assert.Equal("https://models.example/files/model.onnx", Assert.Single(shelf.Requests));
        Assert.Equal(new PullProgress("model.onnx", s_model.Length, s_model.Length), Assert.Single(seen.All));
        Assert.Equal(s_manifest.Files, ModelManifest.Read(Path.Combine(path, ModelManifest.FileName)).Files);
    }

    [Fact]
    public async Task Other_bytes_are_deleted_and_refused()
    {
        using var folder = new TemporaryFolder();
        using var shelf = new Shelf(_ => new HttpResponseMessage { Content = new StringContent("something else") });

        var e = await Assert.ThrowsAsync<PlumbException>(() => PullAsync(folder, shelf));

        Assert.Contains("does not have the pinned SHA-256", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.At("tiny")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_broke_off_is_gone_on_with_or_begun_again_as_the_server_allows(bool ranges)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"tiny/model.onnx.{s_hash[..8]}.part", s_model[..7]);
        using var shelf = new Shelf(request => ranges ? Rest(request) : new HttpResponseMessage { Content = new ByteArrayContent(s_model) });

        var path = await PullAsync(folder, shelf);

        Assert.Equal("bytes=7-", Assert.Single(shelf.Ranges));
        Assert.Equal(s_model, await File.ReadAllBytesAsync(Path.Combine(path, "model.onnx"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_what_came()
    {
        using var folder = new TemporaryFolder();
        using var shelf = new Shelf(_ => new HttpResponseMessage { Content = new StreamContent(new BrokenStream(s_model[..7])) });

        var e = await Assert.ThrowsAsync<PlumbException>(() => PullAsync(folder, shelf));

        Assert.Contains("Run the same command again to go on", e.Message, StringComparison.Ordinal);
        Assert.Equal(s_model[..7], await File.ReadAllBytesAsync(Part(folder), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Redirects_lead_to_https_only()
    {
        using var folder = new TemporaryFolder();
        using var good = new Shelf(r => r.RequestUri!.Host == "models.example" ? Sent("https://store.example/a") : new HttpResponseMessage { Content = new ByteArrayContent(s_model) });
        using var bad = new Shelf(_ => Sent("http://store.example/a"));
        using var endless = new Shelf(_ => Sent("https://models.example/again"));

        Assert.Contains("without https", (await Assert.ThrowsAsync<PlumbException>(() => PullAsync(folder, bad))).Message, StringComparison.Ordinal);
        Assert.Contains("too often", (await Assert.ThrowsAsync<PlumbException>(() => PullAsync(folder, endless))).Message, StringComparison.Ordinal);
        await PullAsync(folder, good);
        Assert.Equal("https://store.example/a", good.Requests[^1]);
    }

    [Theory]
    [InlineData("no json", "is no manifest")]
    [InlineData("{}", "is no manifest")]
    [InlineData("""{ "name": "../tiny", "files": [] }""", "the name may hold")]
    [InlineData("""{ "name": "tiny", "files": [] }""", "1 to 64 files")]
    [InlineData("""{ "name": "tiny", "files": [{ "url": "http://models.example/m", "sha256": "HASH" }] }""", "https://")]
    [InlineData("""{ "name": "tiny", "files": [{ "url": "https://models.example/m", "sha256": "12" }] }""", "64 hexadecimal digits")]
    [InlineData("""{ "name": "tiny", "files": [{ "url": "https://models.example/m", "sha256": "HASH", "file": "../m" }] }""", "a file's name may hold")]
    [InlineData("""{ "name": "tiny", "files": [{ "url": "https://models.example/", "sha256": "HASH" }] }""", "a file's name may hold")]
    [InlineData("""{ "name": "tiny", "files": [{ "url": "https://a.example/m", "sha256": "HASH" }, { "url": "https://b.example/M", "sha256": "HASH" }] }""", "two files are named")]
    public void A_manifest_that_asks_for_what_is_not_allowed_is_refused(string json, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("manifest.json", json.Replace("HASH", s_hash, StringComparison.Ordinal));

        Assert.Contains(message, Assert.Throws<PlumbException>(() => ModelManifest.Read(path)).Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Sent(string to)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.Location = new Uri(to);
        return response;
    }

    private static HttpResponseMessage Rest(HttpRequestMessage request)
    {
        var from = (int)request.Headers.Range!.Ranges.Single().From!.Value;
        var content = new ByteArrayContent(s_model[from..]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, s_model.Length - 1, s_model.Length);
        return new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = content };
    }

    /// <summary>A server in memory: https is for real servers, and certificates are not what is tried here.</summary>
    private sealed class Shelf(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public List<string> Ranges { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri!.AbsoluteUri);
            Ranges.AddRange(request.Headers.Range is { } range ? [range.ToString()] : []);
            return Task.FromResult(answer(request));
        }
    }

    private sealed class Seen : IProgress<PullProgress>
    {
        public List<PullProgress> All { get; } = [];

        public void Report(PullProgress value) => All.Add(value);
    }

    /// <summary>Gives some bytes, then breaks.</summary>
    private sealed class BrokenStream(byte[] bytes) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == bytes.Length)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded);
            }

            var read = Math.Min(count, bytes.Length - _at);
            bytes.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
