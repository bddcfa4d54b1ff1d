using Plumb.Core.Checking;

namespace Plumb.Core.Correcting;

/// <summary>What one check says and another does not, by the words of its sentences.</summary>
/// <param name="Gone">Sentences of the first alone, in its order.</param>
/// <param name="New">Sentences of the second alone, in its order.</param>
/// <param name="Kept">How many sentences stand in both.</param>
/// <param name="GoneSources">Sources that only the first cites.</param>
/// <param name="NewSources">Sources that only the second cites.</param>
public sealed record CheckDifference(IReadOnlyList<CheckSentence> Gone, IReadOnlyList<CheckSentence> New, int Kept, IReadOnlyList<CheckSource> GoneSources, IReadOnlyList<CheckSource> NewSources)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsNone => Gone.Count + New.Count + GoneSources.Count + NewSources.Count == 0;

    /// <summary>Holds one check against another.</summary>
    public static CheckDifference Between(Check before, Check now)
    {
        var (first, second) = (before.Sentences().DistinctBy(s => s.Text).ToList(), now.Sentences().DistinctBy(s => s.Text).ToList());
        return new CheckDifference(
            [.. first.ExceptBy(second.Select(s => s.Text), s => s.Text)],
            [.. second.ExceptBy(first.Select(s => s.Text), s => s.Text)],
            first.IntersectBy(second.Select(s => s.Text), s => s.Text).Count(),
            [.. before.Sources.ExceptBy(now.Sources.Select(s => s.Snapshot), s => s.Snapshot)],
            [.. now.Sources.ExceptBy(before.Sources.Select(s => s.Snapshot), s => s.Snapshot)]);
    }
}
