using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class TranscriptTest
{
    [Fact]
    public void Each_turn_has_its_speaker_and_a_question_has_none()
    {
        var document = Of("Briefing in the harbour hall.", "MS. OST: The shelter is open.", "Q Is it full?", "MS. OST: It has beds.", "Nobody is turned away.", "Q And in winter?");
        var transcript = Transcript.Of(document)!;

        Assert.Null(transcript.SpeakerAt(0));
        Assert.Equal("Ms. Ost", transcript.SpeakerAt(Place(document, "The shelter")));
        Assert.Equal("", transcript.SpeakerAt(Place(document, "Is it full")));
        Assert.Equal("Ms. Ost", transcript.SpeakerAt(Place(document, "Nobody")));
        Assert.Equal("The shelter is open.", transcript.WithoutName(document.Blocks[1].Span).Of(document.Text));
    }

    [Fact]
    public void A_text_with_labels_of_one_sort_is_no_transcript() =>
        Assert.Null(Transcript.Of(Of("NOTE: The hall is closed.", "NOTE: The hall is open.", "NOTE: The hall is full.", "NOTE: The hall is new.")));

    [Fact]
    public void Sentences_that_begin_with_an_article_are_no_turns() =>
        Assert.Null(Transcript.Of(Of("A nurse wrote a report.", "A guard wrote a report.", "FBI: no comment.", "FBI: no comment again.", "A doctor wrote.")));

    [Fact]
    public void Labels_of_initials_alone_are_no_turns() =>
        Assert.Null(Transcript.Of(Of("HSI: three arrests.", "CBP: two boats.", "HSI: four arrests.", "CBP: no boats.", "HSI: one arrest.")));

    [Fact]
    public void Turns_within_a_paragraph_are_told_apart()
    {
        var document = Of("MS. OST: Go ahead, Ann. Q Thank you. Ann Lind said the hall is full. What do you say? SECRETARY VANE: It has beds. And, as of 4:15, it had food. MS. OST: Next.", "Q Is it warm? SECRETARY VANE: It is. END 4:20 P.M.");
        var transcript = Transcript.Of(document)!;

        Assert.Equal("", transcript.SpeakerAt(Place(document, "Ann Lind said")));
        Assert.Equal("Secretary Vane", transcript.SpeakerAt(Place(document, "And, as of")));
        Assert.Equal("Ms. Ost", transcript.SpeakerAt(Place(document, "Next.")));
        Assert.Equal("Secretary Vane", transcript.SpeakerAt(Place(document, "END")));
        var across = new TextSpan(Place(document, "Go ahead"), Place(document, " Ann Lind"));
        Assert.Equal("Thank you.", transcript.WithoutName(across).Of(document.Text));
    }

    [Fact]
    public void A_list_of_sources_by_short_names_is_no_transcript() => Assert.Null(Transcript.Of(Of(
        "ICE: HSI and its partners (Feb. 2023)", "KXOR: The hall opens (May 2023)", "HSI: a task force", "HARBOUR NEWS: The hall closes", "KXOR: The hall opens again", "ICE: A statement", "HARBOUR NEWS: The hall burns")));

    [Fact]
    public void Short_names_speak_where_the_text_has_them_in_small_letters() =>
        Assert.NotNull(Transcript.Of(Of("Ann Lee talks to Per Kim.", "LEE: Is it full?", "KIM: It is.", "LEE: And warm?", "KIM: No.")));

    [Fact]
    public void Labels_that_say_what_a_paragraph_is_are_no_persons()
    {
        Assert.Null(Transcript.Of(Of("RECOMMENDATION: Close Hall C.", "RESPONSE: It is closed.", "RECOMMENDATION: Heat Hall D.", "RESPONSE: It is warm.")));
        Assert.Null(Transcript.Of(Of("FINDING: Hall C is wet.", "CONCLUSION: It closes.", "FINDING: Hall D is cold.", "CONCLUSION: It closes too.")));
        Assert.Null(Transcript.Of(Of("CRITERIA: The hall is dry.", "DEFICIENCY: It is wet.", "CRITERIA: The hall is warm.", "DEFICIENCY: It is cold.")));
    }

    [Fact]
    public void A_short_form_of_a_body_is_no_person_by_a_word_of_the_same_letters() =>
        Assert.Null(Transcript.Of(Of("Who Will pay for the hall?", "WHO: Cases rose.", "CBP: Two boats.", "WHO: Cases fell.", "CBP: No boats.", "Cbp is a body.")));

    [Fact]
    public void A_letter_before_a_word_in_small_letters_opens_no_question()
    {
        var document = Of("MS. OST: Cases rose. Q fever spreads by goats.", "MR. VANE: Is it so?", "MS. OST: It is. Q: Since when?", "MR. VANE: Since March.");

        Assert.Equal("Ms. Ost", Transcript.Of(document)!.SpeakerAt(Place(document, "fever")));
        Assert.Equal("", Transcript.Of(document)!.SpeakerAt(Place(document, "Since when")));
    }

    private static int Place(Document document, string words) => document.Text.IndexOf(words, StringComparison.Ordinal);

    private static Document Of(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        foreach (var paragraph in paragraphs)
        {
            var start = blocks.Count == 0 ? 0 : blocks[^1].Span.End + 2;
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
        }

        return new Document { Snapshot = SnapshotId.Of([1]), Text = text, Blocks = blocks };
    }
}
