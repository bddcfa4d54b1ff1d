using Plumb.Eval;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class RetrievalScoresTest
{
    private static readonly Dictionary<string, int> s_grades = new() { ["a"] = 1, ["b"] = 1, ["c"] = 1, ["d"] = 0 };

    [Fact]
    public void Average_precision_divides_by_all_relevant_documents() =>
        Assert.Equal((1.0 + (2.0 / 3)) / 3, RetrievalScores.AveragePrecision(["a", "d", "b"], s_grades), 12);

    [Fact]
    public void Recall_counts_what_stands_before_the_cut() =>
        Assert.Equal(1.0 / 3, RetrievalScores.Recall(["a", "d", "b"], s_grades, 2), 12);

    [Fact]
    public void Gain_is_set_against_the_ideal_order() =>
        Assert.Equal((1 + 0.5) / (1 + (1 / Math.Log2(3)) + 0.5), RetrievalScores.Ndcg(["a", "d", "b"], s_grades, 10), 12);

    [Fact]
    public void A_query_without_relevant_documents_scores_nothing() =>
        Assert.Equal(0, RetrievalScores.Ndcg(["a"], new Dictionary<string, int>(), 10) + RetrievalScores.AveragePrecision(["a"], new Dictionary<string, int>()));
}
