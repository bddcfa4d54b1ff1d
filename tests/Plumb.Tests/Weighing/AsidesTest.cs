using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class AsidesTest
{
    [Theory]
    [InlineData("Prisoners began a strike protesting medical neglect and spoiled food.", true)]
    [InlineData("Prisoners marched to the gate, demanding medical care and clean water.", true)]
    [InlineData("Medical care in the hall was refused to prisoners demanding it.", false)]
    [InlineData("Medical care in the hall is given by two nurses.", false)]
    [InlineData("Prisoners began a strike protesting the cold.", false)]
    public void What_somebody_only_protests_against_is_not_what_the_sentence_is_about(string text, bool isOnly) =>
        Assert.Equal(isOnly, Asides.IsOnly(text, w => w is "Medical" or "medical" or "care"));
}
