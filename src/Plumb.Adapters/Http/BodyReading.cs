using System.IO.Compression;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>Why a body could not be taken.</summary>
internal sealed class BodyRefusedException(FetchRefusal reason, string message) : IOException(message)
{
    public FetchRefusal Reason { get; } = reason;
}

/// <summary>Reads a body within limits of bytes, as sent and once unpacked, and of time between two bytes.</summary>
internal static class BodyReading
{
    private const int Block = 32 * 1024;
    private const int MostEncodings = 2;

    /// <summary>The bytes, content encodings undone (RFC 9110, section 8.4).</summary>
    /// <exception cref="BodyRefusedException">It is more than the limits allow, or packed in a way that is not known or damaged.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, long most, bool cut, Func<CancellationToken, CancellationTokenSource> patience, CancellationToken cancel)
    {
        if (!cut && response.Content.Headers.ContentLength > most)
        {
            throw TooLarge($"it has {response.Content.Headers.ContentLength:N0} bytes", most);
        }

        await using var sent = new CountedStream(await response.Content.ReadAsStreamAsync(cancel), most, cut, patience);
        var encodings = response.Content.Headers.ContentEncoding.Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("identity" or "")).ToList();
        if (encodings.Count > MostEncodings)
        {
            throw new BodyRefusedException(FetchRefusal.Content, $"it is packed {encodings.Count} times over");
        }

        Stream plain = sent;
        foreach (var encoding in encodings.AsEnumerable().Reverse())
        {
            plain = Unpacked(plain, encoding);
        }

        try
        {
            return await ReadAllAsync(plain, most, cut, cancel);
        }
        catch (InvalidDataException e)
        {
            throw new BodyRefusedException(FetchRefusal.Content, $"it could not be unpacked: {e.Message}");
        }
        finally
        {
            await plain.DisposeAsync();
        }
    }

    private static Stream Unpacked(Stream packed, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        _ => throw new BodyRefusedException(FetchRefusal.Content, $"it is packed as “{(encoding.Length > 20 ? encoding[..20] : encoding)}”, which was not asked for and is not known"),
    };

    private static async Task<byte[]> ReadAllAsync(Stream from, long most, bool cut, CancellationToken cancel)
    {
        using var held = new MemoryStream();
        var block = new byte[Block];
        for (int read; (read = await from.ReadAsync(block, cancel)) > 0;)
        {
            var room = most - held.Length;
            if (read > room)
            {
                if (!cut)
                {
                    throw TooLarge("it unpacks to more", most);
                }

                held.Write(block, 0, (int)room);
                break;
            }

            held.Write(block, 0, read);
        }

        return held.ToArray();
    }

    private static BodyRefusedException TooLarge(string what, long most) =>
        new(FetchRefusal.TooLarge, $"{what}, more than the limit of {most:N0} bytes; raise the limit with --max-bytes");

    /// <summary>Counts what comes, and waits for each part no longer than allowed.</summary>
    private sealed class CountedStream(Stream from, long most, bool cut, Func<CancellationToken, CancellationTokenSource> patience) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            using var wait = patience(cancellationToken);
            int read;
            try
            {
                read = await from.ReadAsync(buffer, wait.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new BodyRefusedException(FetchRefusal.TooSlow, "nothing more came for longer than the limit; try again later");
            }

            _read += read;
            return _read <= most || cut ? read : throw TooLarge("more came", most);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                from.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
