namespace Plumb.Eval.Judging;

/// <summary>How sure a figure is: the bootstrap (Efron 1979) over groups, since pairs of one question are not independent.</summary>
internal static class Resampling
{
    private const int Times = 500;
    private const int Seed = 17;

    /// <summary>The range that holds 95 of 100 resampled figures; NaN where no resample gives a figure.</summary>
    public static (double Low, double High) Interval(IReadOnlyCollection<JudgedPair> judged, Func<IReadOnlyCollection<JudgedPair>, double> figure)
    {
        var groups = judged.GroupBy(j => j.Pair.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var random = new Random(Seed);
        var figures = Enumerable.Range(0, Times)
            .Select(_ => figure([.. Enumerable.Range(0, groups.Count).SelectMany(_ => groups[random.Next(groups.Count)])]))
            .Where(f => !double.IsNaN(f)).Order().ToList();
        return figures.Count == 0 ? (double.NaN, double.NaN) : (figures[figures.Count * 25 / 1000], figures[figures.Count * 975 / 1000]);
    }
}
