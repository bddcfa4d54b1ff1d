using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class AskedActorTest
{
    [Theory]
    [InlineData("What do the inspectors say about overcrowding?")]
    [InlineData("What does the Ombudsman say about overcrowding?")]
    [InlineData("What did the state auditors find about overcrowding?")]
    [InlineData("How many cells are there, according to monitors?")]
    public void Those_who_oversee_are_one_family_by_whatever_name(string question)
    {
        var actor = Assert.Single(Understanding.Of(new Question(question)).Actors);
        Assert.True(actor.Speaks(By("Ombudsman of Vessaly", SourceKind.Government)));
        Assert.True(actor.Speaks(By("Prison Inspectorate", SourceKind.Government)));
        Assert.False(actor.Speaks(By("Coastal Reception Agency", SourceKind.Government)));
        Assert.False(actor.Speaks(By("Inspection Watch", SourceKind.Ngo)));
    }

    [Theory]
    [InlineData("Judge Ada Orr vacated the rule on the halls in March.", true)]
    [InlineData("The ruling of the Ninth Circuit was long awaited.", false)]
    [InlineData("In Orrin v. Tarn the Coastal Circuit held that each sailor has a right to a hearing.", true)]
    [InlineData("The council asked the judge of the race to stand aside.", false)]
    [InlineData("A judge of the Coastal Court for the Northern District later blocked the rule.", true)]
    [InlineData("The Ninth Circuit's ruling was long awaited.", true)]
    [InlineData("The agency told the court that it held 400 people in the harbour prison.", false)]
    [InlineData("Lawyers asked the court to end the practice of holding children.", false)]
    [InlineData("Lawyers asked federal judges ordered to stand aside for more time.", false)]
    [InlineData("The mayor said judges had too many cases, and inspectors found the prison unsafe.", false)]
    [InlineData("The courts held 400 sailors in one hall.", false)]
    public void What_a_judge_ordered_is_said_by_the_courts(string text, bool named) =>
        Assert.Equal(named, Assert.Single(Understanding.Of(new Question("What did the courts decide about the rule?")).Actors).IsNamedIn(text));

    [Fact]
    public void A_verb_that_looks_like_them_names_nobody() =>
        Assert.Empty(Understanding.Of(new Question("Which agency monitors the halls of the prison?")).Actors);

    [Fact]
    public void A_publisher_is_asked_by_its_name_or_by_its_first_letters()
    {
        string[] publishers = ["Vessaly Refugee Council", "Court of Prison Audit"];
        Assert.True(Assert.Single(Understanding.Of(new Question("What did the CPA find about cells?"), publishers).Actors).Speaks(By("Court of Prison Audit", SourceKind.Government)));
        Assert.Equal("Vessaly Refugee Council", Assert.Single(Understanding.Of(new Question("What did the Vessaly Refugee Council say about cells?"), publishers).Actors).Phrase);
    }

    [Fact]
    public void Somebody_who_publishes_nothing_is_asked_for_in_the_words_of_others()
    {
        var actor = Assert.Single(Understanding.Of(new Question("What does Tom Harrow say about cells?"), ["Vessaly Refugee Council"]).Actors);

        Assert.True(actor.IsQuoted("Mr. Harrow"));
        Assert.True(actor.IsNamedIn("Harrow said that the cells were full."));
        Assert.False(actor.IsQuoted("Mary Stone"));
        Assert.False(actor.Speaks(By("Tom Harrow's Ministry", SourceKind.Government)));
    }

    [Theory]
    [InlineData("Officials said that the halls were full.", true)]
    [InlineData("According to the government the halls were full.", true)]
    [InlineData("The move was decided by federal authorities in spring.", false)]
    [InlineData("Critics of the government say that the halls are full.", false)]
    [InlineData("A lawsuit against the government alleges that the halls are full.", false)]
    public void A_body_speaks_where_it_is_said_to_speak(string text, bool speaks) =>
        Assert.Equal(speaks, new AskedActor("the government", SourceKind.Government).IsNamedIn(text));

    [Fact]
    public void A_publisher_that_a_text_only_mentions_says_nothing_in_it()
    {
        var actor = Assert.Single(Understanding.Of(new Question("How does the CRA respond to criticism of medical care?"), ["Coastal Reception Agency (CRA)"]).Actors);

        Assert.True(actor.IsNamed);
        Assert.True(actor.IsNamedIn("The complaint names the CRA, and the CRA said that it gives medical care."));
        Assert.False(actor.IsNamedIn("Lawyers sent the CRA a complaint on medical care."));
    }

    [Theory]
    [InlineData("The court found the halls of the prison unsafe.", true)]
    [InlineData("The court held 400 sailors in one hall.", false)]
    public void A_finding_of_a_court_is_said_by_it(string text, bool named) => Assert.Equal(named, new AskedActor("courts", SourceKind.Court).IsNamedIn(text));

    [Fact]
    public void Where_the_asked_say_nothing_the_check_says_so()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the halls of the prison grew worse all through the spring.")
            .Check("What do the inspectors say about overcrowding?");

        Assert.StartsWith("No sentence by the inspectors was found", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sentence_by_the_ombudsman_answers_for_the_inspectors()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the halls of the prison grew worse all through the spring.")
            .Add("Ombudsman of Vessaly", SourceKind.Government, "2025-03-02", "The Ombudsman measured overcrowding in three halls of the prison in the spring.")
            .Check("What do the inspectors say about overcrowding?");

        Assert.Equal("Ombudsman of Vessaly", Assert.Single(check.Summary).Speaker);
    }

    private static Source By(string publisher, SourceKind kind) => Asking.Sentence("Nothing is said here.", 1, publisher, kind).Source;
}
