using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class StandaloneTest
{
    [Theory]
    [InlineData("They were held in the same rooms for more than thirty days.")]
    [InlineData("HARBOUR WATCH ANNUAL REPORT ON SHELTERS AND CAMPS 2024.")]
    [InlineData("Subscribe to our newsletter to read more about the harbour shelter.")]
    [InlineData("The shelter held more people than it has beds for, according to (the agency.")]
    [InlineData("The shelter held more people than it has beds")]
    public void What_needs_its_surroundings_is_not_quoted(string sentence) => Assert.False(Standalone.Holds(sentence));

    [Fact]
    public void A_whole_sentence_is_quoted() =>
        Assert.True(Standalone.Holds("The shelter held 611 people in June, more than twice as many as it has beds for."));
}
