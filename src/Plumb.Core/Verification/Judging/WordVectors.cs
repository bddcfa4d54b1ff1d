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
    public static WordVectors Embedded { get; } = ReadEmbedded("vectors.model");

    /// <summary>Vectors of what words mean by themselves, learned from a model of sentence embeddings, that come with Plumb.</summary>
    public static WordVectors OfMeaning { get; } = ReadEmbedded("meaning.model");

    /// <summary>Numbers of a vector.</summary>
    public int Width => _width;

    /// <summary>Row of a stem, or -1 when it has no vector.</summary>
    public int RowOf(uint stem) => _rows.TryGetValue(stem, out var row) ? row : -1;

    /// <summary>Cosine of two rows, -1 to 1.</summary>
    public float Cosine(int one, int other) => Dot(_values.AsSpan(one * _width, _width), _values.AsSpan(other * _width, _width));

    /// <summary>Adds a row to a sum of rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weight">What it counts.</param>
    /// <param name="sum">As many numbers as <see cref="Width"/>.</param>
    public void AddTo(int row, float weight, Span<float> sum)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan(row * _width, _width));
        var to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += weight * from[i];
        }
    }

    /// <summary>Cosine of two sums of rows, -1 to 1; 0 where one of them is empty.</summary>
    public static float CosineOf(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var lengths = MathF.Sqrt(Dot(one, one) * Dot(other, other));
        return lengths > 0 ? Dot(one, other) / lengths : 0;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(one);
        var b = MemoryMarshal.Cast<float, Vector<float>>(other);
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

    private static WordVectors ReadEmbedded(string name)
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream($"Plumb.Core.Verification.Judging.{name}");
        if (stream is null)
        {
            return new WordVectors([]);
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
