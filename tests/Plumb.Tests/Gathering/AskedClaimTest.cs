using Plumb.Core.Gathering;
using Plumb.Core.Verification.Verdicts;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class AskedClaimTest
{
    [Theory]
    [InlineData("Is it true that the hall holds 290 people?", "The hall holds 290 people.")]
    [InlineData("is it the case that Hall C was closed", "Hall C was closed.")]
    [InlineData("The hall holds 290 people.", "The hall holds 290 people.")]
    [InlineData("Overcrowding in the hall grew", "Overcrowding in the hall grew.")]
    public void A_claim_is_taken_out_of_the_question_that_asks_about_it(string question, string claim)
    {
        Assert.Equal(claim, AskedClaim.In(question));
        Assert.True(ClaimQuestion.IsClaim(question));
    }

    [Theory]
    [InlineData("How many people does the hall hold?")]
    [InlineData("Was the hall closed in 2025?")]
    [InlineData("deaths in detention and medical care")]
    [InlineData("Is it true?")]
    public void A_question_and_a_topic_are_no_claims(string question) => Assert.False(ClaimQuestion.IsClaim(question));

    [Fact]
    public void A_statement_that_does_not_look_like_one_is_asked_whether_it_is_true()
    {
        Assert.Equal("The hall was closed.", ClaimQuestion.Of(" The hall  was closed. "));
        Assert.Equal("Is it true that Inspectors describe the hall as full?", ClaimQuestion.Of("Inspectors describe the hall as full."));
        Assert.True(ClaimQuestion.IsClaim(ClaimQuestion.Of("Inspectors describe the hall as full.")));
    }

    [Fact]
    public void How_many_inside_a_claim_does_not_make_it_ask_for_a_number() =>
        Assert.Equal(QuestionKind.Claim, Understanding.Of(new Question("Is it true that the report says how many people died?")).Kind);
}
