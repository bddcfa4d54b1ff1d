using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>What a number, a case, a year and an entry answer, and what they do not.</summary>
public sealed class AskedWholeTest
{
    [Theory]
    [InlineData("How many children are held in BPV detention?", "At least 39 children aged nine or younger passed through the facility.", true)]
    [InlineData("How many children are held in BPV detention?", "BPV holds 412 children in detention nationwide.", false)]
    [InlineData("How many beds are in BPV detention?", "There are 39 beds in the facility and a kitchen.", false)]
    public void A_number_of_one_house_is_of_a_part_whoever_is_counted(string question, string text, bool isOfPart) =>
        Assert.Equal(isOfPart, Scope.IsOfPart(text, "Tarn Hold Room", Asking.Understood(question)));

    [Theory]
    [InlineData("What deaths were reported at Tarn Hall?", true)]
    [InlineData("Which cases are known at Tarn Hall?", true)]
    [InlineData("What causes deaths at Tarn Hall?", false)]
    [InlineData("What do residents say about deaths?", false)]
    public void Single_cases_may_be_asked_for(string question, bool asks) => Assert.Equal(asks, Asking.Understood(question).AsksCases);

    [Fact]
    public void That_cases_were_reported_goes_without_saying()
    {
        var understood = Asking.Understood("What deaths were reported at Tarn Hall?");

        Assert.DoesNotContain("reported", understood.Subject);
        Assert.False(Answering.IsOneCase("Kaspar Dahl was found dead in the cold of Tarn Hall on 3 May 2025.", "Tarn Hall", understood));
    }

    [Theory]
    [InlineData("The council found that two detainees died of pneumonia in the cold of the hall.", true)]
    [InlineData("Kaspar Dahl died by suicide on the fourth day in the hall.", false)]
    [InlineData("Three warehouses were bought by the council and intended to become a hall for 500.", false)]
    [InlineData("Inspectors listed 49 faults, among them protocols to prevent self-harm and suicide.", false)]
    public void Why_people_died_is_told_by_a_cause_of_death(string text, bool answers) =>
        Assert.Equal(answers, Answering.Is(Asking.Understood("Why did people die in the hall?"), text, false, 1));

    [Theory]
    [InlineData("Operator: Board of Prisons of Vessaly", true)]
    [InlineData("Capacity: Board of Prisons of Vessaly", false)]
    [InlineData("Operator: Unknown to the county since 2019", false)]
    [InlineData("Operator: Unknown, as of May", false)]
    [InlineData("Operator: None since 2019", false)]
    [InlineData("Operator: Not named by the county", false)]
    [InlineData("Operator: N/A since 2019", false)]
    [InlineData("Operator: To be announced", false)]
    [InlineData("Operator: See Tarn Hall", false)]
    [InlineData("Operator: Formerly Dahl Group", false)]
    [InlineData("Operator: Various firms of Orrin", false)]
    [InlineData("Operator: Pending review", false)]
    [InlineData("Operator: Vacant since 2019", false)]
    [InlineData("Operator: Tor Dahl Holdings", true)]
    [InlineData("Operator: the council said that it would close the hall in June.", false)]
    public void An_entry_of_a_data_sheet_tells_who_runs_a_place(string entry, bool tells) =>
        Assert.Equal(tells, LabelledFact.Tells(entry, w => w == "Operator"));

    [Fact]
    public void Who_runs_a_place_is_read_off_an_entry_under_its_name()
    {
        var check = new MemoryLibrary()
            .AddWith(s => s with { Title = "Tarn Hall" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", "Operator: Board of Prisons of Vessaly", "Two sailors slept on the floor of Tarn Hall in March.")
            .AddWith(s => s with { Title = "Quay Hall" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", "Operator: Dahl Group of Vessaly", "Two sailors slept on the floor of Quay Hall in March.")
            .Check("Who runs Tarn Hall?");

        Assert.Contains("in “Tarn Hall”, wrote on 1 March 2025: “Operator: Board of Prisons of Vessaly”", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_gives_way_to_a_sentence_that_tells_who_runs_a_place()
    {
        var check = new MemoryLibrary()
            .AddWith(s => s with { Title = "Tarn Hall" }, "Harbour Watch", SourceKind.Ngo, "2025-03-01", "Operator: Board of Prisons of Vessaly", "Tarn Hall is the largest prison of the coast and is operated by the Board of Prisons of Vessaly.")
            .Check("Who runs Tarn Hall?");

        Assert.Contains("is operated by the Board of Prisons", check.Summary[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_of_another_year_is_no_answer_beside_that_of_the_year_asked_about()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2026-03-01", "In 2025 the Board of Prisons counted 32 deaths in BPV custody in the whole country.")
            .Add("Vessaly Daily", SourceKind.Press, "2026-05-01", "By April 2026 there had been 16 deaths in BPV custody, half of the 2025 total.")
            .Check("How many deaths were there in BPV custody in 2025?");

        Assert.Contains("32 deaths", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
        Assert.All(check.Figures, f => Assert.Equal(32, f.Number));
    }

    [Fact]
    public void Observers_who_are_asked_beside_others_are_no_subject()
    {
        var understood = Asking.Understood("How do human rights organizations and independent observers describe conditions in the halls?");

        Assert.Equal(["conditions", "halls"], understood.Subject);
        var actor = Assert.Single(understood.Actors);
        Assert.Equal("human rights organizations and independent observers", actor.Phrase);
        Assert.True(actor.IsNamedIn("Inspectors found that two halls were overcrowded."));
        Assert.False(actor.IsNamedIn("The warden found that two halls were overcrowded."));
    }

    [Theory]
    [InlineData("Why did Luis Varro die?", "Luis Varro")]
    [InlineData("Why did detainee Luis Varro die in the hall?", "Luis Varro")]
    [InlineData("Why did Luis Varro, 45, die in Tarn Hall?", "Luis Varro")]
    [InlineData("Why was the death of Luis Varro a homicide?", "Luis Varro")]
    [InlineData("Why was Luis Varro's death a homicide?", "Luis Varro")]
    [InlineData("Why did people die in Tarn Hall?", null)]
    [InlineData("Why did people held by Orrin County die?", null)]
    [InlineData("Why did BPV prisoners die?", null)]
    [InlineData("Why did Orrin prisoners die?", null)]
    [InlineData("Why did so many in Tarn Hall die?", null)]
    public void Who_died_may_be_asked_about_by_name(string question, string? dead)
    {
        var understood = Asking.Understood(question);

        Assert.Equal(dead, understood.Dead);
        Assert.Equal(dead is null, understood.AsksDeath);
    }

    [Theory]
    [InlineData("Luis Varro died because guards at the harbour jail denied him insulin for three days.", true)]
    [InlineData("Luis Varro died of pneumonia on the fourth day in the hall.", true)]
    [InlineData("Tom Harrow died of pneumonia on the fourth day in the hall.", false)]
    [InlineData("Six sailors died of pneumonia in the cold of the hall.", false)]
    [InlineData("Luis Varro was arrested because he had no papers.", false)]
    public void Why_somebody_died_is_told_by_a_cause_of_that_death(string text, bool answers) =>
        Assert.Equal(answers, Answering.Is(Asking.Understood("Why did Luis Varro die?"), text, false, 1));

    [Fact]
    public void Why_somebody_died_is_answered_by_that_single_case()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Luis Varro died because guards at the harbour jail denied him insulin for three days.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-04-01", "Six sailors died of pneumonia in the cold of the harbour jail.")
            .Check("Why did Luis Varro die?");

        Assert.Contains("denied him insulin", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What do the companies that run the halls say?", "Dahl Group said that the halls have doctors at night.", true)]
    [InlineData("What do the companies that run the halls say?", "The council said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "International Crisis Group said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "The Minority Rights Group said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "The Working Group said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "The Orrin Fire Company said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "The fire company said that the halls have doctors at night.", false)]
    [InlineData("What do companies say about the halls?", "The company said that the halls have doctors at night.", true)]
    [InlineData("What do companies say about the halls?", "Dahl Company said that the halls have doctors at night.", true)]
    [InlineData("What do contractors say about the halls?", "Dahl Group was told to close the halls at night.", false)]
    public void Companies_are_a_group_that_speaks_under_names_of_firms(string question, string text, bool speaks) =>
        Assert.Equal(speaks, Assert.Single(Asking.Understood(question).Actors).IsNamedIn(text));

    [Theory]
    [InlineData("Dahl Group", true)]
    [InlineData("Orrin Fire Company", false)]
    [InlineData("International Crisis Group", false)]
    [InlineData("A spokesman for the company", true)]
    [InlineData("The company", true)]
    [InlineData("The fire company", false)]
    public void A_speaker_is_a_company_by_its_name(string speaker, bool isOne) =>
        Assert.Equal(isOne, Assert.Single(Asking.Understood("What do companies say about the halls?").Actors).IsQuoted(speaker));

    [Theory]
    [InlineData(SourceKind.Ngo, false)]
    [InlineData(SourceKind.Press, true)]
    public void An_association_is_no_company_whatever_its_name(SourceKind kind, bool isOne)
    {
        var source = Asking.Sentence("x", 1, "The Harbour Group", kind).Source;
        var actor = Assert.Single(Asking.Understood("What do companies say about the halls?").Actors);

        Assert.Equal(isOne, actor.IsQuoted("Harbour Group", source));
        Assert.Equal(isOne, actor.IsNamedIn("Harbour Group said that the halls have doctors at night.", source));
    }
}
