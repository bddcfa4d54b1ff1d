using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Xunit;

namespace Plumb.Tests.Text.Quotations;

public sealed class SpeakerFinderTest
{
    [Theory]
    [InlineData("“We were told nothing,” Maria Lopez said.", "Maria Lopez")]
    [InlineData("“We were told nothing,” said Maria Lopez, a lawyer for the families.", "Maria Lopez")]
    [InlineData("“We were told nothing,” Maria Lopez, 34, a lawyer for the families, said on Monday.", "Maria Lopez")]
    [InlineData("Its director, Maria Lopez, said: “We were told nothing.”", "Maria Lopez")]
    [InlineData("The Ministry of Justice, Orrin, said: “We were told nothing.”", "The Ministry of Justice")]
    [InlineData("“We were told nothing,” said J. R. Smith.", "J. R. Smith")]
    [InlineData("“We were told nothing,” according to the Vessaly Refugee Council.", "the Vessaly Refugee Council")]
    [InlineData("According to Maria Lopez, “we were told nothing at all.”", "Maria Lopez")]
    [InlineData("Maria Lopez said: “We were told nothing.”", "Maria Lopez")]
    [InlineData("On Tuesday, Maria Lopez told reporters that “we were told nothing at all.”", "Maria Lopez")]
    [InlineData("But the agency's director also wrote that “we were told nothing at all.”", "the agency's director")]
    [InlineData("The ministry's statement: “We were told nothing.”", "The ministry")]
    [InlineData("In its report, the council warned, “The hall is not safe.”", "the council")]
    [InlineData("The agency denies “that anybody was told nothing at all.”", "The agency")]
    [InlineData("“Were we told?” asked the minister.", "the minister")]
    [InlineData("**Maria Lopez, lawyer, Legal Aid: **“We were told nothing.”", "Maria Lopez")]
    [InlineData("Rep. Maria Lopez (V-OR): “We were told nothing.”", "Rep. Maria Lopez")]
    [InlineData("Over time I’d say, “We were told nothing.” The only thing I asked was when.", "I")]
    [InlineData("Maria Lopez asked, “Were we told?” The ministry said nothing.", "Maria Lopez")]
    [InlineData("Officials claimed “it was clean and it was safe”, without evidence.", "Officials")]
    public void The_text_says_who_speaks(string text, string name)
    {
        var speakers = new SpeakerFinder(text);

        Assert.Equal(name, speakers.Of(0)?.Name);
        Assert.Equal(name, speakers.Of(0)!.Span.Of(text));
    }

    [Theory]
    [InlineData("“We were told nothing.” The agency said it was wrong.")]
    [InlineData("The agency said it was wrong. “We were told nothing.”")]
    [InlineData("It was said that the “hall is not a safe place at all”.")]
    [InlineData("FACT: “We were told nothing.”")]
    [InlineData("It is a place described as “a hall that is not safe at all”.")]
    [InlineData("The statement of facts is long. It ends “and so it was decided by all.”")]
    public void Where_it_does_not_say_so_nobody_is_named(string text) => Assert.Null(new SpeakerFinder(text).Of(0));

    [Fact]
    public void A_second_quotation_goes_on_in_the_voice_that_was_named()
    {
        var speakers = new SpeakerFinder("“We were told nothing,” Maria Lopez said. “Nobody asked us.” She added: “We left.”");

        Assert.Equal(["Maria Lopez", "Maria Lopez", "Maria Lopez"], Enumerable.Range(0, 3).Select(i => speakers.Of(i)?.Name));
        Assert.Equal(SpeakerCue.Continued, speakers.Of(1)!.Cue);
        Assert.Equal("She", speakers.Of(2)!.Pronoun);
    }

    [Fact]
    public void A_quotation_inside_another_has_its_own_speaker()
    {
        const string text = "“The guard said, ‘You will never leave,’ and laughed,” Maria Lopez said.";
        var speakers = new SpeakerFinder(text);

        Assert.Equal("Maria Lopez", speakers.Of(0)?.Name);
        Assert.Equal("The guard", speakers.Of(1)?.Name);
        Assert.Equal("The guard", At(speakers, text, "never leave")?.Name);
        Assert.Equal("Maria Lopez", At(speakers, text, "and laughed")?.Name);
    }

    [Fact]
    public void A_block_is_of_whom_the_paragraph_above_it_names()
    {
        const string text = "The inspector wrote:\n\n> The hall is not safe.\n\nThe case went on.";

        Assert.Equal("The inspector", new SpeakerFinder(text).Of(0)?.Name);
    }

    [Theory]
    [InlineData("The council said that the hall was not safe.", "the hall was not safe", "The council")]
    [InlineData("According to the council, the hall was not safe.", "the hall was not safe", "the council")]
    [InlineData("The hall was not safe, inspectors said.", "The hall was not safe", "inspectors")]
    [InlineData("The hall was not safe. Inspectors said so.", "The hall was not safe", null)]
    [InlineData("The council said that the hall was not safe.", "The council said that the hall was not safe.", null)]
    public void Speech_without_marks_is_reported_by_its_sentence(string text, string words, string? name) =>
        Assert.Equal(name, At(new SpeakerFinder(text), text, words)?.Name);

    [Fact]
    public void Labels_of_a_transcript_name_who_speaks()
    {
        const string text = "MS. LEAVITT: Good afternoon.\n\nWe begin now.\n\nTHE PRESIDENT: Thank you.\n\nSUMMARY: None.";
        var speakers = new SpeakerFinder(text);

        Assert.Equal("MS. LEAVITT", At(speakers, text, "We begin now")?.Name);
        Assert.Equal("THE PRESIDENT", At(speakers, text, "Thank you")?.Name);
    }

    [Fact]
    public void A_denial_is_told()
    {
        const string text = "The agency denied that the hall was unsafe.";

        Assert.True(At(new SpeakerFinder(text), text, "the hall was unsafe")!.Denies(text));
    }

    private static AttributedSpeaker? At(SpeakerFinder speakers, string text, string words) =>
        speakers.At(new TextSpan(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length));
}
