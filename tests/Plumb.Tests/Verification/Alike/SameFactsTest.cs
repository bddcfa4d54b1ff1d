using Plumb.Core.Verification.Alike;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Alike;

public sealed class SameFactsTest
{
    [Theory]
    [InlineData("Guards used pepper spray in Adelanto.", "Guards used pepper spray in Krome.", false)]
    [InlineData("Three men died in the hall in June.", "Four men died in the hall in June.", false)]
    [InlineData("The price of bread rose in the town.", "The price of bread fell in the town.", false)]
    [InlineData("Texas held three hundred people in tents.", "Oregon held three hundred people in tents.", false)]
    [InlineData("Guards used pepper spray in Adelanto.", "In Adelanto guards used pepper spray.", true)]
    public void Sentences_of_another_place_number_or_direction_are_not_the_same(string one, string other, bool same) =>
        Assert.Equal(same, SameFacts.In(Asking.Sentence(one), Asking.Sentence(other)));
}
