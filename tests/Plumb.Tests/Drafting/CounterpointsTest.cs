using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class CounterpointsTest
{
    [Fact]
    public void The_denial_of_whom_was_asked_is_the_answer_and_no_counterpoint()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Dahl Group called the allegations about the Orrin shelter baseless and part of a campaign against its staff.")
            .Check("What did Dahl Group say about the Orrin shelter?");

        Assert.Contains(check.Summary, s => s.Text.Contains("baseless", StringComparison.Ordinal));
        Assert.Empty(check.Counterpoints);
    }

    [Fact]
    public void A_denial_by_others_of_what_the_asked_said_stays_a_counterpoint()
    {
        var check = new MemoryLibrary()
            .Add("Dahl Group", SourceKind.Company, "2025-03-02", "Dahl Group said that the Orrin shelter is safe and clean for all who live in the shelter.")
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Lawyers denied the claim of Dahl Group that the Orrin shelter is safe and clean.")
            .Check("What did Dahl Group say about the Orrin shelter?");

        Assert.Contains(check.Counterpoints, s => s.Text.Contains("Lawyers denied", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_denies_what_the_question_names_is_a_counterpoint_and_counted_as_one()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Solitary confinement is used in the Orrin prison more than in any other prison of the country.")
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-02", "At the Orrin prison the Coastal Agency denies operating \"solitary confinement,\" calling it \"segregation.\"")
            .Check("Is solitary confinement used in the Orrin prison?");

        Assert.Contains(check.Counterpoints, s => s.Text.Contains("denies operating", StringComparison.Ordinal));
        Assert.Contains(check.BottomLine, s => s.Text.Contains("see the counterpoints", StringComparison.Ordinal));
    }

    [Fact]
    public void A_denial_of_something_else_is_no_counterpoint()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The Orrin shelter was opened by the council in May 2024 after the old hall burned down.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "A cook of the Orrin shelter denied that he had hidden spoiled fish in a cupboard of the kitchen.")
            .Check("When was the Orrin shelter opened?");

        Assert.Contains("May 2024", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.Empty(check.Counterpoints);
    }

    [Theory]
    [InlineData("The agency denied the allegation that its guards used force.")]
    [InlineData("The warden denied that anybody slept on the floor of the hall.")]
    [InlineData("The minister denied any strike was occurring in the prison.")]
    [InlineData("The company called the allegations baseless and political.")]
    [InlineData("The agency denies operating cells for solitary confinement.")]
    [InlineData("There is no evidence that pepper spray was used in the hall.")]
    public void What_says_that_something_is_not_so_is_a_denial(string sentence) => Assert.True(Counterpoints.IsDenial(Asking.Sentence(sentence)));

    [Theory]
    [InlineData("At intake Mr. Orr denied any medical or mental health conditions.")]
    [InlineData("The patient denied a history of drinking or of smoking at home.")]
    [InlineData("His lawyers say he was placed in isolation and denied phone calls.")]
    [InlineData("Of 160 petitions to the court only 15 were denied last spring.")]
    [InlineData("She was denied access to a lawyer for the whole of the winter.")]
    [InlineData("Employment rose again with no evidence of labour shortages in sight.")]
    public void A_refusal_or_a_patients_answer_is_none(string sentence) => Assert.False(Counterpoints.IsDenial(Asking.Sentence(sentence)));

    [Fact]
    public void A_denial_is_paired_with_the_charge_that_was_asked_about()
    {
        const string Charge = "The Refugee Council accused guards at Port Orrin of using pepper spray against asylum seekers who refused to leave Hall C on 14 June 2025.";
        var evidence = new MemoryLibrary()
            .Add("Refugee Council", SourceKind.Ngo, "2025-07-03", Charge)
            .Add("Reception Agency", SourceKind.Government, "2025-07-05", "The Reception Agency rejects the allegation that its guards used pepper spray against asylum seekers in Hall C on 14 June 2025.", "No pepper spray was used or carried by staff of the Reception Agency at Port Orrin on 14 June 2025.")
            .Evidence("Was pepper spray used at Port Orrin?");
        var denial = evidence.Sentences.Single(Counterpoints.IsDenial);

        Assert.Equal(Charge, Denials.DeniedBy(denial, evidence)?.Text);
    }
}
