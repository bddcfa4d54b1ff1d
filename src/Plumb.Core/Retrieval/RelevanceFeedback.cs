namespace Plumb.Core.Retrieval;

/// <summary>A passage taken for relevant, as terms of the index.</summary>
/// <param name="Terms">Its terms, in order, repetitions kept.</param>
/// <param name="Score">Its score in the first search; above zero.</param>
public sealed record FeedbackPassage(IReadOnlyList<string> Terms, double Score);

/// <summary>How far feedback goes.</summary>
/// <param name="Passages">Best passages of the first search that are taken for relevant.</param>
/// <param name="Terms">Terms that widen the query.</param>
/// <param name="QueryShare">Share of the weight that stays with the query's own terms, 0 to 1.</param>
/// <param name="Sharpness">How much more the best passage counts than those behind it; 0 lets all count alike.</param>
public sealed record FeedbackSettings(int Passages, int Terms, double QueryShare, double Sharpness)
{
    /// <summary>Chosen on one half of the queries of three collections; see eval/results/retrieval.md.</summary>
    public static FeedbackSettings Chosen { get; } = new(10, 80, 0.4, 10);
}

/// <summary>Relevance model RM3 (N. Abdul-Jaleel et al., "UMass at TREC 2004: Novelty and HARD", 2004): the query's own
/// terms mixed with the terms that the best passages use most. For the likelihood of the query stands the exponential of a
/// passage's score relative to the best one: where one passage stands out, it alone widens the query, and where many fit
/// alike, what they share does. So a query that was answered well stays what it was.</summary>
public static class RelevanceFeedback
{
    /// <summary>The query mixed with the passages' terms: the query's own terms first, then what is added by falling weight,
    /// equal weights by term. Weights sum to 1 when there are passages.</summary>
    /// <param name="query">The query's terms, repetitions counting.</param>
    /// <param name="passages">The passages, best first; those beyond the settings are not used.</param>
    /// <param name="settings">How far feedback goes.</param>
    public static IReadOnlyList<WeightedTerm> Expand(
        IReadOnlyList<string> query, IReadOnlyList<FeedbackPassage> passages, FeedbackSettings settings)
    {
        var own = Own(query);
        var model = Model(passages.Take(settings.Passages).Where(p => p.Terms.Count > 0 && p.Score > 0).ToList(), settings);
        if (model.Count == 0 || settings.QueryShare >= 1)
        {
            return own;
        }

        var added = model.ToDictionary(t => t.Term, t => t.Weight * (1 - settings.QueryShare), StringComparer.Ordinal);
        var mixed = own.Select(t => new WeightedTerm(t.Term, (t.Weight * settings.QueryShare) + added.GetValueOrDefault(t.Term))).ToList();
        var known = own.Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return [.. mixed, .. model.Where(t => !known.Contains(t.Term)).Select(t => new WeightedTerm(t.Term, added[t.Term]))];
    }

    /// <summary>The query's terms, weights summing to 1. A word said twice is not twice as much the subject: its weight grows with
    /// the root of its count.</summary>
    private static List<WeightedTerm> Own(IReadOnlyList<string> query)
    {
        var counts = query.GroupBy(t => t, StringComparer.Ordinal).Select(g => (Term: g.Key, Weight: Math.Sqrt(g.Count()))).ToList();
        var sum = counts.Sum(c => c.Weight);
        return [.. counts.Select(c => new WeightedTerm(c.Term, c.Weight / sum))];
    }

    /// <summary>The likeliest terms of the passages, weights summing to 1.</summary>
    private static List<WeightedTerm> Model(List<FeedbackPassage> passages, FeedbackSettings settings)
    {
        var best = passages.Count > 0 ? passages.Max(p => p.Score) : 1;
        double Likelihood(double score) => Math.Exp(settings.Sharpness * ((score / best) - 1));
        var total = passages.Sum(p => Likelihood(p.Score));
        var likely = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (terms, score) in passages)
        {
            foreach (var term in terms.Where(IsWord))
            {
                likely[term] = likely.GetValueOrDefault(term) + (Likelihood(score) / total / terms.Count);
            }
        }

        var used = likely.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(settings.Terms).ToList();
        var sum = used.Sum(t => t.Value);
        return [.. used.Select(t => new WeightedTerm(t.Key, t.Value / sum))];
    }

    private static bool IsWord(string term) => term.Length > 2 && !term.All(char.IsAsciiDigit);
}
