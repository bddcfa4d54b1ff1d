using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class HappeningTest
{
    [Theory]
    [InlineData("The council closed Hall C after the fire.", true)]
    [InlineData("In March 2025 the hall was given a new roof.", true)]
    [InlineData("In March 2025 the council agreed to a new roof.", true)]
    [InlineData("The mayor unveiled a new roof.", true)]
    [InlineData("The council met, closed the hall and left.", true)]
    [InlineData("Two sailors died in Hall C.", true)]
    [InlineData("The hall is the largest employer of the town.", false)]
    [InlineData("Port Orrin is one of the poorest towns on the contested coast.", false)]
    [InlineData("The hall handles hundreds of sailors by a tiny number of beds.", false)]
    [InlineData("The hall, opened in 2014, is the largest employer of the town.", false)]
    [InlineData("In 2025 the hall is the largest employer.", false)]
    [InlineData("The ferry gains speed past the hall.", false)]
    [InlineData("Farmers breed goats near the hall.", false)]
    [InlineData("Their greed and hatred have no end.", false)]
    [InlineData("It faces unprecedented queues and faith-based help.", false)]
    public void An_event_has_a_verb_of_the_past(string text, bool happens) => Assert.Equal(happens, Happening.IsIn(text));
}
