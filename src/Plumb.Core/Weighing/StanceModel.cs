using System.Collections.Frozen;
using System.Globalization;

namespace Plumb.Core.Weighing;

/// <summary>How much each sign speaks for (above 0) or against (below 0) what a sentence is about.</summary>
/// <remarks>Logistic regression over <see cref="StanceSigns"/>, learned on debates and claims; see eval/results/stance.md. Immutable.</remarks>
public sealed class StanceModel
{
    private readonly FrozenDictionary<string, double> _weights;

    private StanceModel(IEnumerable<KeyValuePair<string, double>> weights) => _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights that come with Plumb.</summary>
    public static StanceModel Embedded { get; } = ReadEmbedded();

    /// <summary>Number of signs that have a weight.</summary>
    public int Count => _weights.Count;

    /// <summary>Balance of a sentence: the sum of its signs by the root of their number; 0 where none is known.</summary>
    public double Balance(string sentence)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var sign in StanceSigns.Of(sentence))
        {
            if (_weights.TryGetValue(sign.Key, out var weight))
            {
                sum += weight * sign.Value;
                squares += sign.Value * sign.Value;
            }
        }

        return squares > 0 ? sum / Math.Sqrt(squares) : 0;
    }

    /// <summary>Reads lines of a sign, a tab and a weight.</summary>
    public static StanceModel Read(TextReader lines)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && double.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                weights[line[..tab]] = weight;
            }
        }

        return new StanceModel(weights);
    }

    /// <summary>Lines of signs and weights to two places, by sign; those that weigh nothing are left out.</summary>
    public static string Write(IReadOnlyDictionary<string, double> weights) =>
        string.Concat(weights.Select(w => (w.Key, Value: Math.Round(w.Value, 2))).Where(w => w.Value != 0).OrderBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}\t{w.Value}\n")));

    private static StanceModel ReadEmbedded()
    {
        using var stream = typeof(StanceModel).Assembly.GetManifestResourceStream("Plumb.Core.Weighing.stance.model");
        using var reader = new StreamReader(stream ?? Stream.Null);
        return Read(reader);
    }
}
