using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Xunit;

namespace Plumb.Tests.Text.Quotations;

public sealed class SentenceSpeakerTest
{
    [Theory]
    [InlineData("The Vessaly Refugee Council said that the hall was not safe.", "The Vessaly Refugee Council")]
    [InlineData("A spokesman for the agency told reporters that nobody had been hurt.", "A spokesman for the agency")]
    [InlineData("Maria Lopez, 34, a nurse at the clinic, said the beds were wet.", "Maria Lopez")]
    [InlineData("The residents, many of them from Orrin, said the beds were wet.", "The residents")]
    [InlineData("Maria Lopez (director of the clinic) warned the hall could flood.", "Maria Lopez")]
    [InlineData("On Tuesday, the Ministry of Justice also announced a review of the rules.", "the Ministry of Justice")]
    [InlineData("However, critics argue that the plan costs too much.", "critics")]
    [InlineData("March 25, 2026: Director Todd Lind wrote to the council: “We are still assessing places.”", "Director Todd Lind")]
    [InlineData("According to the agency, the hall holds 412 people.", "the agency")]
    [InlineData("The hall holds 412 people, according to the agency.", "the agency")]
    [InlineData("The hall holds 412 people, officials said on Monday.", "officials")]
    [InlineData("“The hall is full,” said Maria Lopez.", "Maria Lopez")]
    [InlineData("The complaint alleges that guards used pepper spray.", "The complaint")]
    [InlineData("The Tribune's investigation found that the beds were wet.", "The Tribune's")]
    [InlineData("A law review article found high rates of arrest in the town.", "A law review article")]
    [InlineData("The family has been identified by OpenCount as large donors of the party.", "OpenCount")]
    [InlineData("The minister has been very clear that the hall will close.", "The minister")]
    [InlineData("Maria Lopez said that the guard had told her to leave.", "Maria Lopez")]
    [InlineData("Lind on the missing toilets: “How can you say that four are enough?”", "Lind")]
    [InlineData("The Coastal Reception Agency denies that pepper spray was used.", "The Coastal Reception Agency")]
    [InlineData("Moody's warned that the hall is a risk to all.", "Moody's")]
    [InlineData("The Harbour Agency denied medical neglect in the hall.", "The Harbour Agency")]
    [InlineData("Chu visited the hall on Monday and said there have been deaths that nobody reported.", "Chu")]
    [InlineData("Because the hall stands empty, and the town needs money, advocates warn that it will open.", "advocates")]
    [InlineData("Detention policy: Bailey stated that all are held on charges.", "Bailey")]
    [InlineData("The Harbour Union has raised grave concerns about the tents.", "The Harbour Union")]
    [InlineData("Judge Ellis raised the possibility of closing the hall.", "Judge Ellis")]
    [InlineData("Mayor Anna Lind called the hall a disgrace.", "Mayor Anna Lind")]
    [InlineData("Maria Lopez, a lawyer, called the measures sound.", "Maria Lopez")]
    [InlineData("Internal staff called the hall “a tent”.", "Internal staff")]
    [InlineData("A judge ordered his release on Monday, stating “this cannot stand”.", "A judge")]
    [InlineData("Harbour Rights published a report calling the hall “unsafe for all”.", "Harbour Rights")]
    [InlineData("Advocates report steep drops in releases.", "Advocates")]
    [InlineData("Three counties immediately declared the agreements void.", "Three counties")]
    [InlineData("The hall, as Maria Lopez put it, is a tent.", "Maria Lopez")]
    [InlineData("Per Dasov, the town worked with them only once.", "Dasov")]
    [InlineData("CRA finding: medical care was late.", "CRA")]
    [InlineData("Mr. Ellis – The hall should stay closed until it is dry.", "Mr. Ellis")]
    [InlineData("January 28, 2026 — KAXE reports that no board approved it.", "KAXE")]
    [InlineData("The senator — now retired — said that the hall was wet.", "The senator")]
    [InlineData("Standing ruling: Judge Ellis denied that the hall was safe.", "Judge Ellis")]
    public void A_sentence_that_reports_somebody_is_told_under_that_name(string sentence, string name) => Assert.Equal(name, Of(sentence)?.Name);

    [Theory]
    [InlineData("The hall was built in 1990 and holds 412 people.")]
    [InlineData("The reports of the agency are long and say little.")]
    [InlineData("The hall, which the agency said was safe, burned down.")]
    [InlineData("Detainees were denied care for weeks.")]
    [InlineData("It was said that the hall is not safe.")]
    [InlineData("I believe that the hall is not safe at all.")]
    [InlineData("Everything went according to plan in the hall.")]
    [InlineData("Data reported by the agency are linked to places.")]
    [InlineData("Nye County held detainees in the hall until November.")]
    [InlineData("The place is described as a hall that is not safe.")]
    [InlineData("The town closed the hall after lawyers raised alarms.")]
    [InlineData("Charter flights raise constitutional concerns.")]
    [InlineData("The nurse called the doctor and received an answer.")]
    [InlineData("The council gave the young town confidence and direction.")]
    [InlineData("Mayor Anna Lind — present at the hearing.")]
    [InlineData("6. Accordingly, I find that the hall is not safe.")]
    [InlineData("They are paid per day and per detainee held.")]
    [InlineData("May 25, 2026: Gov. Anna Lind denied entry on her first visit to the hall.")]
    [InlineData("61 strikers arrested on the quay; the agency alleges strikers bit officers.")]
    [InlineData("The agency issues a release on the hall calling the council's claims “smears”.")]
    public void Where_a_text_speaks_for_itself_nobody_else_is_named(string sentence) => Assert.Null(Of(sentence)?.Name);

    [Theory]
    [InlineData("Remarks by Vice President Harris at the Harbour Forum", "Vice President Harris")]
    [InlineData("Statement from President Joe Biden on the Return of the Boats", "President Joe Biden")]
    [InlineData("Remarks as Prepared for Delivery by Dr. Liz Lind", "Dr. Liz Lind")]
    [InlineData("Remarks by President Biden and Prime Minister Lind", null)]
    [InlineData("Statement from President Lind Marking the Day of the Harbour", "President Lind")]
    [InlineData("Statement by President Ada Lind On the Harbour Act", "President Ada Lind")]
    [InlineData("Remarks by President Jon Manning at the Harbour", "President Jon Manning")]
    [InlineData("Fact Sheet: President Lind Restores the Harbour", null)]
    [InlineData(null, null)]
    public void A_title_that_names_whose_words_a_text_is_names_its_speaker(string? title, string? name) => Assert.Equal(name, TitleSpeaker.Of(title));

    [Fact]
    public void A_sentence_of_marks_and_openings_ends_in_no_speaker_and_no_fault()
    {
        string[] hostile = [new string('“', 400), "“““ said said said (((((", "according to", "according to to to", ": “", "said", ", said", string.Concat(Enumerable.Repeat("the agency said ", 80))];

        Assert.All(hostile, text => Assert.True(Of(text) is not { } found || found.Span.Of(text) == found.Name));
    }

    private static AttributedSpeaker? Of(string sentence) => SentenceSpeaker.Of(sentence, new TextSpan(0, sentence.Length));
}
