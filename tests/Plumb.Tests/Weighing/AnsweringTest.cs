using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class AnsweringTest
{
    [Theory]
    [InlineData("The harbour camp opened in August 2025 as the largest of its kind.", true)]
    [InlineData("The opening of the harbour camp was on 3 August 2025.", true)]
    [InlineData("In March 2026 a new operator came, though the camp will remain open.", false)]
    [InlineData("As of early 2026 three people have died there since it opened.", false)]
    [InlineData("Three people have died since it opened in August 2025.", true)]
    [InlineData("After years of delay, the camp opened on 3 August 2025.", true)]
    public void When_something_was_done_is_told_by_who_tells_that_it_was_done(string sentence, bool tells) =>
        Assert.Equal(tells, Answering.Is(Asking.Understood("When did the harbour camp open?"), sentence, hasFigure: false, names: 1));

    [Theory]
    [InlineData("Prisoners began a strike to protest the cold in their cells.", true)]
    [InlineData("The hall was closed because its roof had fallen in.", true)]
    [InlineData("The delay is due to the storm of last winter.", true)]
    [InlineData("The report is due to be published early next year.", false)]
    [InlineData("A reasonable price was paid for the hall.", false)]
    public void A_reason_is_told_by_the_words_that_give_one(string sentence, bool holds) => Assert.Equal(holds, Answering.HoldsReason(sentence));

    [Theory]
    [InlineData("Causes were many; drowning was listed in 11 deaths.", true)]
    [InlineData("The leading cause of death was drowning in the basin.", true)]
    [InlineData("Complete cause of death information is available here.", false)]
    public void To_speak_of_causes_is_not_to_state_them(string sentence, bool states) => Assert.Equal(states, Answering.StatesCauses(sentence));

    [Theory]
    [InlineData("The Folk Centre is the largest prison in the United States.", true)]
    [InlineData("The Pier Centre is the second-largest prison in the country.", false)]
    [InlineData("Residents fought a proposed prison, the largest of its kind.", false)]
    [InlineData("The Moss Centre is the largest prison in Maine by its beds.", false)]
    public void The_most_of_its_kind_is_neither_the_second_nor_that_of_a_part(string sentence, bool isMost) =>
        Assert.Equal(isMost, Answering.SaysMost(sentence, Asking.Understood("Which is the largest prison?")) && !Answering.IsLessThanMost(sentence));

    [Fact]
    public void A_superlative_of_another_thing_is_no_answer() =>
        Assert.False(Answering.SaysMost("The jail saw the biggest protest of the year at its gate.", Asking.Understood("Which is the largest prison?")));

    [Fact]
    public void A_question_about_children_is_not_answered_by_who_else_is_held()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison held 128 sailors in its detention wing by the end of the winter.")
            .Check("Are children held in detention at the harbour prison?");

        Assert.DoesNotContain(check.Summary, s => s.Citations.Count > 0);
    }

    [Fact]
    public void A_reason_that_nobody_gives_is_said_to_be_missing()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison was closed by the town council in the middle of last winter.")
            .Check("Why was the harbour prison closed?");

        Assert.StartsWith("No reason was found for what is asked", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many escapes happened in 2024?", "Three men broke out of the hall in 2024.", false)]
    [InlineData("What happened in the hall in 2024?", "Three men broke out of the hall in 2024.", true)]
    public void What_happened_is_told_by_an_event_and_how_often_by_a_number(string question, string text, bool answers) =>
        Assert.Equal(answers, Answering.Is(Asking.Understood(question), text, hasFigure: false, names: 1));

    [Fact]
    public void A_study_that_says_what_it_found_reads_no_worse_for_its_we()
    {
        var asked = Asking.Understood("How many died in the harbour?");
        const string Found = "We identified 214 deaths in the harbour from the records of the town.";
        Assert.True(Answering.Quality(Found, asked, SourceKind.Academic) > Answering.Quality(Found, asked, SourceKind.Press));
    }

    [Fact]
    public void One_persons_record_answers_what_is_general_less_well()
    {
        var asked = Asking.Understood("What medical care do prisoners receive?");
        Assert.True(
            Answering.Quality("Nurses examined Mr. Orr in the clinic of the prison twice.", asked, SourceKind.Government)
            < Answering.Quality("Nurses examined prisoners in the clinic of the prison twice.", asked, SourceKind.Government));
    }
}
