using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class RateTest
{
    [Theory]
    [InlineData("ICE pays $135|/person/day, a high rate.", "per person per day", "day")]
    [InlineData("It was $88| per day per detainee.", "per day per detainee", "day")]
    [InlineData("It was $88| a day.", "a day", "day")]
    [InlineData("It was $88| per bed, empty or not.", "per bed", null)]
    [InlineData("It was $88| annually.", "annually", "year")]
    [InlineData("It was $88| for a day.", null, null)]
    [InlineData("It was $88| perhaps.", null, null)]
    [InlineData("It was $88| a year ago.", null, null)]
    [InlineData("It was $88| a month later, in May.", null, null)]
    public void A_rate_stands_right_behind_its_amount(string marked, string? words, string? time)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);

        var rate = Rate.Behind(text, at);

        Assert.Equal(words, rate?.Words);
        Assert.Equal(time, rate?.Time);
    }

    [Theory]
    [InlineData("The county has a daily rate of ", "day")]
    [InlineData("The per diem is ", "day")]
    [InlineData("A daily count is kept. The price is ", null)]
    [InlineData("The annual budget, cut twice, is ", null)]
    public void A_time_before_an_amount_stands_in_its_clause(string before, string? time) => Assert.Equal(time, Rate.TimeBefore($"{before}$88.", before.Length));

    [Theory]
    [InlineData("How much does detention cost per day?", "day")]
    [InlineData("How much does the harbour cost annually?", "year")]
    [InlineData("How much did the harbour cost?", null)]
    [InlineData("How much did the harbour cost the Daily Mail?", null)]
    public void A_question_may_ask_by_a_time(string question, string? time) => Assert.Equal(time, Rate.AskedIn(question));
}
