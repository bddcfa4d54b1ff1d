using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>What a strict editor would not print: each rule at the level of the sentences that it decides.</summary>
public sealed class PrintableTest
{
    [Theory]
    [InlineData("14 deaths in the shelter since the town began to hold families there in 2006.", false)]
    [InlineData("A grant of the town to pay for beds in the shelter, filed by a councillor of Orrin.", false)]
    [InlineData("Orrin Quay — invoiced the agency for 3 million since the spring of 2022, and more after it.", false)]
    [InlineData("CDF (Contract Shelter): a house that is owned by a private company of the harbour.", false)]
    [InlineData("The deadliest year in the harbour's history, nearly triple the 11 deaths recorded in 2024, and higher than any year since counting began.", false)]
    [InlineData("The families who were moved to the hall that the town opened in the winter.", false)]
    [InlineData("The number of people who have since died in the shelter of the town rose to 40.", true)]
    [InlineData("The shelter, which the town opened in the winter, holds 40 people and their dogs.", true)]
    [InlineData("The hall at the quay opened in 2004, two years after the harbour was closed.", true)]
    [InlineData("The mayor, the warden and the nurses who were asked have denied that.", true)]
    [InlineData("14 people have died in the shelter since the town began to hold families there.", true)]
    [InlineData("The petition to open the hall, filed by a councillor, was refused by the town.", true)]
    public void A_note_without_a_main_verb_is_no_sentence(string text, bool holds) => Assert.Equal(holds, Standalone.Holds(text));

    [Theory]
    [InlineData("The result is a growing harbour that feeds three of the larger halls.", false)]
    [InlineData("The rebuttal sets up a long fight over who counts the beds of the hall.", false)]
    [InlineData("A similar order passed the council in spring and was dropped in autumn.", false)]
    [InlineData("Similar orders were passed by councils along the whole of the coast.", false)]
    [InlineData("Cause of death—An explanation of how a sailor died, as the registry writes it.", false)]
    [InlineData("Demonstrates the use of two halls beside the old gaol for sailors held in winter.", false)]
    [InlineData("Found mandatory searches of sailors to be a breach of the law of the harbour.", false)]
    [InlineData("The results of the inquiry were read to the council in the old hall.", true)]
    [InlineData("The Harbour Order — a rule of the council from 1921 — was lifted by the court.", true)]
    public void What_rests_on_the_sentence_before_it_is_not_quoted(string text, bool holds) => Assert.Equal(holds, Standalone.Holds(text));

    [Theory]
    [InlineData("Nine of the deaths were preventable, the doctors of the town wrote.", true)]
    [InlineData("The doctors found that 95 percent were \"preventable or possibly preventable\".", true)]
    [InlineData("Each of the deaths could have been prevented by a nurse at night.", true)]
    [InlineData("The union has called for its closing, citing preventable deaths of the winter.", false)]
    [InlineData("The council cannot keep a hall that produces preventable deaths.", false)]
    public void Whether_harm_could_have_been_prevented_is_said_of_it_and_not_before_it(string text, bool says) => Assert.Equal(says, Answering.SaysPreventable(text));

    [Theory]
    [InlineData(true, Stance.Critical)]
    [InlineData(false, Stance.Neutral)]
    public void Under_the_name_of_a_place_one_judging_word_points_at_it(bool isOver, Stance leaning) =>
        Assert.Equal(leaning, Stances.Both("Families sleep in overcrowded cells, and doctors come once a week.", ["Tarn", "Hall"], isOver).Leaning);

    [Fact]
    public void A_sentence_that_names_nothing_is_told_with_the_title_of_its_document()
    {
        var library = new MemoryLibrary()
            .AddWith(s => s with { Title = "Tarn Hall" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", "Sailors launched a hunger strike in protest against spoiled food and cold cells.");

        Assert.Contains("in “Tarn Hall”", library.Check("Why do sailors go on hunger strike?").Summary[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the Harlen Pier Act?", "The Harlen Pier Act, which requires two nurses in each hall, was signed in March.", true)]
    [InlineData("What is the 41(b) programme?", "Two towns have signed 41(b) agreements since May, deputizing their wardens to search the halls.", true)]
    [InlineData("What is the 41(b) programme?", "Under the 41(b) programme, trained wardens can search the halls of the town.", true)]
    [InlineData("What is the 41(b) programme?", "Lawmakers passed the first statewide 41(b) mandate in the country in May.", false)]
    [InlineData("What is Tarn Hall?", "The Northern Shelter, universally known as \"Tarn Hall,\" is a camp of tents built in eight days.", true)]
    [InlineData("What is Tarn Hall?", "Two sailors died at Tarn Hall, a camp of tents on the old quay.", true)]
    [InlineData("What is Tarn Hall?", "Tarn Hall allows one telephone call of ten minutes a week.", false)]
    [InlineData("What is Tarn Hall?", "The mayor said Tarn Hall is a “disgrace” to the whole town.", false)]
    [InlineData("What is Tarn Hall?", "Four fights go on: a standoff with Tarn Hall, a statement of the council, and a law.", false)]
    [InlineData("What is BPV?", "The mayor called BPV agents “vigilantes” who cannot be trusted.", false)]
    [InlineData("What is a writ?", "A writ is a request of the agency to hold somebody for two more days.", true)]
    [InlineData("What is a writ?", "Two lawyers argue that honouring a writ is a new arrest without a judge.", false)]
    [InlineData("What is the Harlen Pier Act?", "The council read the Harlen Pier Act aloud before a crowd of sailors.", false)]
    public void What_a_law_is_is_told_by_what_it_does(string question, string text, bool tells) =>
        Assert.Equal(tells, new Defining(Asking.Understood(question)).IsIn(text));

    [Theory]
    [InlineData("A rule of the budget law, dubbed the bed mandate, keeps 34,000 beds ready.", true)]
    [InlineData("A rule of the budget law dubbed the bed mandate requires 34,000 beds.", true)]
    [InlineData("The budget law holds a rule known as “the bed mandate” since 2009.", true)]
    [InlineData("The budget law holds a rule (also known as the bed mandate) since 2009.", true)]
    [InlineData("The rule of 2009, which became known as the bed mandate, fell in 2017.", true)]
    [InlineData("A rule of the budget law was nicknamed the bed mandate by its authors.", true)]
    [InlineData("Senator Orr, who nicknamed the bed mandate after his dog, left the capitol early on that day.", false)]
    [InlineData("Critics dubbed the bed mandate a disgrace to the whole town.", false)]
    [InlineData("The senator dubbed the bed mandate flawed from end to end.", false)]
    [InlineData("A rule known as the bed mandate is a disgrace to the whole town.", false)]
    [InlineData("The senator left over what is known as the bed mandate in 2009.", false)]
    [InlineData("The rule of 2009 is not known as the bed mandate in the town.", false)]
    [InlineData("A rule known as the bed mandate clause fell in 2017.", false)]
    [InlineData("The so-called bed mandate cost the town two halls.", false)]
    public void Another_name_tells_what_something_is_where_a_noun_bears_it(string text, bool tells) =>
        Assert.Equal(tells, new Defining(Asking.Understood("What is the bed mandate?")).IsIn(text));

    [Fact]
    public void What_says_what_something_is_is_worth_more_than_what_bears_its_name()
    {
        var defining = new Defining(Asking.Understood("What is the bed mandate?"));

        Assert.True(defining.Of("The bed mandate is a rule in the budget law.") > defining.Of("The town is bound by the bed mandate, a rule in the budget law."));
        Assert.True(defining.Of("The town is bound by the bed mandate, a rule in the budget law.") > defining.Of("A rule of the budget law, dubbed the bed mandate, keeps 34,000 beds ready."));
    }

    [Theory]
    [InlineData("Six of the sailors died of pneumonia in the cold of the old hall.", true)]
    [InlineData("The deaths were due to the heat under the tin roof of the hall.", true)]
    [InlineData("The union has called for its closing, citing the homicide of a sailor in the hall.", false)]
    [InlineData("The hall has seen two deaths and six suicide attempts since the spring.", false)]
    [InlineData("Complete cause of death information is held for all of the sailors.", false)]
    [InlineData("The government cannot hold sailors in conditions that produce preventable deaths.", false)]
    public void What_is_cited_beside_the_matter_names_no_cause(string text, bool names) => Assert.Equal(names, Answering.NamesCause(text));

    [Theory]
    [InlineData("The facility held 128 sailors in February, most of them for weeks.", "Harbour", true)]
    [InlineData("Grayson held 563 sailors on the last day of the winter.", "Harbour", true)]
    [InlineData("About 438 sailors were held in the first months of the year alone.", "Orrin County: what the gaol holds", true)]
    [InlineData("CRA held 9,100 people on the last day of the winter.", "Orrin County: what the gaol holds", false)]
    [InlineData("Nationally 9,100 people were held on the last day of the winter.", "Orrin County: what the gaol holds", false)]
    [InlineData("On the last day of the winter 9,100 people were held by the CRA.", "Sailors held", false)]
    public void Of_a_body_the_number_of_one_house_is_a_part(string text, string title, bool isPart) =>
        Assert.Equal(isPart, Scope.IsOfPart(text, title, Asking.Understood("How many people are held by CRA?")));

    [Fact]
    public void A_running_count_that_a_newer_one_has_overtaken_does_not_lead()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2022-03-01", "Since the mayor took office, the harbour has created 7,400 jobs on its quays and in its halls.")
            .Add("Vessaly Daily", SourceKind.Press, "2024-03-02", "The harbour has created 15,300 jobs on its quays and in its halls since the mayor took office.")
            .Check("How many jobs has the harbour created?");

        Assert.Contains("15,300", check.Summary[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sort_of_what_is_counted_does_not_lead()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2024-11-01", "Since the mayor took office, the harbour has created a total of 9,400 fishing jobs on its quays.")
            .Add("Vessaly Daily", SourceKind.Press, "2024-03-02", "Since the mayor took office, the harbour has created 7,300 jobs on its quays and in its halls.")
            .Check("How many jobs has the harbour created?");

        Assert.Contains("7,300", check.Summary[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_speaks_against_a_house_is_why_it_is_criticised()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Sailors in the Orrin shelter sleep in overcrowded, filthy rooms and suffer neglect and abuse.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "The Orrin shelter has a kitchen with two ovens and a hall with a piano for the sailors.")
            .Check("Why was the Orrin shelter criticised?");

        Assert.Contains("overcrowded", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("piano", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Who is Ada Orr?", "The harbour director Ada Orr closed two of the halls on the quay.", true)]
    [InlineData("Who is Ada Orr?", "Ada Orr, who led the union of sailors, closed two of the halls.", true)]
    [InlineData("Who is Ada Orr?", "Three sailors met Ada Orr on the quay and asked for a hall.", false)]
    [InlineData("What is the quay programme?", "The quay programme is a fund of the town for sailors without work.", true)]
    [InlineData("What is the quay programme?", "Two sailors were caught under the quay programme, including the arrest of a cook.", false)]
    [InlineData("What is the quay programme?", "The quay programme grew from two halls to nine within a year.", false)]
    public void Who_or_what_it_is_is_told_by_an_office_or_a_copula(string question, string text, bool tells) =>
        Assert.Equal(tells, new Defining(Asking.Understood(question)).IsIn(text));

    [Fact]
    public void Tariffs_on_one_country_are_not_those_on_another()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Office", SourceKind.Government, "2025-03-01", "The harbour imposed tariffs on timber from China because of the theft of its patents.")
            .Add("Harbour Office", SourceKind.Government, "2025-03-02", "The harbour imposed tariffs on timber from Canada because of smuggling across the bay.")
            .Check("Why did the harbour impose tariffs on Canada?");

        Assert.Contains("Canada", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("China", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_of_something_else_about_a_law_is_not_when_it_was_signed()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Office", SourceKind.Government, "2022-10-07", "The plan of 25 August 2022 on the Quays Act set up a council that meets in the town hall.")
            .Add("Harbour Office", SourceKind.Government, "2022-10-08", "The Quays and Piers Act was signed into law by the mayor on 9 August 2022 in the town hall.")
            .Check("When was the Quays Act signed?");

        Assert.Contains("9 August 2022", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("25 August", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_said_years_before_stands_apart_and_does_not_lead()
    {
        Check check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2016-03-01", "Harbour Watch praised the treatment of sailors in the harbour prison as humane and open.")
            .Add("Harbour Aid", SourceKind.Ngo, "2025-03-02", "Harbour Aid condemned the treatment of sailors in the harbour prison as cruel and degrading.")
            .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Open Door described the neglect of sick sailors in the harbour prison as a scandal.")
            .Check("How do rights organisations see the treatment of sailors in the harbour prison?");

        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("humane", StringComparison.Ordinal));
        Assert.Contains("humane", Assert.Single(Assert.Single(check.Sections, s => s.Title == "How it was before").Sentences).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_somebody_came_to_know_is_no_view() =>
        Assert.True(AskedNumber.TellsMethod("Harbour Watch interviewed 64 sailors held in the prison between October and February.")
            && !AskedNumber.TellsMethod("Harbour Watch interviewed 64 sailors, of whom 41 said that they had been beaten."));

    [Fact]
    public void Of_somebody_who_says_nothing_here_others_do_not_answer_in_that_place()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison has moved sailors to other prisons of the coast since the winter.")
            .Check("What did the Pope say about the harbour prison?");

        Assert.Contains("the Pope", check.Abstained?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_claim_stands_only_what_speaks_of_most_of_it()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The winter of 2024 was the deadliest in the harbour prison for twenty years, the watch found.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "The firm that runs the harbour prison reported its takings for the year 2024 in the spring.")
            .Check("The winter of 2024 was the deadliest in the harbour prison.");

        Assert.DoesNotContain(check.Summary.Concat(check.Sections.SelectMany(s => s.Sentences)), s => s.Text.Contains("takings", StringComparison.Ordinal));
    }
}
