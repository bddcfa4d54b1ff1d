namespace Plumb.Eval;

/// <summary>Scores of one ranked list as trec_eval defines them.</summary>
internal static class RetrievalScores
{
    /// <summary>Normalised discounted cumulative gain of the first <paramref name="cut"/>: gain over log2(rank + 1), against the ideal order.</summary>
    public static double Ndcg(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int cut)
    {
        var ideal = Gain(grades.Values.OrderDescending().Take(cut));
        return ideal > 0 ? Gain(ranked.Take(cut).Select(d => grades.GetValueOrDefault(d))) / ideal : 0;
    }

    /// <summary>Share of the relevant documents among the first <paramref name="cut"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int cut)
    {
        var relevant = grades.Values.Count(g => g > 0);
        return relevant > 0 ? (double)ranked.Take(cut).Count(d => grades.GetValueOrDefault(d) > 0) / relevant : 0;
    }

    /// <summary>Average over the relevant documents of the precision at each one's rank, 0 for those not found.</summary>
    public static double AveragePrecision(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades)
    {
        var (found, sum) = (0, 0.0);
        foreach (var (document, rank) in ranked.Select((d, i) => (d, i + 1)))
        {
            if (grades.GetValueOrDefault(document) > 0)
            {
                sum += (double)++found / rank;
            }
        }

        var relevant = grades.Values.Count(g => g > 0);
        return relevant > 0 ? sum / relevant : 0;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((g, i) => Math.Max(g, 0) / Math.Log2(i + 2)).Sum();
}
