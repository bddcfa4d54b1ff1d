namespace Plumb.Eval.Sayings;

/// <summary>Mean average precision as Track 1 of the Key Point Analysis shared task of 2021 counts it (R. Friedman et al., "Overview of the
/// 2021 key point analysis shared task").</summary>
/// <remarks>Each argument has its best key point; of each topic and side the half of the arguments with the highest scores is ranked; pairs
/// that people did not agree on count as right (relaxed) or as wrong (strict).</remarks>
internal static class KeyPointScores
{
    /// <summary>Mean over topics and sides.</summary>
    public static (double Strict, double Relaxed) Mean(IEnumerable<(string Group, double Score, bool? Matches)> best)
    {
        var groups = best.GroupBy(b => b.Group, StringComparer.Ordinal).Select(g => g.OrderByDescending(b => b.Score).ToList()).Select(g => g.Take(g.Count / 2).ToList()).ToList();
        return (groups.Average(g => Precision([.. g.Select(b => b.Matches == true)])), groups.Average(g => Precision([.. g.Select(b => b.Matches != false)])));
    }

    /// <summary>Average precision of a ranking; 0 where nothing is right.</summary>
    public static double Precision(IReadOnlyList<bool> ranked)
    {
        var (right, sum) = (0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
        {
            right += ranked[i] ? 1 : 0;
            sum += ranked[i] ? (double)right / (i + 1) : 0;
        }

        return right == 0 ? 0 : sum / right;
    }
}
