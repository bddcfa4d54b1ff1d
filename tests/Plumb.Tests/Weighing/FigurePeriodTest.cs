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
    [InlineData("In all 30 people died in the hall from 2020 to 2024, the registry shows.", "30")]
    [InlineData("Between 2020 and 2024, 31 people died in the hall.", "31")]
    [InlineData("The registry counts 30 deaths in 2020–2024.", "30")]
    public void Where_no_date_is_tied_to_it_there_is_none(string text, string number) =>
        Assert.Null(FigurePeriod.Of(text, text.IndexOf(number, StringComparison.Ordinal)));

    [Theory]
    [InlineData("In the hall 12 people died last year.", "last year")]
    [InlineData("In the hall 12 people died; it was painted last year.", null)]
    [InlineData("In the hall 12 people died before the fire, and yesterday the court sat.", null)]
    [InlineData("In the year before the fire 12 people died, and last year nobody did.", null)]
    public void A_time_told_by_the_day_of_publication_stands_in_the_clause_of_its_number(string text, string? period) =>
        Assert.Equal(period, FigurePeriod.Of(text, text.IndexOf("12", StringComparison.Ordinal), new Core.Text.PartialDate(2025, 3, 4)));
}
