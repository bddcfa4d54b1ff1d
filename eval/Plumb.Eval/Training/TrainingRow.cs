using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Training;

/// <summary>A pair as numbers.</summary>
internal sealed record MeasuredPair(JudgePair Pair, MeasuredCase Case)
{
    public float[] Features => Case.Features;

    /// <summary>Measures pairs, on all cores, in order.</summary>
    public static List<MeasuredPair> Of(IReadOnlyList<JudgePair> pairs, WordWeights weights, WordVectors vectors) =>
        [.. pairs.AsParallel().AsOrdered().Select(p => new MeasuredPair(p, JudgeFeatures.Of(new SupportCase(p.Claim, p.Evidence, p.Question), weights, vectors)))];
}

/// <summary>A row for the trainer.</summary>
internal sealed class TrainingRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;
}
