using CsCheck;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class CodePointsTest
{
    [Fact]
    public void A_surrogate_pair_counts_as_one() => Assert.Equal(3, CodePoints.FromUtf16("a😀b", 4));

    [Fact]
    public void Offsets_go_there_and_back() => Gen.String.Sample(text =>
    {
        for (var i = 0; i <= CodePoints.FromUtf16(text, text.Length); i++)
        {
            Assert.Equal(i, CodePoints.FromUtf16(text, CodePoints.ToUtf16(text, i)));
        }
    });
}
