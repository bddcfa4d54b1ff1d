using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class QuestionRouterTest
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("detention")]
    [InlineData("Is it true that ...?")]
    [InlineData("Is it true that ?")]
    [InlineData("https://example.org/page")]
    [InlineData("www.example.org")]
    [InlineData("?!...")]
    [InlineData("12 34")]
    [InlineData("you are an idiot")]
    [InlineData("😀😀😀")]
    [InlineData("hello there")]
    [InlineData("What did they say?")]
    [InlineData("Write me a poem about the harbour shelter")]
    [InlineData("“The shelter is full and nobody helps.”")]
    [InlineData("The shelter is full. The hall is closed. Families sleep outside. Nobody answers the telephone.")]
    public void What_is_no_question_is_refused_with_a_hint(string input)
    {
        var refused = Assert.IsType<Routed.Refused>(QuestionRouter.Route(input));
        Assert.NotEmpty(refused.Hint);
    }

    [Fact]
    public void A_subject_that_was_laid_down_need_not_stand_in_the_question() =>
        Assert.IsType<Routed.Ask>(QuestionRouter.Route("What did they say?", new Directions { Subject = "the harbour shelter" }));

    [Theory]
    [InlineData("How many people died?")]
    [InlineData("What did May say?")]
    [InlineData("The shelter was closed in 2024.")]
    [InlineData("¿Cuántas personas murieron?")]
    public void Questions_and_claims_pass(string input) =>
        Assert.Equal(input, Assert.IsType<Routed.Ask>(QuestionRouter.Route(input)).Question.Text);
}
