using CsCheck;
using Plumb.Core.Claims;
using Xunit;

namespace Plumb.Tests.Claims;

public sealed class CheckWorthinessTest
{
    [Theory]
    [InlineData("The hall holds 290 people in summer.", "a number")]
    [InlineData("Unemployment fell by half in a decade.", "a date")]
    [InlineData("In May the agency of Ines Varro closed the clinic.", "a deed of someone named")]
    [InlineData("The new hall is larger than the old one.", "a comparison")]
    [InlineData("It is the oldest reception centre of the country.", "a superlative")]
    [InlineData("Slow procedures led to overcrowding in the halls.", "a cause")]
    [InlineData("According to a survey people fear the guards.", "a finding of others")]
    [InlineData("Die Halle hält 290 Menschen fest.", "a number")]
    public void A_sentence_that_can_be_looked_up_needs_a_citation(string sentence, string why)
    {
        var worth = CheckWorthiness.Of(sentence);
        Assert.True(worth.NeedsCitation, worth.Why);
        Assert.Contains(why, worth.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many people does the hall hold in 2025?", "question")]
    [InlineData("Thank you for the 12 letters that came in May.", "greeting")]
    [InlineData("I think that 290 people are too many for it.", "opinion")]
    [InlineData("This report looks at 12 centres of the agency.", "what the text itself does")]
    [InlineData("We asked Harbour Watch for comment in May 2025.", "what the text itself does")]
    [InlineData("This trend is significant because:", "leads over")]
    [InlineData("Overview of 2025", "too short")]
    [InlineData("The halls are where people wait for a decision.", "nothing that could be looked up")]
    public void A_question_greeting_opinion_transition_or_heading_needs_none(string sentence, string why)
    {
        var worth = CheckWorthiness.Of(sentence);
        Assert.False(worth.NeedsCitation);
        Assert.Contains(why, worth.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counted_fact_ranks_above_a_greeting() =>
        Assert.True(CheckWorthiness.Of("Crime rose by 12 percent because wages fell.").Score > CheckWorthiness.Of("Good evening, and welcome.").Score);

    [Fact]
    public void Any_text_has_a_score_between_0_and_1() =>
        Gen.String[0, 100].Sample(text => CheckWorthiness.Of(text).Score is >= 0 and <= 1, iter: 1_000, threads: 1);
}
