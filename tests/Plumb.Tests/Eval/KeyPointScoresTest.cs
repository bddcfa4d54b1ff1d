using Plumb.Eval.Sayings;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class KeyPointScoresTest
{
    [Fact]
    public void The_better_half_is_ranked_and_pairs_without_agreement_count_by_the_way_of_counting()
    {
        (string, double, bool?)[] best = [("t 1", 0.9, true), ("t 1", 0.8, null), ("t 1", 0.7, false), ("t 1", 0.6, true)];

        var (strict, relaxed) = KeyPointScores.Mean(best);

        Assert.Equal(1.0, strict);
        Assert.Equal(1.0, relaxed);
        Assert.Equal((1.0 + (2.0 / 3)) / 2, KeyPointScores.Precision([true, false, true]), 6);
        Assert.Equal(0, KeyPointScores.Precision([false, false]));
    }

    [Fact]
    public void Quoted_fields_hold_commas_quotes_and_line_ends() =>
        Assert.Equal([["a", "b, \"c\"\nd"], ["e", ""]], CommaRows.Read("a,\"b, \"\"c\"\"\nd\"\ne,"));
}
