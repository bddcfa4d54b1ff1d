using Plumb.CrossEncoder.Onnx;
using Plumb.Eval.Training;

namespace Plumb.CrossEncoder;

/// <summary>Makes what a model gives a probability: all labels are stretched, and entailment is moved, so that on tuning pairs it is what it says,
/// where every set counts the same and in it what is supported and what is not.</summary>
/// <param name="Slope">By how much every label is stretched.</param>
/// <param name="Offset">What entailment gets beside.</param>
internal sealed record HeadCurve(double Slope, double Offset)
{
    private const int Rounds = 8;

    /// <summary>How much more likely entailment is than the rest, as a logarithm of odds.</summary>
    public double Of(double[] logits)
    {
        var others = logits.Skip(1).Select(l => Slope * l).ToList();
        var highest = others.Max();
        return (Slope * logits[0]) + Offset - highest - Math.Log(others.Sum(l => Math.Exp(l - highest)));
    }

    /// <summary>Fits Platt's curve again and again, since stretching does not only stretch the sum of the other labels.</summary>
    public static HeadCurve Fit(IReadOnlyList<(Example Example, double[] Logits)> scored)
    {
        var sizes = scored.CountBy(s => (s.Example.Set, s.Example.Supported)).ToDictionary();
        var curve = new HeadCurve(1, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var bare = curve with { Offset = 0 };
            var fit = LogisticCurve.Fit([.. scored.Select(s => (bare.Of(s.Logits), s.Example.Supported, 1.0 / sizes[(s.Example.Set, s.Example.Supported)]))]);
            curve = new HeadCurve(curve.Slope * fit.Slope, fit.Offset);
        }

        return curve;
    }

    /// <summary>The numbers of a model with the curve in its head.</summary>
    public Dictionary<string, OnnxTensor> Applied(Dictionary<string, OnnxTensor> tensors)
    {
        var (weight, bias) = (tensors[$"{OnnxBert.Head}.weight"], tensors[$"{OnnxBert.Head}.bias"]);
        return new Dictionary<string, OnnxTensor>(tensors, StringComparer.Ordinal)
        {
            [weight.Name] = weight with { Values = [.. weight.Values.Select(v => (float)(v * Slope))] },
            [bias.Name] = bias with { Values = [.. bias.Values.Select((v, i) => (float)((v * Slope) + (i == 0 ? Offset : 0)))] },
        };
    }
}
