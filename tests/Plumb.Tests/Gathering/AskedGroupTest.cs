using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class AskedGroupTest
{
    [Theory]
    [InlineData("How do prisoners describe the food in the harbour prison?", "prisoners")]
    [InlineData("What do former employees say about the quay programme?", "former employees")]
    [InlineData("How is the hall seen, according to neighbours?", "neighbours")]
    [InlineData("What do critics say about the quay programme?", null)]
    [InlineData("How many prisoners are held in the harbour prison?", null)]
    [InlineData("Why do prisoners go on hunger strike?", null)]
    public void People_asked_to_speak_are_named_by_what_they_are(string question, string? group) => Assert.Equal(group, AskedGroup.In(question));

    [Theory]
    [InlineData("Prisoners complained of spoiled food.", true)]
    [InlineData("The hall was closed, one prisoner said.", true)]
    [InlineData("One prisoner told the court that the food was spoiled.", true)]
    [InlineData("The report rests on interviews with former prisoners of the hall.", true)]
    [InlineData("Some 300 prisoner complaints cover spoiled food.", true)]
    [InlineData("Prisoners were told to wait for their food.", false)]
    [InlineData("Prisoners held in the hall described by the council as full got no food.", false)]
    [InlineData("The kitchen feeds 300 prisoners.", false)]
    public void They_speak_where_it_is_said_that_they_do(string text, bool speak) => Assert.Equal(speak, AskedGroup.SpeaksIn("prisoners", text));

    [Theory]
    [InlineData("guards", "Guards accused of beating strikers were suspended.")]
    [InlineData("detainees", "Two detainees found dead in their cells had been ill.")]
    [InlineData("employees", "Employees told to leave the hall got no pay.")]
    [InlineData("employees", "Employees told that they would leave got no pay.")]
    [InlineData("sailors", "Sailors cited by the paper got no pay.")]
    [InlineData("sailors", "Sailors reported missing in March came home.")]
    [InlineData("parents", "Its parent company said that the quay is safe.")]
    [InlineData("families", "The family detention center reported 12 cases.")]
    [InlineData("families", "Reports of family detention in Port Orrin grew.")]
    [InlineData("economists", "What the economists call core inflation fell in May.")]
    [InlineData("prisoners", "Prisoners in the hall described by the council as full got no food.")]
    public void What_is_done_to_them_or_bears_their_name_is_not_said_by_them(string group, string text) => Assert.False(AskedGroup.SpeaksIn(group, text));

    [Theory]
    [InlineData("employees", "Employees have repeatedly told the paper that they got no pay.")]
    [InlineData("employees", "Employees reported that they got no pay.")]
    [InlineData("guards", "Guards accused the council of neglect.")]
    [InlineData("doctors", "Doctors found that the beds were wet.")]
    [InlineData("prisoners", "Prisoners across Orrin, Tarn, and Vessaly have reported wet beds.")]
    [InlineData("prisoners", "Prisoners at the camp said that the beds were wet.")]
    [InlineData("prisoners", "The beds that prisoners and Mayor Anna Lind called wet were burnt.")]
    public void They_speak_through_adverbs_and_auxiliaries(string group, string text) => Assert.True(AskedGroup.SpeaksIn(group, text));

    [Theory]
    [InlineData("lawmakers", "Rep. Ada Orr (D-Orrin) said that the beds were wet.", true)]
    [InlineData("lawmakers", "Sens. Orr and Lind called the hall unsafe.", true)]
    [InlineData("lawmakers", "The council told Rep. Ada Orr that the beds were wet.", false)]
    [InlineData("doctors", "Dr. Ada Orr, a surgeon at the clinic, warned of more deaths.", true)]
    [InlineData("sailors", "Rep. Ada Orr said that the beds were wet.", false)]
    public void A_title_before_a_name_says_who_somebody_is(string group, string text, bool speak) => Assert.Equal(speak, AskedGroup.SpeaksIn(group, text));

    [Theory]
    [InlineData("veterans", "Department of Veterans Affairs", false)]
    [InlineData("doctors", "Doctors Without Borders", false)]
    [InlineData("workers", "Harbour Workers Union", false)]
    [InlineData("parents", "Parent Company", false)]
    [InlineData("prisoners", "Prisoner and attorney reports", false)]
    [InlineData("prisoners", "Two former prisoners", true)]
    [InlineData("prisoners", "Prisoners at the harbour", true)]
    [InlineData("prisoners", "Prisoner Tom Harrow", true)]
    public void A_speaker_is_one_of_them_by_the_last_noun_of_the_name(string group, string speaker, bool isOne) => Assert.Equal(isOne, AskedGroup.Is(group, speaker));

    [Fact]
    public void A_group_is_looked_for_without_a_pattern_of_its_own()
    {
        AskedGroup.SpeaksIn("sailors", "Reports by sailors: no sailor said so.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        AskedGroup.SpeaksIn("tenants", "Reports by tenants: no tenant said so.");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void A_group_that_is_asked_how_it_answers_criticism_speaks_of_that()
    {
        var understood = Understanding.Of(new Question("How do prison guards respond to criticism?"));

        Assert.Equal("prison guards", Assert.Single(understood.Actors).Phrase);
        Assert.Equal(["criticism"], understood.Subject);
        Assert.Equal(QuestionKind.Open, understood.Kind);
        Assert.False(understood.AsksCriticism);
    }

    [Fact]
    public void A_group_of_which_alone_is_asked_is_the_subject()
    {
        var understood = Understanding.Of(new Question("How do prison guards see?"));

        Assert.Empty(understood.Actors);
        Assert.Equal(["prison", "guards"], understood.Subject);
    }

    [Fact]
    public void Where_a_group_is_goes_without_saying()
    {
        Assert.Equal(["food"], Understanding.Of(new Question("What do detainees say about food in detention?")).Subject);
        Assert.Equal(["medical", "care", "detention"], Understanding.Of(new Question("What do doctors say about medical care in detention?")).Subject);
        Assert.Equal(["detention"], Understanding.Of(new Question("What do detainees say about detention?")).Subject);
    }

    [Fact]
    public void What_others_say_of_another_thing_is_no_answer_of_theirs()
    {
        var library = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Prisoners complained of spoiled food in the harbour prison all through the winter months.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "Judges called the long stays in the harbour prison cruel and unlawful in three rulings.")
            .Add("Orrin Courier", SourceKind.Press, "2025-03-03", "The harbour prison is unsafe and overcrowded, as the fire office found in its report.");
        var check = library.Check("How do prisoners describe the food in the harbour prison?");

        Assert.Contains("spoiled food", Assert.Single(check.Summary, s => s.Citations.Count > 0).Text, StringComparison.Ordinal);
        Assert.Empty(check.Counterpoints);
        Assert.Contains("what prisoners say", check.UnderstoodAs, StringComparison.Ordinal);
    }
}
