using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Sqlite;

/// <summary>A document as it lies in the database: text and blocks apart, each in few bytes.</summary>
/// <param name="Text">A byte for the format (0 as it is, 1 Brotli), the length in bytes, then the text in UTF-8.</param>
/// <param name="Blocks">For each block: kind, gap to the block before, length, level, page or 0.</param>
/// <param name="Facts">What the document says about itself, as JSON, or null.</param>
/// <param name="TextDigest">SHA-256 of the text in UTF-8.</param>
internal sealed record PackedDocument(byte[] Text, byte[] Blocks, string? Facts, byte[] TextDigest)
{
    private const byte Plain = 0;
    private const byte Brotli = 1;

    /// <summary>Texts that are shorter are not worth packing.</summary>
    private const int WorthPacking = 512;

    public static PackedDocument Of(Document document)
    {
        var utf8 = Encoding.UTF8.GetBytes(document.Text);
        return new PackedDocument(Pack(utf8), PackBlocks(document.Blocks), FactsJson.Write(document.Facts), SHA256.HashData(utf8));
    }

    public static Document Unpack(SnapshotId snapshot, byte[] text, byte[] blocks, string? facts, string? language) => new()
    {
        Snapshot = snapshot,
        Text = UnpackText(text),
        Blocks = UnpackBlocks(blocks),
        Facts = FactsJson.Read(facts),
        Language = language,
    };

    private static byte[] Pack(byte[] utf8)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(utf8.Length) + 6);
        try
        {
            var head = WriteNumber(buffer, 1, (uint)utf8.Length);
            if (utf8.Length >= WorthPacking && BrotliEncoder.TryCompress(utf8, buffer.AsSpan(head), out var written, quality: 1, window: 22) && written < utf8.Length)
            {
                buffer[0] = Brotli;
                return buffer[..(head + written)];
            }

            buffer[0] = Plain;
            utf8.CopyTo(buffer, head);
            return buffer[..(head + utf8.Length)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string UnpackText(byte[] packed)
    {
        var at = 1;
        var length = (int)ReadNumber(packed, ref at);
        if (packed[0] == Plain)
        {
            return Encoding.UTF8.GetString(packed, at, length);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        try
        {
            return BrotliDecoder.TryDecompress(packed.AsSpan(at), buffer, out var written) && written == length
                ? Encoding.UTF8.GetString(buffer, 0, length)
                : throw new PlumbException("The text of a document in the library is damaged. Bring the library back from a copy.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] PackBlocks(IReadOnlyList<Block> blocks)
    {
        var buffer = new byte[5 * (5 * blocks.Count + 1)];
        var at = WriteNumber(buffer, 0, (uint)blocks.Count);
        var end = 0;
        foreach (var block in blocks)
        {
            at = WriteNumber(buffer, at, (uint)block.Kind);
            at = WriteNumber(buffer, at, (uint)(block.Span.Start - end));
            at = WriteNumber(buffer, at, (uint)block.Span.Length);
            at = WriteNumber(buffer, at, (uint)block.Level);
            at = WriteNumber(buffer, at, (uint)(block.Page ?? 0));
            end = block.Span.End;
        }

        return buffer[..at];
    }

    private static Block[] UnpackBlocks(byte[] packed)
    {
        var at = 0;
        var blocks = new Block[ReadNumber(packed, ref at)];
        var end = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var kind = (BlockKind)ReadNumber(packed, ref at);
            var start = end + (int)ReadNumber(packed, ref at);
            end = start + (int)ReadNumber(packed, ref at);
            var level = (int)ReadNumber(packed, ref at);
            var page = (int)ReadNumber(packed, ref at);
            blocks[i] = new Block(kind, new TextSpan(start, end), level, page > 0 ? page : null);
        }

        return blocks;
    }

    /// <summary>Seven bits to a byte, the lowest first; the eighth says that more follow.</summary>
    private static int WriteNumber(byte[] buffer, int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            buffer[at++] = (byte)(value | 0x80);
        }

        buffer[at++] = (byte)value;
        return at;
    }

    private static uint ReadNumber(byte[] buffer, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = buffer[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
