using CsCheck;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class CompositionTest
{
    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("и\u0306", "й")]
    [InlineData("ω\u0301", "ώ")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("plain", "plain")]
    public void Letters_and_accents_become_one_character(string apart, string joined) => Assert.Equal(joined, Composition.Compose(apart));

    [Fact]
    public void Composing_again_changes_nothing() =>
        Gen.String[Gen.Char["aeoáиω\u0301\u0302\u0323\u0306\u1100\u1161\u11A8 "], 0, 12].Sample(text =>
        {
            var composed = Composition.Compose(text);
            Assert.Equal(composed, Composition.Compose(composed));
        });
}
