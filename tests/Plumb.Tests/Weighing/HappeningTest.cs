using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class HappeningTest
{
    [Theory]
    [InlineData("The council closed Hall C after the fire.", true)]
    [InlineData("In March 2025 the hall gets a new roof.", true)]
    [InlineData("Two sailors died in Hall C.", true)]
    [InlineData("The hall is the largest employer of the town.", false)]
    [InlineData("Port Orrin is one of the poorest towns on the contested coast.", false)]
    [InlineData("The hall handles hundreds of sailors by a tiny number of beds.", false)]
    public void An_event_has_a_date_or_a_verb_of_the_past(string text, bool happens) => Assert.Equal(happens, Happening.IsIn(text));
}
