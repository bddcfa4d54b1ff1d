using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification.Judging;

public sealed class JudgeModelTest
{
    private static readonly RegressionTree Tree = new([1, 0], [0.5f, 0.25f], [1, -1], [-3, -2], [-1f, 2f, 3f]);

    [Fact]
    public void A_model_that_was_written_is_read_back_the_same()
    {
        var model = new JudgeModel(new TreeEnsemble([Tree, new RegressionTree([], [], [], [], [0.5f])], 2, -1), new TreeEnsemble([], 1, 0), 0.7, [new OperatingPoint("default", 0.9, 0.4)], "2026-01-02");

        var read = JudgeModel.Read(model.Write());

        Assert.Equal(model.Digest, read.Digest);
        Assert.Equal(model.Points, read.Points);
        Assert.Equal(model.Support.ProbabilityOf([0.3f, 0.4f]), read.Support.ProbabilityOf([0.3f, 0.4f]));
    }

    [Theory]
    [InlineData(0.2f, 0.4f, -1f)]
    [InlineData(0.3f, 0.4f, 2f)]
    [InlineData(0.3f, 0.6f, 3f)]
    public void Trees_are_followed_to_the_leaf(float first, float second, float value) => Assert.Equal(2 * value, new TreeEnsemble([Tree, Tree], 1, 0).SumOf([first, second]));

    [Fact]
    public void Other_bytes_are_refused() => Assert.Throws<InvalidDataException>(() => JudgeModel.Read([5, (byte)'h', (byte)'e', (byte)'l', (byte)'l', (byte)'o']));

    [Fact]
    public void The_embedded_model_knows_its_points_and_orders_them()
    {
        var model = JudgeModel.Embedded;

        Assert.True(model.PointOf("lenient").Full < model.PointOf("default").Full);
        Assert.True(model.PointOf("default").Full < model.PointOf("strict").Full);
        Assert.Throws<ArgumentException>(() => model.PointOf("other"));
    }
}
