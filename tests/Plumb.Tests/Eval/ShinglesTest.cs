using Plumb.Eval;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class ShinglesTest
{
    [Theory]
    [InlineData("a b c d e", "a b c d e", 1.0, 1.0)]
    [InlineData("a b c d", "a b c d e", 0.5, 1.0)]
    [InlineData("a b c d e", "a, b: c; d!", 1.0, 0.5)]
    [InlineData("a b", "a b", 1.0, 1.0)]
    [InlineData("a b c d", "A b c d", 0.0, 0.0)]
    [InlineData("a a a a a", "a a a a", 1.0, 0.5)]
    public void Runs_of_four_words_are_compared_each_as_often_as_it_occurs(string truth, string predicted, double precision, double recall) =>
        Assert.Equal((precision, recall), Shingles.Compare(truth, predicted));

    [Fact]
    public void Nothing_predicted_has_no_precision() => Assert.Equal((null, 0.0), Shingles.Compare("a b c d", ""));
}
