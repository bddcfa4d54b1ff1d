using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class FollowUpFinderTest
{
    [Fact]
    public void Who_was_not_heard_is_asked_in_the_questions_own_words()
    {
        var next = Prison().Check("How many died in the harbour prison?").FollowUps;

        Assert.Contains(next, f => f.Question == "How many died in the harbour prison, according to the courts?" && !f.Answerable && f.Why.EndsWith("was not found to speak to it.", StringComparison.Ordinal));
        Assert.All(next.Where(f => !f.Answerable), f => Assert.NotEmpty(f.Why));
    }

    [Fact]
    public void A_question_to_one_actor_is_put_to_another_in_its_place() =>
        Assert.Contains(Prison().Check("What do charities say about deaths in the harbour prison?").FollowUps, f => f.Question == "What do the courts say about deaths in the harbour prison?");

    [Fact]
    public void A_name_that_many_documents_speak_of_is_worth_a_question()
    {
        var library = Prison();
        foreach (var wing in (string[])["north", "south", "upper"])
        {
            library.Add($"Watch of the {wing} wing", SourceKind.Ngo, "2025-03-01", $"Two deaths in the {wing} wing of the harbour prison were blamed on Warden Paul Hesk by their families.");
        }

        Assert.Contains(library.Check("What is said of deaths in the harbour prison?").FollowUps, f => f is { Answerable: true } && f.Question.Contains("Paul Hesk", StringComparison.Ordinal));
    }

    [Fact]
    public void Others_are_not_asked_what_critics_or_the_courts_alone_do()
    {
        Assert.Contains(Prison().Check("What do critics say about deaths in the harbour prison?").FollowUps, f => f.Question == "What do the courts say about deaths in the harbour prison?");
        Assert.DoesNotContain(Prison().Check("What did the courts decide about deaths in the harbour prison?").FollowUps, f => f.Question.Contains("decide", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How have deaths in Vessaly detention changed over time?", " in Vessaly detention")]
    [InlineData("Who is bound by the Harlen Pier Act?", " in connection with the Harlen Pier Act")]
    [InlineData("How many died in Vessaly detention, and of what?", " in Vessaly detention")]
    [InlineData("How do they see CRA's treatment of detainees?", " in connection with CRA")]
    [InlineData("What do charities say about detention conditions?", " in connection with detention conditions")]
    [InlineData("How many people were held in Vessaly detention since 2020?", " in Vessaly detention")]
    [InlineData("How many were held in Vessaly in 2023?", " in Vessaly in 2023")]
    public void A_question_on_a_theme_says_of_what_it_is_one(string question, string within) =>
        Assert.Equal(within, ThemeQuestion.Within(question, Understanding.Of(new Question(question))));

    [Fact]
    public void A_question_in_Spanish_goes_on_in_Spanish() =>
        Assert.Contains(
            new MemoryLibrary().Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The prison of Orrin counted 41 deaths in custody in the last three winters.").Check("¿Cuántas personas han muerto bajo custodia en Orrin?").FollowUps,
            f => f.Question.EndsWith(", según los tribunales?", StringComparison.Ordinal));

    [Fact]
    public void A_claim_behind_that_begins_small() =>
        Assert.Contains(Prison().Check("Is it true that most deaths in the harbour prison were recorded in the last winters?").FollowUps, f => f.Question.StartsWith("Do the courts say that most deaths", StringComparison.Ordinal));

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison recorded 41 deaths in the last three winters, more than ever before.")
        .Add("High Court", SourceKind.Court, "2025-03-01", "The applicant rented a boat from the brother of the defendant in the middle of the summer.");
}
