using Plumb.Core.Sources;

namespace Plumb.Core.Retrieval;

/// <summary>A passage with a score.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">Higher is better; comparable only within one ranking.</param>
public sealed record Hit(Passage Passage, double Score);

/// <summary>Ordered hits, best first; ties are broken by snapshot and ordinal, so that the order is always the same.</summary>
/// <param name="Hits">The hits.</param>
public sealed record Ranking(IReadOnlyList<Hit> Hits);

/// <summary>A term as the index knows it, with its weight in a query.</summary>
/// <param name="Term">The analysed term.</param>
/// <param name="Weight">Weight above zero; 1 is neutral.</param>
public sealed record WeightedTerm(string Term, double Weight);

/// <summary>Finds passages by their terms. Derived from the library: it can be rebuilt at any time.</summary>
/// <remarks>Thread-safe for reading.</remarks>
public interface IPassageIndex
{
    /// <summary>Passages in the index.</summary>
    int PassageCount { get; }

    /// <summary>Words of a text as terms of the index (folded, stemmed, stop words left out), in order.</summary>
    IReadOnlyList<string> Analyze(string text);

    /// <summary>Number of passages that hold a term.</summary>
    int PassagesWith(string term);

    /// <summary>Number of passages of a snapshot; 0 when it is not in the index.</summary>
    int PassagesOf(SnapshotId snapshot);

    /// <summary>Terms of the index one edit away from a term (and with the same first letter), the most frequent first,
    /// at most a few; empty when the index does not offer this.</summary>
    IReadOnlyList<string> NearTerms(string term) => [];

    /// <summary>The best passages for the weighted terms, by BM25.</summary>
    Ranking Search(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel);
}
