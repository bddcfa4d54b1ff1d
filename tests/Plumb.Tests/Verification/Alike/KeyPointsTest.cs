using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Alike;

public sealed class KeyPointsTest
{
    [Fact]
    public void Who_says_the_same_stands_behind_a_sentence()
    {
        var check = Library("Families sleep on the cold floor of the harbour prison without any blankets, doctors found.").Check("What is said about the harbour prison?");

        Assert.Contains(check.Sentences(), s => s.Same.Count > 0);
    }

    [Theory]
    [InlineData("The ministry denies that families sleep on the cold floor of the harbour prison.")]
    [InlineData("Blankets and a floor for families are named in the harbour prison's list of complaints of the year, beside the roof, the kitchen, the yard, the stairs and the price of bread.")]
    public void Neither_a_denial_nor_what_only_touches_it_does(string other) =>
        Assert.All(Library(other).Check("What is said about the harbour prison?").Sentences(), s => Assert.Empty(s.Same));

    private static MemoryLibrary Library(string other) => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Families sleep on the cold floor of the harbour prison without blankets.")
        .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", other);
}
