namespace Plumb.Core.Weighing;

/// <summary>How much of a sentence other sources say, too.</summary>
/// <remarks>Degree centrality on cosine similarity of terms weighted by rarity (G. Erkan and D. Radev, "LexRank", 2004),
/// between sentences of different sources only, so that one source does not vote for itself.</remarks>
internal static class Centrality
{
    private const int Most = 80;
    private const double Least = 0.85;
    private const double Range = 0.3;

    /// <summary>The same sentences, relevance changed by at most a sixth, in their new order.</summary>
    public static IReadOnlyList<EvidenceSentence> Weigh(IReadOnlyList<EvidenceSentence> sentences, Func<string, double> rarity)
    {
        var first = sentences.Take(Most).ToList();
        var weights = first.SelectMany(s => s.Terms).Distinct().ToDictionary(t => t, t => rarity(t) * rarity(t));
        var norms = first.Select(s => Math.Sqrt(s.Terms.Sum(t => weights[t]))).ToList();
        var degrees = new double[first.Count];
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = i + 1; j < first.Count; j++)
            {
                if (first[i].Source.Snapshot == first[j].Source.Snapshot)
                {
                    continue;
                }

                var shared = first[i].Terms.Where(first[j].Terms.Contains).Sum(t => weights[t]) / (norms[i] * norms[j]);
                degrees[i] += shared;
                degrees[j] += shared;
            }
        }

        var top = degrees.DefaultIfEmpty().Max();
        return top <= 0 ? sentences : [.. first
            .Select((s, i) => s with { Relevance = Math.Round(s.Relevance * (Least + (Range * degrees[i] / top)), 9) })
            .OrderByDescending(s => s.Relevance)
            .ThenBy(s => s.Source.Snapshot)
            .ThenBy(s => s.Span.Start)
            .Concat(sentences.Skip(Most))];
    }
}
