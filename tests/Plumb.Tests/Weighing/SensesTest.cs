using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class SensesTest
{
    [Theory]
    [InlineData("What is said about inflation?", "The Inflation Relief Act spurs building.", "inflation")]
    [InlineData("What do they say about detention conditions?", "He denied any medical conditions at intake.", "conditions")]
    public void A_word_in_another_sense_is_not_the_questions(string question, string text, string word) =>
        Assert.DoesNotContain(word, Read(question, text), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("What is said about inflation?", "Inflation fell in March, wages rose.", "inflation")]
    [InlineData("What do they say about detention conditions?", "Conditions in the halls grew worse.", "conditions")]
    [InlineData("What does the Inflation Relief Act do?", "The Inflation Relief Act spurs building.", "inflation")]
    public void A_word_in_its_own_sense_stays(string question, string text, string word) =>
        Assert.Contains(word, Read(question, text), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void What_a_government_says_of_another_country_is_no_answer_where_none_was_named()
    {
        var abroad = new Abroad(Understanding.Of(new Question("What does the government say about prisons?")), ["Prisons in Kenya.", "Kenya builds.", "Prisons in Cuba."]);

        Assert.True(abroad.IsOf("In Cuba, prisoners are held without charge."));
        Assert.False(abroad.IsOf("In Kenya, prisoners are held in new halls."));
        Assert.False(abroad.IsOf("Prisoners are held in new halls."));
    }

    [Fact]
    public void A_country_that_the_question_names_is_not_abroad() =>
        Assert.False(new Abroad(Understanding.Of(new Question("What does the government say about prisons in Cuba?")), ["Kenya builds."]).IsOf("In Cuba, prisoners are held without charge."));

    [Fact]
    public void Words_in_a_laws_name_do_not_make_a_sentence_evidence()
    {
        var evidence = new MemoryLibrary()
            .Add("Treasury", SourceKind.Government, "2025-01-01", "The Overcrowding Relief Act brings more than forty new factories to the towns of the coast.")
            .Add("Prison Board", SourceKind.Government, "2025-01-02", "Measures against overcrowding in the prisons of the coast were doubled by the board.")
            .Evidence("What does the government say about overcrowding?");

        Assert.Equal("Prison Board", Assert.Single(evidence.Sentences).Source.Publisher);
    }

    [Fact]
    public void A_belief_that_is_held_is_nobody_who_is_held() =>
        Assert.DoesNotContain("held", Read("Are children held in family detention?", "Families are turned away for their sincerely-held beliefs."), StringComparison.Ordinal);

    [Fact]
    public void Whoever_holds_a_vigil_holds_nobody() =>
        Assert.DoesNotContain("held", Read("Are children held in family detention?", "Towns held vigils for the deported family."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mexico has doubled its shelters.", true)]
    [InlineData("The Mexican agency has doubled its shelters.", true)]
    [InlineData("The Coastal Agency sends people to Mexico.", false)]
    [InlineData("Americans have doubled their shelters.", false)]
    public void A_sentence_may_tell_first_of_another_country(string sentence, bool opens) => Assert.Equal(opens, Abroad.Opens(sentence));

    private static string Read(string question, string text) => new Senses(Understanding.Of(new Question(question))).Of(text);
}
