using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;
using Xunit;

namespace Plumb.Tests.Weighing.Ledger;

public sealed class CaseReaderTest
{
    [Fact]
    public void Labelled_lines_give_the_date_and_the_age() =>
        Assert.Equal((new PartialDate(2025, 8, 5), 51), Told(Read("Date of Birth: November 17, 1973", "Date of Death: August 5, 2025", "Age: 51")));

    [Fact]
    public void An_age_that_is_not_labelled_is_counted_from_the_day_of_birth() =>
        Assert.Equal((new PartialDate(2025, 8, 5), 51), Told(Read("Date of Birth: November 17, 1973", "Date of Death: August 5, 2025")));

    [Fact]
    public void Without_labels_the_date_is_that_of_the_sentence_of_the_death()
    {
        var facts = Read("On August 1, 2025, he was taken to a hospital.", "On August 5, 2025, a physician pronounced him dead at the hospital.", "On August 9, 2025, the family was told.");

        Assert.Equal(new PartialDate(2025, 8, 5), facts.Date);
        Assert.Null(facts.Age);
    }

    [Fact]
    public void The_place_is_the_last_one_of_custody_and_no_hospital_also_by_its_short_name()
    {
        var facts = Read(
            "Date of Death: August 5, 2025",
            "On March 1, 2025, the agency transferred Mr. Lind to Port Orrin Detention Center (PODC) in Vessaly.",
            "On March 9, 2025, the agency transferred Mr. Lind to Hollow Bay County Jail.",
            "On July 2, 2025, the agency transferred Mr. Lind to PODC.",
            "On August 4, 2025, staff transferred Mr. Lind to Harbour Medical Center (HMC).");

        Assert.Equal("Port Orrin Detention Center (PODC)", facts.Place);
    }

    [Fact]
    public void What_a_report_does_not_say_is_not_guessed() =>
        Assert.Equal(new CaseFacts(null, null, null), Read("The council met in spring and approved the budget of the harbour."));

    private static (PartialDate?, int?) Told(CaseFacts facts) => (facts.Date, facts.Age);

    private static CaseFacts Read(params string[] paragraphs)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        return CaseReader.Read(new Document { Snapshot = SnapshotId.Of("case"u8.ToArray()), Text = string.Join("\n\n", paragraphs), Blocks = blocks }, "Death");
    }
}
