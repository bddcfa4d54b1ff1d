using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Warc;

/// <summary>Writes sources as one WACZ 1.1.1 file: the WARC with its index, a list of pages, and a digest of each part.</summary>
public sealed class WaczExport : ISourceExport
{
    private const string ArchiveName = "data.warc.gz";

    private static readonly JsonSerializerOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_indented = new(s_line) { WriteIndented = true, NewLine = "\n" };

    /// <inheritdoc/>
    public string Name => "wacz";

    /// <inheritdoc/>
    public async Task WriteAsync(IReadOnlyList<Source> sources, ISnapshotStore snapshots, ICaptures captures, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sources);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var parts = new List<Part>();
        List<IndexEntry> entries = [];

        // Not packed once more (section 5.2): a reader finds a record by its place in the file.
        await PutAsync("archive/" + ArchiveName, CompressionLevel.NoCompression, async stream =>
            entries = await WarcExport.WriteAllAsync(sources, snapshots, captures, new WarcWriting(stream, packed: true), ArchiveName, cancel));
        await PutTextAsync("indexes/index.cdx", Index(entries));
        await PutTextAsync("pages/pages.jsonl", Pages(entries));
        var package = JsonSerializer.Serialize(
            new
            {
                profile = "data-package",
                wacz_version = "1.1.1",
                title = "Sources of a Plumb library",
                software = $"Plumb {typeof(Source).Assembly.GetName().Version?.ToString(3)}",
                created = Time(WarcExport.Newest(sources)),
                resources = parts.Select(p => new { name = Path.GetFileName(p.Path), path = p.Path, hash = p.Hash, bytes = p.Length }),
            },
            s_indented) + "\n";
        await PutTextAsync("datapackage.json", package);
        await PutTextAsync("datapackage-digest.json", JsonSerializer.Serialize(new { path = "datapackage.json", hash = parts[^1].Hash }, s_indented) + "\n");

        async Task PutTextAsync(string path, string text) =>
            await PutAsync(path, CompressionLevel.Optimal, async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel));

        async Task PutAsync(string path, CompressionLevel level, Func<Stream, Task> write)
        {
            var entry = zip.CreateEntry(path, level);
            entry.LastWriteTime = WarcExport.Newest(sources) is var time && time.Year >= 1980 ? time.ToUniversalTime() : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            await using var stream = await entry.OpenAsync(cancel);
            using var hash = SHA256.Create();
            await using var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true);
            var counted = new CountingStream(hashed);
            await write(counted);
            await hashed.FlushFinalBlockAsync(cancel);
            parts.Add(new Part(path, "sha256:" + Convert.ToHexStringLower(hash.Hash!), counted.Written));
        }
    }

    /// <summary>CDXJ: the address with its host turned round, the time, and where the record lies; sorted, so that it can be searched.</summary>
    private static string Index(List<IndexEntry> entries) => string.Concat(entries
        .Where(e => Uri.TryCreate(e.Target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        .Select(e => $"{SortKey(new Uri(e.Target))} {e.Time.UtcDateTime:yyyyMMddHHmmss} "
            + JsonSerializer.Serialize(
                new { url = e.Target, mime = e.MediaType, status = e.Status.ToString(), digest = e.Digest, length = e.Length.ToString(), offset = e.Offset.ToString(), filename = ArchiveName },
                s_line))
        .Order(StringComparer.Ordinal)
        .Select(l => l + "\n"));

    private static string Pages(List<IndexEntry> entries)
    {
        var lines = new List<string> { """{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}""" };
        lines.AddRange(entries
            .Where(e => e.MediaType is not "warc/revisit" && e.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Select(e => JsonSerializer.Serialize(new { id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{e.Target} {e.Time:O}")))[..16], url = e.Target, title = e.Title ?? e.Target, ts = Time(e.Time) }, s_line)));
        return string.Concat(lines.Select(l => l + "\n"));
    }

    /// <summary>Sort-friendly form of an address (SURT): <c>org,site,www)/a?b</c>.</summary>
    private static string SortKey(Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var turned = address.HostNameType == UriHostNameType.Dns ? string.Join(',', host.Split('.').Reverse()) : host;
        return $"{turned}{(address.IsDefaultPort ? "" : $":{address.Port}")}){address.PathAndQuery}".ToLowerInvariant();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private sealed record Part(string Path, string Hash, long Length);

    private sealed class CountingStream(Stream to) : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await to.WriteAsync(buffer, cancellationToken);
            Written += buffer.Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            to.Write(buffer, offset, count);
            Written += count;
        }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
