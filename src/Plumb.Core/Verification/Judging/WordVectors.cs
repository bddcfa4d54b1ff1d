using System.Numerics;
using System.Runtime.InteropServices;

namespace Plumb.Core.Verification.Judging;

/// <summary>Tells how alike the company is that two words keep, from vectors learned on public texts.</summary>
/// <remarks>Each vector is kept as signed bytes of its unit form; the cosine of two is their dot product by 127 squared.</remarks>
public sealed class WordVectors
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly float[] _values;
    private readonly int _width;

    private WordVectors(ReadOnlySpan<byte> bytes)
    {
        _width = bytes.Length == 0 ? 0 : bytes[0];
        var size = 4 + _width;
        var rows = _width == 0 ? 0 : (bytes.Length - 1) / size;
        _values = new float[rows * _width];
        for (var row = 0; row < rows; row++)
        {
            var from = bytes.Slice(1 + (row * size), size);
            _rows[BitConverter.ToUInt32(from[..4])] = row;
            for (var i = 0; i < _width; i++)
            {
                _values[(row * _width) + i] = (sbyte)from[4 + i] / 127f;
            }
        }
    }

    /// <summary>The vectors that come with Plumb.</summary>
    public static WordVectors Embedded { get; } = ReadEmbedded();

    /// <summary>Row of a stem, or -1 when it has no vector.</summary>
    public int RowOf(uint stem) => _rows.TryGetValue(stem, out var row) ? row : -1;

    /// <summary>Cosine of two rows, -1 to 1.</summary>
    public float Cosine(int one, int other)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan(one * _width, _width));
        var b = MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan(other * _width, _width));
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return Vector.Sum(sum);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordVectors Read(byte[] bytes) => new(bytes);

    /// <summary>Writes vectors of one length, which is a multiple of 16 below 256: the length, then stem and values, by stem.</summary>
    public static byte[] Write(IReadOnlyDictionary<uint, float[]> vectors)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)vectors.First().Value.Length);
        foreach (var (stem, vector) in vectors.OrderBy(v => v.Key))
        {
            var length = MathF.Sqrt(vector.Sum(v => v * v));
            writer.Write(stem);
            foreach (var value in vector)
            {
                writer.Write((sbyte)Math.Clamp((int)MathF.Round(127 * value / length), -127, 127));
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static WordVectors ReadEmbedded()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream("Plumb.Core.Verification.Judging.vectors.model");
        if (stream is null)
        {
            return new WordVectors([]);
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
