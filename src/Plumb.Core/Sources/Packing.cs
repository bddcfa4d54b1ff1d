using System.IO.Compression;

namespace Plumb.Core.Sources;

/// <summary>Bytes that are kept beside a snapshot: packed with Brotli, and known by their hash.</summary>
internal static class Packing
{
    public static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The bytes as they were.</summary>
    /// <param name="packed">The packed bytes.</param>
    /// <param name="snapshot">Name of the bytes.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <exception cref="PlumbException">They are damaged.</exception>
    public static byte[] Unpack(byte[] packed, string snapshot, string what)
    {
        try
        {
            using var bytes = new MemoryStream();
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            brotli.CopyTo(bytes);
            return SnapshotId.Of(bytes.ToArray()).Value == snapshot ? bytes.ToArray() : throw new InvalidDataException("they have another hash");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new PlumbException($"{what} ({snapshot}) is damaged in the library. Bring the library back from a copy.", e);
        }
    }
}
