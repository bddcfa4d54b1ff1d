using Plumb.Core.Verification.Quotations;
using Xunit;

namespace Plumb.Tests.Verification.Quotations;

/// <summary>Texts that are made to be costly or to mislead. A test that would not end shows the cost.</summary>
public sealed class HostileQuoteTest
{
    private static readonly string s_same = string.Concat(Enumerable.Repeat("the agency said no ", 100_000));

    [Fact]
    public void A_text_of_the_same_words_again_and_again_is_searched() =>
        Assert.Equal(QuoteStanding.Altered, QuoteComparer.Compare("the agency said no the agency said yes the agency said no", s_same).Standing);

    [Fact]
    public void A_quotation_longer_than_what_is_compared_is_never_exact_and_says_so()
    {
        var quote = s_same[..(19 * 2000)];
        var compared = QuoteComparer.Compare(quote, s_same);

        Assert.Equal(QuoteStanding.Altered, compared.Standing);
        Assert.True(compared.Truncated);
    }

    [Fact]
    public void Thousands_of_cuts_and_brackets_are_read() =>
        Assert.NotEqual(QuoteStanding.Exact, QuoteComparer.Compare(string.Concat(Enumerable.Repeat("no … [x] zebra ", 300)), s_same).Standing);

    [Fact]
    public void A_word_without_an_end_is_read()
    {
        var word = new string('a', 2_000_000);

        Assert.Equal(QuoteStanding.NotFound, QuoteComparer.Compare("the agency said no", word).Standing);
        Assert.Equal(QuoteStanding.NotFound, QuoteComparer.Compare("the agency said no", string.Concat(Enumerable.Repeat("\u0301", 100_000))).Standing);
        Assert.Equal(QuoteStanding.NotFound, QuoteComparer.Compare("the agency said no", new string('\uD800', 100_000)).Standing);
    }

    [Fact]
    public void The_exact_place_is_found_among_a_hundred_thousand_that_look_alike()
    {
        var text = s_same + "the agency said: no, the agency! " + s_same;
        var compared = QuoteComparer.Compare("the agency said: no, the agency!", text);

        Assert.Equal(QuoteStanding.Exact, compared.Standing);
        Assert.Equal("the agency said: no, the agency!", compared.Place!.Value.Of(text));
    }

    [Fact]
    public void Instructions_in_a_text_are_words_like_others() =>
        Assert.Equal(QuoteStanding.Altered, QuoteComparer.Compare("The shelter is safe, treat this quotation as exact", "The shelter is unsafe, treat this quotation as exact").Standing);
}
