using Plumb.Core.Sources;

namespace Plumb.Core.Retrieval;

/// <summary>One ranking out of two searches: with the query's own terms, then with relevance feedback.</summary>
/// <param name="library">The archive, for the text of the passages that feed back.</param>
/// <param name="index">The passage index.</param>
/// <param name="settings">How far feedback goes; null for what was chosen.</param>
/// <param name="feeds">Whether a passage with this text may widen the query; null for every passage. A list of references holds
/// the words of a question beside a hundred that have nothing to do with it.</param>
public sealed class FeedbackSearch(ILibrary library, IPassageIndex index, FeedbackSettings? settings = null, Func<Passage, string, bool>? feeds = null)
{
    /// <summary>Passages that are looked at for each that feeds back.</summary>
    private const int LookedAt = 3;

    private readonly FeedbackSettings _settings = settings ?? FeedbackSettings.Chosen;

    /// <summary>The best passages, and the terms they were ranked by; everybody's passages may widen the query.</summary>
    public Task<(Ranking Ranking, IReadOnlyList<WeightedTerm> Terms)> SearchAsync(IReadOnlyList<string> terms, int count, CancellationToken cancel) =>
        SearchAsync(terms, count, null, cancel);

    /// <summary>The best passages, and the terms they were ranked by.</summary>
    /// <param name="terms">Terms of the query.</param>
    /// <param name="count">Passages wanted.</param>
    /// <param name="voices">Whose passages may widen the query, however deep in the first ranking they lie; null for everybody's. What
    /// some are asked about is widened by their words, not by those of others who write more.</param>
    /// <param name="cancel">Cancels the search.</param>
    public async Task<(Ranking Ranking, IReadOnlyList<WeightedTerm> Terms)> SearchAsync(
        IReadOnlyList<string> terms, int count, Func<Passage, bool>? voices, CancellationToken cancel)
    {
        IReadOnlyList<WeightedTerm> own = RelevanceFeedback.Expand(terms, [], _settings);
        var first = index.Search(own, voices is not null ? count : feeds is null ? _settings.Passages : LookedAt * _settings.Passages, cancel);
        var passages = new List<FeedbackPassage>();
        foreach (var hit in first.Hits.Where(h => voices?.Invoke(h.Passage) != false).TakeWhile(_ => passages.Count < _settings.Passages))
        {
            var document = await library.DocumentAsync(hit.Passage.Snapshot, cancel);
            if (document is not null && hit.Passage.Span.End <= document.Text.Length && feeds?.Invoke(hit.Passage, hit.Passage.Span.Of(document.Text)) != false)
            {
                passages.Add(new FeedbackPassage(index.Analyze(hit.Passage.Span.Of(document.Text)), hit.Score));
            }
        }

        var expanded = RelevanceFeedback.Expand(terms, passages, _settings);
        return (index.Search(expanded, count, cancel), expanded);
    }
}
