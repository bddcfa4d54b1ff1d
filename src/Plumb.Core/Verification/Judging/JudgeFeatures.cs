namespace Plumb.Core.Verification.Judging;

/// <summary>What a judge is trained on: a sentence and its evidence as numbers.</summary>
public static class JudgeFeatures
{
    /// <summary>Names of the numbers, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<Feature>();

    /// <summary>Measures a case.</summary>
    public static MeasuredCase Of(SupportCase given, WordWeights weights, WordVectors vectors)
    {
        var comparison = new Comparison(given, weights, vectors);
        return new MeasuredCase(FeatureReader.Read(comparison), comparison.FactsHold && comparison.Turned.Count == 0, comparison.Repeats);
    }
}

/// <summary>A case as a judge sees it.</summary>
/// <param name="Features">Its numbers, in the order of <see cref="JudgeFeatures.Names"/>.</param>
/// <param name="FactsHold">All numbers, dates and names of the sentence have a counterpart and nothing turns its sense; else it never gets the grade full.</param>
/// <param name="Repeats">The sentence only repeats the passage; then it is as good as certain.</param>
public sealed record MeasuredCase(float[] Features, bool FactsHold, bool Repeats);
