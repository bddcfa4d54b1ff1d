using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class OriginsTest
{
    private const string Release =
        "The Harbour Council said on Monday that forty people had slept on the floor of the old customs hall for nine nights. "
        + "It called on the agency to open the empty school beside the quay, which has beds, showers and a kitchen for sixty. "
        + "Doctors who visited on Sunday counted eleven people with a fever and two children who had not eaten since Friday.";

    private const string Quotation =
        "“Nobody in that hall could lie down, nobody could wash, and when we asked for water we were told to wait until the office opened on Monday,” said Ilse Marn.";

    private const string OwnReport =
        "A team of inspectors walked through the building last spring and measured each room with a tape, floor by floor. "
        + "They wrote that the air was stale, that two exits were locked and that no alarm rang when smoke was let into the stairwell. ";

    private const string OtherReport =
        "Parliament spent an hour on the question, and the minister answered from notes that her office had handed out before. "
        + "Members of three parties asked for the contracts, for the names of the guards and for the bills that the town had paid. ";

    [Fact]
    public void A_press_release_copied_by_two_papers_under_other_headlines_counts_once()
    {
        var release = Source("Harbour Council", "2025-03-03", Release);
        var tribune = Source("Tribune", "2025-03-04", $"Council demands beds at the quay. By our correspondent in town. {Release}");
        var courier = Source("Courier", "2025-03-05", $"Nine nights on a stone floor: charity sounds the alarm. {Release} The agency did not answer our questions.");
        var origins = Origins.Find([courier, release, tribune]);
        Assert.Equal([release.Item1.Snapshot, release.Item1.Snapshot], [origins.Of(tribune.Item1.Snapshot), origins.Of(courier.Item1.Snapshot)]);
        Assert.Equal(1, origins.Count([release.Item1.Snapshot, tribune.Item1.Snapshot, courier.Item1.Snapshot]));
    }

    [Fact]
    public void A_long_quotation_in_two_reports_of_their_own_makes_no_copy()
    {
        var one = Source("Tribune", "2025-03-04", OwnReport + Quotation);
        var other = Source("Courier", "2025-03-05", OtherReport + Quotation);
        Assert.Equal(2, Origins.Find([one, other]).Count([one.Item1.Snapshot, other.Item1.Snapshot]));
    }

    [Fact]
    public void A_short_sentence_in_common_makes_no_copy_even_of_short_texts()
    {
        var one = Source("Tribune", "2025-03-04", "The agency did not answer our questions on Monday.");
        var other = Source("Courier", "2025-03-05", "The agency did not answer our questions on Monday. Ships waited.");
        Assert.Equal(2, Origins.Find([one, other]).Count([one.Item1.Snapshot, other.Item1.Snapshot]));
    }

    [Fact]
    public void The_earliest_is_the_origin_whatever_the_order_of_finding_and_undated_texts_come_last()
    {
        var early = Source("Council", "2025-03", Release);
        var late = Source("Tribune", "2025-04-01", "Read this today. " + Release);
        var undated = Source("Forum", null, "Somebody posted this here. " + Release);
        foreach (var order in (IReadOnlyList<(Source, string)>[])[[early, late, undated], [undated, late, early], [late, undated, early]])
        {
            var origins = Origins.Find(order);
            Assert.All(order, t => Assert.Equal(early.Item1.Snapshot, origins.Of(t.Item1.Snapshot)));
        }
    }

    [Fact]
    public void Case_and_punctuation_do_not_hide_a_copy()
    {
        var one = Source("Council", "2025-03-03", Release);
        var other = Source("Tribune", "2025-03-04", Release.ToUpperInvariant().Replace(",", " –", StringComparison.Ordinal));
        Assert.Equal(1, Origins.Find([one, other]).Count([one.Item1.Snapshot, other.Item1.Snapshot]));
    }

    [Fact]
    public void Two_papers_that_copy_different_releases_stay_apart()
    {
        var releases = ((Source, string)[])[Source("Council", "2025-03-03", Release), Source("Inspectorate", "2025-03-03", OwnReport + OtherReport)];
        var papers = ((Source, string)[])[Source("Tribune", "2025-03-04", "Beds wanted. " + Release), Source("Courier", "2025-03-04", "Exits locked. " + OwnReport + OtherReport)];
        var origins = Origins.Find([.. releases, .. papers]);
        Assert.Equal(releases.Select(r => r.Item1.Snapshot), papers.Select(p => origins.Of(p.Item1.Snapshot)));
    }

    [Fact]
    public void One_publisher_speaks_with_one_voice_and_empty_texts_are_no_copies_of_each_other()
    {
        var one = Source("Council", "2025-03-03", OwnReport);
        var other = Source("Council", "2025-03-04", OtherReport);
        var empty = ((Source, string)[])[Source("Tribune", null, ""), Source("Courier", null, " ")];
        var origins = Origins.Find([one, other, .. empty]);
        Assert.Equal(other.Item1.Snapshot, origins.Of(other.Item1.Snapshot));
        Assert.Equal(1, origins.Count([one.Item1.Snapshot, other.Item1.Snapshot]));
        Assert.Equal(2, origins.Count(empty.Select(e => e.Item1.Snapshot)));
    }

    private static (Source, string) Source(string publisher, string? date, string text) => (
        new Source
        {
            Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(publisher + text)),
            Id = publisher,
            Publisher = publisher,
            Published = PartialDate.ParseIso(date),
            Retrieved = DateTimeOffset.UnixEpoch,
            MediaType = "text/plain",
            Origin = "memory",
        },
        text);
}
