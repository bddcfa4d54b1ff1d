using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Plumb.Adapters.Lucene;

/// <summary>Keeps the exact number of terms of each field as its norm; Lucene's own similarities keep it in one byte.
/// It ranks nothing: <see cref="PassageScorer"/> does.</summary>
internal sealed class LengthSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("passages are ranked by PassageScorer");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("passages are ranked by PassageScorer");
}
