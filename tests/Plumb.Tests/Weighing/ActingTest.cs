using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class ActingTest
{
    [Theory]
    [InlineData("Governor Harrow ordered the closing of the shelter in March.", true)]
    [InlineData("In March the CRA formally ordered that the shelter be closed.", true)]
    [InlineData("The closing of the shelter was ordered in March by Mary Stone.", true)]
    [InlineData("The closing of the shelter was ordered by Mary Stone.", true)]
    [InlineData("Residents ordered food in the shelter.", false)]
    [InlineData("The shelter ordered new beds.", false)]
    [InlineData("Governor Harrow ordered lunch.", false)]
    [InlineData("In Vessaly the CRA ordered at 3.9 million a year beds for the shelter.", false)]
    public void Who_did_it_stands_right_before_the_verb_or_behind_by(string text, bool named) =>
        Assert.Equal(named, Acting.IsNamed(text, w => w == "ordered", w => w is "shelter" or "closing"));
}
