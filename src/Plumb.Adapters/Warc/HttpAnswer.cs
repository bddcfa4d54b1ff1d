using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Plumb.Adapters.Warc;

/// <summary>An HTTP answer as it lies in a record.</summary>
/// <param name="Status">100 to 599.</param>
/// <param name="Headers">Names in lower case, in order of name.</param>
/// <param name="Body">The body, transfer and content encodings undone; null when that cannot be done within the limit.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[]? Body)
{
    /// <summary>Reads a message (RFC 9112); null when it is none.</summary>
    public static HttpAnswer? Read(byte[] block, long most)
    {
        var (lines, start) = Head(block);
        if (lines.Count == 0 || !lines[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) || lines[0].Split(' ', 3) is not { Length: >= 2 } first
            || !int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 599)
        {
            return null;
        }

        List<KeyValuePair<string, string>> headers = [.. Fields(lines.Skip(1)).OrderBy(h => h.Key, StringComparer.Ordinal)];
        var body = block[start..];
        if (Value(headers, "transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            // Some writers undo the chunks and leave the header.
            body = Chunks(body) ?? body;
        }

        return new HttpAnswer(status, headers, Unpack(body, Value(headers, "content-encoding"), most));
    }

    /// <summary>Headers of a request as it lies in a record, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> RequestHeaders(byte[] block) => [.. Pairs(Head(block).Lines.Skip(1))];

    private static string? Value(IEnumerable<KeyValuePair<string, string>> headers, string name) => headers.Where(h => h.Key == name).Select(h => h.Value).FirstOrDefault();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IEnumerable<string> lines) =>
        Pairs(lines).Select(p => KeyValuePair.Create(p.Key.ToLowerInvariant(), p.Value));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<string> lines) =>
        lines.Select(l => (Line: l, Colon: l.IndexOf(':', StringComparison.Ordinal))).Where(l => l.Colon > 0)
            .Select(l => KeyValuePair.Create(l.Line[..l.Colon].Trim(), l.Line[(l.Colon + 1)..].Trim()));

    /// <summary>The lines before the first empty one, and where what follows begins.</summary>
    private static (List<string> Lines, int Start) Head(byte[] block)
    {
        var lines = new List<string>();
        var at = 0;
        while (at < block.Length)
        {
            var end = Array.IndexOf(block, (byte)'\n', at);
            end = end < 0 ? block.Length : end;
            var line = Encoding.UTF8.GetString(block, at, end - at).TrimEnd('\r');
            at = Math.Min(end + 1, block.Length);
            if (line.Length == 0)
            {
                break;
            }

            lines.Add(line);
        }

        return (lines, at);
    }

    /// <summary>The body of chunks (RFC 9112, section 7.1); null when there are none.</summary>
    private static byte[]? Chunks(byte[] body)
    {
        using var whole = new MemoryStream();
        for (var at = 0; ;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            if (end <= 0 || !int.TryParse(Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            at += end + 2;
            if (length == 0)
            {
                return whole.ToArray();
            }

            if (length > body.Length - at)
            {
                return null;
            }

            whole.Write(body, at, length);
            at += length + 2;
            if (at > body.Length)
            {
                return null;
            }
        }
    }

    private static byte[]? Unpack(byte[] body, string? encoding, long most)
    {
        var name = encoding?.Trim().ToLowerInvariant();
        if (name is null or "" or "identity")
        {
            return body;
        }

        try
        {
            using var packed = new MemoryStream(body, writable: false);
            using Stream? plain = name switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            return plain is null ? null : Bounded(plain, most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            // Some writers unpack the body and leave the header.
            return name is "gzip" or "x-gzip" && body is [0x1F, 0x8B, ..] ? null : body;
        }
    }

    private static byte[]? Bounded(Stream plain, long most)
    {
        using var whole = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = plain.Read(block)) > 0;)
        {
            if (whole.Length + read > most)
            {
                return null;
            }

            whole.Write(block, 0, read);
        }

        return whole.ToArray();
    }
}
