using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>Sources that only repeat another count once, and the earliest is the origin.</summary>
public sealed class RepeatingTest
{
    private const string Report =
        "The inspectors of the Quay Council measured every room of the customs hall and counted forty people on the floor of the largest. "
        + "They wrote that two exits were locked and that no alarm rang when smoke was let into the stairwell. "
        + "The council asked the agency to open the empty school beside the quay, which has beds, showers and a kitchen for sixty.";

    private const string Retold =
        "They wrote that two exits were locked and that no alarm rang when smoke was let into the stairwell. Our readers have asked for years what goes on in that building, and the town "
        + "has heard the answer from the gallery of the assembly more than once. Ships waited outside while the tide went out, and the evening ferry left an hour behind its time.";

    [Fact]
    public void A_text_that_names_whom_it_repeats_counts_with_it_though_it_shares_less_than_half()
    {
        var (origin, later) = (Source("Quay Council", "2025-03-03", Report), Source("Tribune", "2025-03-04", $"As first reported by the Quay Council, the hall is unsafe. {Retold}"));
        var origins = Origins.Find([later, origin]);
        Assert.Equal(origin.Source.Snapshot, origins.Of(later.Source.Snapshot));
        Assert.Equal(1, origins.Count([origin.Source.Snapshot, later.Source.Snapshot]));
    }

    [Fact]
    public void A_text_that_links_to_what_it_repeats_counts_with_it()
    {
        var (origin, later) = (Source("Quay Council", "2025-03-03", Report), Source("Tribune", "2025-03-04", $"The hall is unsafe (https://quay-council.example/reports/hall). {Retold}"));
        Assert.Equal(origin.Source.Snapshot, Origins.Find([origin, later]).Of(later.Source.Snapshot));
    }

    [Fact]
    public void The_same_text_that_names_nobody_stands_for_itself()
    {
        var (origin, later) = (Source("Quay Council", "2025-03-03", Report), Source("Tribune", "2025-03-04", Retold));
        Assert.Equal(later.Source.Snapshot, Origins.Find([origin, later]).Of(later.Source.Snapshot));
    }

    [Fact]
    public void A_text_that_names_a_source_and_shares_nothing_with_it_stands_for_itself()
    {
        var (origin, later) = (Source("Quay Council", "2025-03-03", Report), Source("Tribune", "2025-03-04", "According to the Quay Council, more rooms are needed. Parliament spent an hour on the question, and the minister answered from notes that her office had handed out before."));
        Assert.Equal(later.Source.Snapshot, Origins.Find([origin, later]).Of(later.Source.Snapshot));
    }

    [Theory]
    [InlineData("This was first reported by the Quay Council on Monday.", true)]
    [InlineData("See https://quay-council.example/reports/hall for the whole.", true)]
    [InlineData("The Quay Council met on Monday in the town hall.", false)]
    [InlineData("Quay Councillors reported by telephone that they were well.", false)]
    [InlineData("See https://quay-council.example for more.", false)]
    public void Only_words_of_repeating_beside_the_name_and_the_address_of_the_publication_tell(string text, bool told) =>
        Assert.Equal(told, Repeating.IsStated(text, Source("Quay Council", "2025-03-03", Report).Source));

    [Fact]
    public void A_quotation_that_two_reports_print_is_one_source_for_what_it_says()
    {
        const string quoted = "Nobody in that hall could lie down, nobody could wash, and when we asked for water we were told to wait.";
        var sentences = new[] { Sentence("Tribune", quoted), Sentence("Courier", $"“{quoted}”"), Sentence("Ombudsman", "In the hall people could neither lie down nor wash, and had to wait for water.") };
        var origins = Origins.Find([.. sentences.Select(s => (s.Source, s.Text))]);
        Assert.InRange(origins.Count(sentences.Select(s => s.Source.Snapshot)), 2, 3);
        Assert.Equal(2, SharedWording.Count(sentences, origins));
        Assert.Equal(0, SharedWording.Count([], origins));
    }

    private static EvidenceSentence Sentence(string publisher, string text)
    {
        var source = Source(publisher, "2025-03-03", text).Source;
        return new EvidenceSentence(source, new Passage(source.Snapshot, 0, new TextSpan(0, text.Length), "", null), new TextSpan(0, text.Length), text, new HashSet<string>(), 1, 1);
    }

    private static (Source Source, string Text) Source(string publisher, string date, string text) => (
        new Source
        {
            Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(publisher + text)),
            Id = publisher,
            Publisher = publisher,
            Published = PartialDate.ParseIso(date),
            Address = publisher == "Quay Council" ? "https://quay-council.example/reports/hall" : null,
            Retrieved = DateTimeOffset.UnixEpoch,
            MediaType = "text/plain",
            Origin = "memory",
        },
        text);
}
