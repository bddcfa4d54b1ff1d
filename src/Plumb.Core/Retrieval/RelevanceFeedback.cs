namespace Plumb.Core.Retrieval;

/// <summary>A passage taken for relevant, as terms of the index.</summary>
/// <param name="Terms">Its terms, in order, repetitions kept.</param>
/// <param name="Score">Its score in the first search; above zero.</param>
public sealed record FeedbackPassage(IReadOnlyList<string> Terms, double Score);

/// <summary>How far feedback goes.</summary>
/// <param name="Passages">Best passages of the first search that are taken for relevant.</param>
/// <param name="Terms">Terms that widen the query.</param>
/// <param name="QueryShare">Share of the weight that stays with the query's own terms, 0 to 1.</param>
public sealed record FeedbackSettings(int Passages, int Terms, double QueryShare)
{
    /// <summary>Chosen on one half of the SciFact training claims; see eval/results/retrieval.md.</summary>
    public static FeedbackSettings Chosen { get; } = new(10, 30, 0.9);
}

/// <summary>Relevance model RM3 (N. Abdul-Jaleel et al., "UMass at TREC 2004: Novelty and HARD", 2004): the query's own
/// terms mixed with the terms that the best passages use most. The first search's score, shared out over the passages,
/// stands for the likelihood of the query.</summary>
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
        var own = query.GroupBy(t => t, StringComparer.Ordinal).Select(g => new WeightedTerm(g.Key, (double)g.Count() / query.Count)).ToList();
        var model = Model(passages.Take(settings.Passages).Where(p => p.Terms.Count > 0 && p.Score > 0).ToList(), settings.Terms);
        if (model.Count == 0 || settings.QueryShare >= 1)
        {
            return own;
        }

        var added = model.ToDictionary(t => t.Term, t => t.Weight * (1 - settings.QueryShare), StringComparer.Ordinal);
        var mixed = own.Select(t => new WeightedTerm(t.Term, (t.Weight * settings.QueryShare) + added.GetValueOrDefault(t.Term))).ToList();
        var known = own.Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return [.. mixed, .. model.Where(t => !known.Contains(t.Term)).Select(t => new WeightedTerm(t.Term, added[t.Term]))];
    }

    /// <summary>The likeliest terms of the passages, weights summing to 1.</summary>
    private static List<WeightedTerm> Model(List<FeedbackPassage> passages, int most)
    {
        var total = passages.Sum(p => p.Score);
        var likely = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (terms, score) in passages)
        {
            foreach (var term in terms.Where(IsWord))
            {
                likely[term] = likely.GetValueOrDefault(term) + (score / total / terms.Count);
            }
        }

        var best = likely.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(most).ToList();
        var sum = best.Sum(t => t.Value);
        return [.. best.Select(t => new WeightedTerm(t.Key, t.Value / sum))];
    }

    private static bool IsWord(string term) => term.Length > 2 && !term.All(char.IsAsciiDigit);
}
