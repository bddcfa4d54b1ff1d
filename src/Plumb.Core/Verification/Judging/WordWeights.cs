using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>How much a word says: the rarer, the more.</summary>
/// <remarks>Inverse document frequency, ln(N / n), of stems over sentences (K. Spärck Jones, "A statistical interpretation of
/// term specificity", 1972), kept in tenths. Stems that are not known count as the rarest.</remarks>
public sealed class WordWeights
{
    /// <summary>Weight of a number, whatever its rarity.</summary>
    public const float OfNumber = 6;

    private const float OfStopWord = 0.3f;
    private readonly FrozenDictionary<uint, float> _weights;
    private readonly float _rarest;

    private WordWeights(Dictionary<uint, float> weights)
    {
        _weights = weights.ToFrozenDictionary();
        _rarest = weights.Count > 0 ? weights.Values.Max() : 9;
    }

    /// <summary>The weights that come with Plumb.</summary>
    public static WordWeights Embedded { get; } = ReadEmbedded();

    /// <summary>Weight of a word, above 0.</summary>
    public float Of(Word word) =>
        word.Is(WordTraits.Stop) ? OfStopWord : word.Is(WordTraits.Digits) ? OfNumber : _weights.TryGetValue(word.Stem, out var weight) ? weight : _rarest;

    /// <summary>Whether a stem was seen often enough to have a weight of its own.</summary>
    public bool Knows(uint stem) => _weights.ContainsKey(stem);

    /// <summary>Writes weights: a stem (4 bytes, little endian) and tenths (1 byte) each, by stem.</summary>
    public static byte[] Write(IReadOnlyDictionary<uint, float> weights)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (stem, weight) in weights.OrderBy(w => w.Key))
        {
            writer.Write(stem);
            writer.Write((byte)Math.Clamp((int)Math.Round(weight * 10), 1, 255));
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordWeights Read(ReadOnlySpan<byte> bytes)
    {
        var weights = new Dictionary<uint, float>(bytes.Length / 5);
        for (var at = 0; at + 5 <= bytes.Length; at += 5)
        {
            weights[BitConverter.ToUInt32(bytes.Slice(at, 4))] = bytes[at + 4] / 10f;
        }

        return new WordWeights(weights);
    }

    private static WordWeights ReadEmbedded()
    {
        using var stream = typeof(WordWeights).Assembly.GetManifestResourceStream("Plumb.Core.Verification.Judging.weights.model");
        if (stream is null)
        {
            return new WordWeights([]);
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
