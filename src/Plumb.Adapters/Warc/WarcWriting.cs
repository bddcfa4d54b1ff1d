using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Warc;

/// <summary>Writes WARC 1.1 (ISO 28500:2017): for each source a response or resource, its request, what is known of it, and revisits;
/// for a rendered page the response of its server, and the page as its conversion.</summary>
/// <remarks>Ids are made from what the records hold, so that the same sources give the same bytes.</remarks>
internal sealed class WarcWriting(Stream output, bool packed)
{
    private static readonly Dictionary<int, string> s_reasons = new() { [200] = "OK", [201] = "Created", [203] = "Non-Authoritative Information", [206] = "Partial Content" };

    /// <summary>Sheets that stand in the file already: many pages share one.</summary>
    private readonly HashSet<string> _sheets = new(StringComparer.Ordinal);

    /// <summary>Bytes written so far.</summary>
    private long _written;

    /// <summary>Writes the first record: what made the file.</summary>
    public async Task WriteInfoAsync(string name, DateTimeOffset time, CancellationToken cancel)
    {
        var version = typeof(Source).Assembly.GetName().Version?.ToString(3);
        var block = Encoding.UTF8.GetBytes($"software: Plumb/{version}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        await WriteAsync("warcinfo", null, time, "application/warc-fields", block, Id(block, name), [("WARC-Filename", name)], cancel);
    }

    /// <summary>Writes a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="captures">How it came, oldest first; none when it was no page of the web.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>An entry of the index for each response and revisit.</returns>
    public async Task<IReadOnlyList<IndexEntry>> WriteAsync(Source source, byte[] bytes, IReadOnlyList<Capture> captures, CancellationToken cancel)
    {
        var entries = new List<IndexEntry>();
        foreach (var capture in captures.Where(c => c.Rendering is not null))
        {
            entries.Add(await WriteRenderedAsync(source, bytes, capture, capture.Rendering!, cancel));
        }

        if (entries.Count > 0 && entries.Count == captures.Count)
        {
            return entries;
        }

        captures = [.. captures.Where(c => c.Rendering is null)];
        var digest = "sha256:" + source.Snapshot.Hex;
        var first = captures.Count > 0 ? captures[0] : null;
        var target = first?.Address ?? (IsWhole(source.Address) ? source.Address! : $"urn:sha256:{source.Snapshot.Hex}");
        var id = Id(Encoding.UTF8.GetBytes(source.Snapshot.Value), target);
        var time = first?.Retrieved ?? source.Retrieved;
        foreach (var sheet in first?.Sheets.Where(s => _sheets.Add($"{s.Address} {s.Snapshot}")) ?? [])
        {
            entries.Add(await WriteSheetAsync(sheet, time, cancel));
        }

        var start = _written;
        if (first is null)
        {
            await WriteAsync("resource", target, time, source.MediaType, bytes, id, [("WARC-Payload-Digest", digest)], cancel);
        }
        else
        {
            await WriteAsync("response", target, time, "application/http; msgtype=response", [.. Head(first, bytes.LongLength), .. bytes], id, [("WARC-Payload-Digest", digest)], cancel);
        }

        entries.Add(new IndexEntry(target, time, source.MediaType, first?.Status ?? 200, digest, start, _written - start, source.Title));
        if (first is { Sent.Count: > 0 })
        {
            await WriteRequestAsync(first, id, cancel);
        }

        var metadata = SourceMetadata.Write(source, first);
        await WriteAsync("metadata", target, time, SourceMetadata.MediaType, metadata, Id(metadata, "metadata " + id), [("WARC-Concurrent-To", id)], cancel);
        foreach (var again in captures.Skip(1))
        {
            entries.Add(await WriteRevisitAsync(again, source, digest, (target, time, id), cancel));
        }

        return entries;
    }

    /// <summary>A style sheet, before the first page that came with it: whoever reads in order has it when the page comes.</summary>
    private async Task<IndexEntry> WriteSheetAsync(PageSheet sheet, DateTimeOffset time, CancellationToken cancel)
    {
        var (bytes, start) = (sheet.Bytes(), _written);
        await WriteAsync("resource", sheet.Address, time, SourceMetadata.SheetType, bytes, Id(bytes, "sheet " + sheet.Address), [("WARC-Payload-Digest", sheet.Snapshot)], cancel);
        return new IndexEntry(sheet.Address, time, SourceMetadata.SheetType, 200, sheet.Snapshot, start, _written - start, null);
    }

    /// <summary>What the server sent, and the page that a browser made of it (section 6.8 of the standard).</summary>
    private async Task<IndexEntry> WriteRenderedAsync(Source source, byte[] page, Capture capture, Rendering rendering, CancellationToken cancel)
    {
        var (served, start) = (rendering.ServedBytes(), _written);
        var id = Id(Encoding.UTF8.GetBytes(rendering.Served), $"{capture.Address} {capture.Retrieved:O}");
        await WriteAsync("response", capture.Address, capture.Retrieved, "application/http; msgtype=response", [.. Head(capture, served.LongLength), .. served], id, [("WARC-Payload-Digest", rendering.Served)], cancel);
        var entry = new IndexEntry(capture.Address, capture.Retrieved, "text/html", capture.Status, rendering.Served, start, _written - start, source.Title);
        if (capture.Sent.Count > 0)
        {
            await WriteRequestAsync(capture, id, cancel);
        }

        var metadata = SourceMetadata.Write(source, capture);
        await WriteAsync("metadata", capture.Address, capture.Retrieved, SourceMetadata.MediaType, metadata, Id(metadata, "metadata " + id), [("WARC-Concurrent-To", id)], cancel);
        await WriteAsync("conversion", capture.Address, capture.Retrieved, source.MediaType, page, Id(page, "conversion " + id), [("WARC-Refers-To", id), ("WARC-Payload-Digest", source.Snapshot.Value)], cancel);
        return entry;
    }

    private async Task WriteRequestAsync(Capture capture, string id, CancellationToken cancel)
    {
        var path = Uri.TryCreate(capture.CopyAddress ?? capture.Address, UriKind.Absolute, out var address) ? address.PathAndQuery : "/";
        var block = Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\n{string.Concat(capture.Sent.Select(h => $"{h.Key}: {h.Value}\r\n"))}\r\n");
        await WriteAsync("request", capture.Address, capture.Retrieved, "application/http; msgtype=request", block, Id(block, "request " + id), [("WARC-Concurrent-To", id)], cancel);
    }

    private async Task<IndexEntry> WriteRevisitAsync(Capture again, Source source, string digest, (string Target, DateTimeOffset Time, string Id) first, CancellationToken cancel)
    {
        var start = _written;
        var head = Head(again, source.Length);
        await WriteAsync(
            "revisit", again.Address, again.Retrieved, "application/http; msgtype=response", head, Id(head, $"revisit {again.Retrieved:O} {first.Id}"),
            [
                ("WARC-Payload-Digest", digest),
                ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
                ("WARC-Refers-To", first.Id),
                ("WARC-Refers-To-Target-URI", first.Target),
                ("WARC-Refers-To-Date", Time(first.Time)),
                ("WARC-Truncated", "length"),
            ],
            cancel);
        return new IndexEntry(again.Address, again.Retrieved, "warc/revisit", again.Status, digest, start, _written - start, source.Title);
    }

    /// <summary>The head of an answer: what was kept of it. The body stands as it was unpacked, so its encoding is told under another name.</summary>
    private static byte[] Head(Capture capture, long length)
    {
        var head = new StringBuilder($"HTTP/1.1 {capture.Status} {s_reasons.GetValueOrDefault(capture.Status, "Success")}\r\n");
        foreach (var (name, value) in capture.Headers.Where(h => h.Key is not ("content-length" or "transfer-encoding")))
        {
            head.Append(name == "content-encoding" ? "x-archive-orig-content-encoding" : name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(head.Append($"content-length: {length}\r\n\r\n").ToString());
    }

    private async Task WriteAsync(
        string type, string? target, DateTimeOffset time, string mediaType, byte[] block, string id, IReadOnlyList<(string Name, string Value)> more, CancellationToken cancel)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        IEnumerable<(string Name, string Value)> fields =
        [
            ("WARC-Type", type),
            ("WARC-Record-ID", id),
            ("WARC-Date", Time(time)),
            .. target is null ? [] : new[] { ("WARC-Target-URI", target) },
            .. more,
            ("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))),
            ("Content-Type", mediaType),
            ("Content-Length", block.Length.ToString()),
        ];
        foreach (var (name, value) in fields)
        {
            head.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        await PutAsync([.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. block, .. "\r\n\r\n"u8], cancel);
    }

    /// <summary>A record packed for itself (Annex D), so that one can be read without those before it.</summary>
    private async Task PutAsync(byte[] record, CancellationToken cancel)
    {
        if (packed)
        {
            var buffer = new MemoryStream();
            await using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            {
                await gzip.WriteAsync(record, cancel);
            }

            record = buffer.ToArray();
        }

        await output.WriteAsync(record, cancel);
        _written += record.Length;
    }

    private static bool IsWhole(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>A UUID of version 8 (RFC 9562, section 5.8) from the hash of what the record is.</summary>
    private static string Id(byte[] block, string name)
    {
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 0, .. SHA256.HashData(block)])[..16];
        hash[6] = (byte)(0x80 | hash[6] & 0x0F);
        hash[8] = (byte)(0x80 | hash[8] & 0x3F);
        return $"<urn:uuid:{new Guid(hash, bigEndian: true)}>";
    }
}

/// <summary>Where a record lies.</summary>
/// <param name="Target">Its address.</param>
/// <param name="Time">When it came.</param>
/// <param name="MediaType">Media type found in the bytes, or <c>warc/revisit</c>.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Digest">Digest of the payload.</param>
/// <param name="Offset">First byte in the file.</param>
/// <param name="Length">Bytes in the file.</param>
/// <param name="Title">Title of the source, or null.</param>
internal sealed record IndexEntry(string Target, DateTimeOffset Time, string MediaType, int Status, string Digest, long Offset, long Length, string? Title);
