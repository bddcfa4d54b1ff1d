using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class FigurePeriodTest
{
    [Theory]
    [InlineData("On 30 June 2025 the agency held 611 people.", "611", "30 June 2025")]
    [InlineData("The agency held 611 people on 30 June 2025.", "611", "30 June 2025")]
    [InlineData("By April 13, 2026 there had been 16 deaths (one every 6.3 days), already half the 2025 total.", "16", "April 13, 2026")]
    [InlineData("14 deaths in custody since the agency began detaining people there in 2006.", "14", "since the agency began detaining people there in 2006")]
    [InlineData("2025 was the deadliest year in two decades (32 deaths).", "32", "2025")]
    [InlineData("In 2024 there were 12 deaths; in 2025 there were 32 deaths.", "32", "2025")]
    public void A_number_is_of_the_date_that_the_sentence_ties_to_it(string text, string number, string period) =>
        Assert.Equal(period, FigurePeriod.Of(text, text.IndexOf(number, StringComparison.Ordinal)));

    [Theory]
    [InlineData("There were 16 deaths (one every six days), and the total of 2025 was compared with that of 2024.", "16")]
    [InlineData("The hall holds 290 people.", "290")]
    public void Where_no_date_is_tied_to_it_there_is_none(string text, string number) =>
        Assert.Null(FigurePeriod.Of(text, text.IndexOf(number, StringComparison.Ordinal)));
}
