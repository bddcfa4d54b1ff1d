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

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison recorded 41 deaths in the last three winters, more than ever before.")
        .Add("High Court", SourceKind.Court, "2025-03-01", "The applicant rented a boat from the brother of the defendant in the middle of the summer.");
}
