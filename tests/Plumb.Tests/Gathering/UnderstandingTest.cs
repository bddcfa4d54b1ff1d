using Plumb.Core.Gathering;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class UnderstandingTest
{
    [Theory]
    [InlineData("When did the harbour camp open?", "harbour camp open")]
    [InlineData("When did Camp East open?", "open")]
    [InlineData("When was the harbour camp built?", "")]
    [InlineData("Who opened the harbour camp?", "")]
    public void What_was_done_at_a_time_is_among_the_words_in_lower_case(string question, string acts) =>
        Assert.Equal(acts, string.Join(' ', Asking.Understood(question).DatedActs));

    [Theory]
    [InlineData("How many people died in Texas from January 2023 to March 2023?", "from January 2023 to March 2023")]
    [InlineData("How many people died in Texas between January and March 2023?", "from January 2023 to March 2023")]
    [InlineData("How many people died in Texas from 2017 to 2021?", "from 2017 to 2021")]
    [InlineData("How many people died in Texas since March 2023?", "since March 2023")]
    [InlineData("How many people moved from Texas to Ohio and 2023?", null)]
    public void A_span_has_months_or_years_at_its_ends(string question, string? time)
    {
        var understood = Asking.Understood(question);

        Assert.Equal(time, understood.Time?.ToWords());
        Assert.DoesNotContain("January", understood.Subject);
        Assert.DoesNotContain("March", understood.Subject);
    }

    [Fact]
    public void Who_is_asked_about_nothing_in_particular_is_what_is_looked_for()
    {
        var understood = Asking.Understood("What did Ada Orr find?");

        Assert.True(understood.AsksAnything);
        Assert.Equal(["Ada", "Orr"], understood.Subject);
    }

    [Fact]
    public void Who_is_asked_about_something_is_not_the_subject() => Assert.Equal(["harbour"], Asking.Understood("What did Ada Orr find about the harbour?").Subject);

    [Theory]
    [InlineData("How many people died in the harbour shelter?", QuestionKind.Number)]
    [InlineData("When did the harbour shelter open?", QuestionKind.When)]
    [InlineData("Who runs the harbour shelter?", QuestionKind.Who)]
    [InlineData("Who may enter the harbour shelter?", QuestionKind.Open)]
    [InlineData("Why was the harbour shelter closed?", QuestionKind.Why)]
    [InlineData("Did the warden close the harbour shelter?", QuestionKind.YesNo)]
    [InlineData("The harbour shelter was closed in 2024", QuestionKind.Claim)]
    [InlineData("How do charities see the harbour shelter?", QuestionKind.View)]
    [InlineData("Is the harbour shelter bad?", QuestionKind.View)]
    [InlineData("What happened in the harbour shelter?", QuestionKind.Open)]
    public void The_form_of_a_question_tells_what_it_asks_for(string question, QuestionKind kind) =>
        Assert.Equal(kind, Understanding.Of(new Question(question)).Kind);

    [Theory]
    [InlineData("How do critics judge how the agency responded to the fire?", true)]
    [InlineData("What do critics say of the mayor who defended the plan?", true)]
    [InlineData("How do opponents see the mayor after he answered?", true)]
    [InlineData("How did the agency respond to criticism of the plan?", false)]
    [InlineData("How was the criticism answered?", false)]
    public void Who_answers_criticism_does_not_criticise_where_to_answer_is_the_main_verb(string question, bool asks) =>
        Assert.Equal(asks, Understanding.Of(new Question(question)).AsksCriticism);

    [Fact]
    public void Names_are_runs_of_capitals_and_the_first_word_is_none_by_itself()
    {
        Assert.Equal(["Port Orrin", "CRA"], Understanding.Of(new Question("What happened at Port Orrin under CRA's rule?")).Names);
        Assert.Empty(Understanding.Of(new Question("Shelters were closed in spring")).Names);
    }

    [Fact]
    public void Words_joined_by_and_are_alternatives()
    {
        var (left, right) = Assert.Single(Understanding.Of(new Question("How are migrants and asylum seekers treated?")).Alternatives);
        Assert.Equal(["migrants"], left);
        Assert.Equal(["asylum", "seekers"], right);
    }

    [Theory]
    [InlineData("How many died, and of what?", true)]
    [InlineData("How many died?", false)]
    public void A_second_part_that_asks_for_causes_is_seen(string question, bool causes) =>
        Assert.Equal(causes, Understanding.Of(new Question(question)).AsksCause);

    [Fact]
    public void Two_names_held_against_each_other_are_sides_and_no_words_of_the_subject()
    {
        var understood = Understanding.Of(new Question("How do the Harrow and Stone administrations differ on asylum?"));

        Assert.Equal(["Harrow", "Stone"], understood.Compared);
        Assert.Equal(["asylum"], understood.Subject);
        Assert.Empty(understood.Names);
        Assert.Empty(Understanding.Of(new Question("What do Harrow and Stone say about asylum?")).Compared);
    }

    [Fact]
    public void A_question_of_change_is_about_what_changed()
    {
        var understood = Understanding.Of(new Question("How has the number of people held by the CRA changed since 2020?"));

        Assert.True(understood.AsksChange);
        Assert.Equal(["held", "CRA"], understood.Subject);
        Assert.Equal("since 2020", understood.Time!.ToWords());
    }

    [Theory]
    [InlineData("Who ordered the closing of the shelter?", "ordered")]
    [InlineData("Who is the director of the shelter?", null)]
    public void An_act_that_somebody_is_asked_for_is_told(string question, string? act) => Assert.Equal(act, Understanding.Of(new Question(question)).Act);

    [Theory]
    [InlineData("2020", true)]
    [InlineData("2024-06", true)]
    [InlineData("2024-07-01", false)]
    [InlineData("2019", false)]
    public void A_span_holds_the_days_of_both_its_ends(string date, bool held) =>
        Assert.Equal(held, new AskedTime(new PartialDate(2020), new PartialDate(2024, 6)).Holds(PartialDate.ParseIso(date)!.Value));

    [Fact]
    public void A_month_that_is_asked_about_is_a_time()
    {
        var understood = Understanding.Of(new Question("What happened at the shelter in May 2024?"));

        Assert.Equal("of May 2024", understood.Time!.ToWords());
        Assert.Equal(["shelter"], understood.Subject);
        Assert.True(understood.Time.Holds(new PartialDate(2024, 5, 31)));
        Assert.False(understood.Time.Holds(new PartialDate(2024, 6, 1)));
        Assert.False(understood.Time.Holds(new PartialDate(2024)));
    }

    [Fact]
    public void Two_months_are_no_single_time() =>
        Assert.Null(Understanding.Of(new Question("What happened at the shelter in May 2024 and in June 2024?")).Time);

    [Fact]
    public void Whether_something_is_adequate_is_asked_of_those_who_judge_it()
    {
        var understood = Understanding.Of(new Question("Is medical care in the shelter adequate?"));

        Assert.Equal(QuestionKind.View, understood.Kind);
        Assert.Equal(["medical", "care", "shelter"], understood.Subject);
    }

    [Fact]
    public void What_associations_say_is_how_they_see_it()
    {
        Assert.Equal(QuestionKind.View, Understanding.Of(new Question("What do rights groups say about the shelter?")).Kind);
        Assert.Equal(QuestionKind.Open, Understanding.Of(new Question("What does the ministry say about the shelter?")).Kind);
    }

    [Fact]
    public void Forecasts_and_opinions_are_told()
    {
        Assert.True(Understanding.Of(new Question("Will the shelter close?")).IsForecast);
        Assert.True(Understanding.Of(new Question("Is the shelter a good place?")).IsOpinion);
        Assert.False(Understanding.Of(new Question("Did the shelter close?")).IsOpinion);
    }

    [Theory]
    [InlineData("mnay", "many", true)]
    [InlineData("detenton", "detention", true)]
    [InlineData("peple", "people", true)]
    [InlineData("whales", "wharf", false)]
    [InlineData("cat", "car", false)]
    public void Words_one_edit_apart_are_near(string a, string b, bool near) => Assert.Equal(near, Spelling.AreNear(a, b));
}
