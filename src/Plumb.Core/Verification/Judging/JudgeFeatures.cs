namespace Plumb.Core.Verification.Judging;

/// <summary>What a judge is trained on: a sentence and its evidence as numbers.</summary>
public static class JudgeFeatures
{
    /// <summary>Names of the numbers, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<Feature>();

    /// <summary>The numbers of a case, in the order of <see cref="Names"/>.</summary>
    public static float[] Of(SupportCase given, WordWeights weights, WordVectors vectors) => FeatureReader.Read(new Comparison(given, weights, vectors));
}
