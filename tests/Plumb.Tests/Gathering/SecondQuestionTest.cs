using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class SecondQuestionTest
{
    [Theory]
    [InlineData("How many sailors died in 2024 and what language did they speak?", "What language did they speak")]
    [InlineData("Who runs the hall, and when was it opened?", "When was it opened")]
    [InlineData("How many sailors died in 2024, and of what?", null)]
    [InlineData("How many sailors died and how did they die?", null)]
    [InlineData("What does the report say about food and how it is served?", null)]
    [InlineData("What do the papers say about the hall and the quay?", null)]
    public void A_second_question_is_told_apart_unless_it_belongs_to_the_first(string question, string? second) =>
        Assert.Equal(second, Understanding.Of(new Question(question)).Second);

    [Fact]
    public void Only_the_first_is_looked_for() =>
        Assert.DoesNotContain("language", Understanding.Of(new Question("How many sailors died in 2024 and what language did they speak?")).Subject);

    [Theory]
    [InlineData("Why did the administration close the hall?", 0)]
    [InlineData("Why does the administration say that the hall is closed?", 1)]
    [InlineData("What does the administration say about the hall?", 1)]
    public void Who_did_something_is_not_asked_for_words(string question, int actors) => Assert.Equal(actors, Understanding.Of(new Question(question)).Actors.Count);

    [Fact]
    public void An_order_to_compare_asserts_nothing()
    {
        var understood = Understanding.Of(new Question("Compare Dahl Group and Orrin Shipping."));

        Assert.Equal(QuestionKind.Open, understood.Kind);
        Assert.Equal(["Dahl Group", "Orrin Shipping"], understood.Compared);
    }

    [Theory]
    [InlineData("Who is Ada Orr?", true)]
    [InlineData("What is the quay programme?", true)]
    [InlineData("Who is the mayor of Orrin?", false)]
    [InlineData("What is the hall used for?", false)]
    [InlineData("What is the mayor's budget?", false)]
    [InlineData("What is the bed mandate?", true)]
    [InlineData("What is the planned budget?", false)]
    [InlineData("What is the largest hall?", false)]
    public void What_something_is_is_asked_of_a_name_or_a_thing_alone(string question, bool asks) => Assert.Equal(asks, Understanding.Of(new Question(question)).AsksWhatIs);

    [Fact]
    public void Spanish_organisations_are_asked_as_such_and_a_thing_of_two_words_stays_one()
    {
        var understood = Understanding.Of(new Question("¿Qué dicen las organizaciones sobre la detención de familias?"));

        Assert.Single(understood.Actors);
        Assert.Contains(("detention", "families"), understood.Compounds);
    }
}
