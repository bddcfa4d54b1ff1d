using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;

namespace Plumb.Core.Checking.Web;

/// <summary>Asks all providers the same queries, at once, and writes down what each gave.</summary>
/// <remarks>A provider that asks for patience, needs a key or refuses its user is asked no further query of the round.</remarks>
internal sealed class WebAsking(IReadOnlyList<IWebSearch> providers, GatheringBudget budget, GatheringJournal journal)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Queries that were not asked before, each once.</summary>
    public IReadOnlyList<Query> Fresh(IEnumerable<Query> queries) => [.. FacetQueries.Distinct(queries).Where(q => !_asked.Contains(q.Text))];

    /// <summary>Hits of each search, in the order of the queries and, within one, of the providers.</summary>
    /// <param name="round">Number of the round.</param>
    /// <param name="queries">What to ask.</param>
    /// <param name="language">Language of the question.</param>
    /// <param name="late">Ends when the time is up.</param>
    /// <param name="cancel">Ends when the user cancels.</param>
    public async Task<IReadOnlyList<IReadOnlyList<WebHit>>> AskAsync(int round, IReadOnlyList<Query> queries, string language, CancellationToken late, CancellationToken cancel)
    {
        var most = Math.Min(queries.Count, journal.RequestsLeft / Math.Max(1, providers.Count));
        var asked = queries.Take(most).ToList();
        _asked.UnionWith(asked.Select(q => q.Text));
        var all = await Task.WhenAll(providers.Select(p => AllAsync(p, asked, language, late, cancel)));
        var rankings = new List<IReadOnlyList<WebHit>>();
        foreach (var (at, query) in asked.Index())
        {
            foreach (var (provider, found) in providers.Zip(all))
            {
                if (found[at] is { } outcome)
                {
                    journal.Ask(1);
                    journal.Add(new GatheringQuery(round, provider.Name, query.Text, query.Purpose, outcome.Hits.Count, Named(outcome.Failure), outcome.Failure?.Reason));
                    rankings.Add(outcome.Hits);
                }
            }
        }

        return rankings;
    }

    private async Task<IReadOnlyList<WebFound?>> AllAsync(IWebSearch provider, List<Query> queries, string language, CancellationToken late, CancellationToken cancel)
    {
        var found = new List<WebFound?>();
        var given = false;
        foreach (var query in queries)
        {
            var outcome = given ? null : await OneAsync(provider, query, language, late, cancel);
            given |= outcome?.Failure?.Kind is WebFailureKind.Limited or WebFailureKind.KeyMissing or WebFailureKind.Unreachable;
            found.Add(outcome);
        }

        return found;
    }

    private async Task<WebFound> OneAsync(IWebSearch provider, Query query, string language, CancellationToken late, CancellationToken cancel)
    {
        try
        {
            var asked = new WebQuery(query) { Language = language, From = budget.From, Until = budget.Until, Limit = budget.Hits };
            return await provider.SearchAsync(asked, late);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new WebFound([], new WebFailure(WebFailureKind.Unreachable, $"{provider.Name} had not answered when the time was up."));
        }
    }

    private static string? Named(WebFailure? failure) => failure?.Kind switch
    {
        null => null,
        WebFailureKind.KeyMissing => "keyMissing",
        WebFailureKind.NotUnderstood => "notUnderstood",
        var kind => kind.ToString()!.ToLowerInvariant(),
    };
}
