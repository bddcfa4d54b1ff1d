using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Passages found and read for a question.</summary>
/// <param name="Passages">The passages with their documents, best first.</param>
/// <param name="Queries">What was asked of the index, in order.</param>
public sealed record Found(IReadOnlyList<ReadPassage> Passages, IReadOnlyList<CheckQuery> Queries);

/// <summary>Finds passages for a question and reads them from the archive.</summary>
/// <param name="library">The archive.</param>
/// <param name="index">The passage index.</param>
public sealed class PassageFinder(ILibrary library, IPassageIndex index)
{
    private const int Wanted = 150;
    private const double ActorWeight = 0.5;
    private const double RelatedWeight = 0.5;
    private const int FeedbackPassages = 10;
    private const int FeedbackTerms = 12;
    private const double FeedbackWeight = 0.25;

    /// <summary>Passages in the index.</summary>
    public int PassageCount => index.PassageCount;

    /// <summary>Searches with the question's own terms, then again widened by the words of the best passages
    /// (pseudo-relevance feedback; J. Rocchio, 1971), and reads what was found.</summary>
    public async Task<Found> FindAsync(Question question, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var bySnapshot = sources.ToDictionary(s => s.Snapshot);
        var terms = TermsOf(question);
        var first = index.Search(terms, Wanted, cancel);
        var head = await ReadAsync(first.Hits.Take(FeedbackPassages), bySnapshot, cancel);
        var added = Widen(head, terms);
        var second = added.Count > 0 ? index.Search([.. terms, .. added], Wanted, cancel) : first;
        // Passages found by the question's own words come first: widening adds to them and replaces none.
        var hits = first.Hits.Concat(second.Hits).DistinctBy(h => (h.Passage.Snapshot, h.Passage.Ordinal));
        var queries = new List<CheckQuery> { new(question.Text, "the question", first.Hits.Count) };
        if (added.Count > 0)
        {
            queries.Add(new CheckQuery(string.Join(' ', added.Select(t => t.Term)), "widened by the library's own words", second.Hits.Count));
        }

        return new Found(await ReadAsync(hits, bySnapshot, cancel), queries);
    }

    /// <summary>The words of the subject count whole, words that texts use for them less; who is asked about, half.</summary>
    private List<WeightedTerm> TermsOf(Question question)
    {
        var understood = Understanding.Of(question);
        var related = understood.Subject.SelectMany(w => RelatedWords.Of(w));
        return [.. understood.Subject.SelectMany(index.Analyze).Select(t => new WeightedTerm(t, 1))
            .Concat(understood.Actors.SelectMany(a => index.Analyze(a.Phrase)).Select(t => new WeightedTerm(t, ActorWeight)))
            .Concat(related.SelectMany(index.Analyze).Select(t => new WeightedTerm(t, RelatedWeight)))
            .DistinctBy(t => t.Term)];
    }

    private async Task<IReadOnlyList<ReadPassage>> ReadAsync(
        IEnumerable<Hit> hits, Dictionary<SnapshotId, Source> sources, CancellationToken cancel)
    {
        var documents = new Dictionary<SnapshotId, Document?>();
        var read = new List<ReadPassage>();
        foreach (var hit in hits)
        {
            var id = hit.Passage.Snapshot;
            if (!documents.TryGetValue(id, out var document))
            {
                documents[id] = document = await library.DocumentAsync(id, cancel);
            }

            if (document is not null && sources.TryGetValue(id, out var source) && hit.Passage.Span.End <= document.Text.Length)
            {
                read.Add(new ReadPassage(source, document, hit));
            }
        }

        return read;
    }

    private List<WeightedTerm> Widen(IReadOnlyList<ReadPassage> head, List<WeightedTerm> terms)
    {
        var known = terms.Select(t => t.Term).ToHashSet();
        return [.. head
            .SelectMany(p => index.Analyze(p.Hit.Passage.Span.Of(p.Document.Text)).Distinct())
            .Where(t => !known.Contains(t) && t.Length > 2)
            .GroupBy(t => t)
            .Where(g => g.Count() > 2)
            .Select(g => (Term: g.Key, Score: g.Count() * Math.Log((index.PassageCount + 1.0) / (index.PassagesWith(g.Key) + 1.0))))
            .OrderByDescending(t => t.Score)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(FeedbackTerms)
            .Select(t => new WeightedTerm(t.Term, FeedbackWeight))];
    }
}
