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
