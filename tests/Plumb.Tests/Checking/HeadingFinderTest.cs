using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class HeadingFinderTest
{
    [Fact]
    public void A_short_quote_that_speaks_of_the_theme_is_the_heading() =>
        Assert.Equal(
            "Overcrowding: “Overcrowding in the harbour prison grew worse all spring”",
            Of("Overcrowding", "Overcrowding in the harbour prison grew worse all spring."));

    [Fact]
    public void A_long_quote_is_cut_where_what_follows_only_adds() =>
        Assert.Equal(
            "Overcrowding: “Overcrowding in the harbour prison was worse than in any other year”",
            Of("Overcrowding", "Overcrowding in the harbour prison was worse than in any other year, with families and old sailors alike on the floors of both halls."));

    [Theory]
    [InlineData("Overcrowding in the harbour prison grew worse all spring, the warden of the north wing and his deputy said to the visitors.")]
    [InlineData("Overcrowding in the harbour prison would be over by now, unless the new wing were closed again before the end of the year.")]
    [InlineData("We saw overcrowding in each of the harbour prisons.")]
    [InlineData("Scabies in the harbour prison grew worse all spring.")]
    public void What_would_lose_its_sense_or_speaks_of_something_else_gives_the_theme_alone(string quote) =>
        Assert.Equal("Overcrowding", Of("Overcrowding", quote));

    [Fact]
    public void A_theme_may_be_of_short_words() =>
        Assert.StartsWith("sea: “The sea was over the quay", Of("sea", "The sea was over the quay by nine in the morning."), StringComparison.Ordinal);

    private static string Of(string theme, string quote)
    {
        var source = Asking.Sentence(quote).Source;
        var sentence = new DraftSentence(quote, "Harbour Watch", [new Quote(source.Snapshot, new TextSpan(0, quote.Length), quote, new TextSpan(0, quote.Length), null)]);
        return HeadingFinder.Of(theme, [new VerifiedSentence(sentence, [], [])]);
    }
}
