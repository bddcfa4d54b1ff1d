using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Retrieval;

public sealed class RelevanceFeedbackTest
{
    [Fact]
    public void Weights_are_those_of_the_relevance_model_worked_by_hand()
    {
        // The second passage scores a third less, so its likelihood is exp(-ln 27 / 3) = 1/3 of the first's: 3/4 and 1/4.
        // Model: harbour 0.75*1/2 + 0.25*1/2 = 0.5, quay 0.375, shelter 0.125; mixed half and half with harbour 1.
        var terms = RelevanceFeedback.Expand(
            ["harbour"], [new(["harbour", "quay"], 3), new(["harbour", "shelter"], 2)], new FeedbackSettings(10, 10, 0.5, Math.Log(27)));
        Assert.Equal(["harbour", "quay", "shelter"], terms.Select(t => t.Term));
        Assert.Equal([0.75, 0.1875, 0.0625], terms.Select(t => Math.Round(t.Weight, 10)));
    }

    [Fact]
    public void A_word_said_four_times_weighs_twice_as_much_as_one_said_once()
    {
        var terms = RelevanceFeedback.Expand(["quay", "quay", "hall", "quay", "quay"], [], FeedbackSettings.Chosen);
        Assert.Equal([("quay", 2.0 / 3), ("hall", 1.0 / 3)], terms.Select(t => (t.Term, t.Weight)));
    }

    [Fact]
    public void Without_passages_the_query_stays_as_it_is() =>
        Assert.Equal([new WeightedTerm("harbour", 1)], RelevanceFeedback.Expand(["harbour"], [], FeedbackSettings.Chosen));

    [Fact]
    public void No_source_gives_more_passages_than_it_may_and_order_stays()
    {
        var one = SnapshotId.Of([1]);
        var two = SnapshotId.Of([2]);
        Hit[] ranked = [Hit(one, 0), Hit(one, 1), Hit(one, 2), Hit(one, 3), Hit(two, 0), Hit(one, 4), Hit(two, 1)];
        Assert.Equal([ranked[0], ranked[1], ranked[2], ranked[4], ranked[6]], Spread.Pick(ranked, 150, 3));
        Assert.Equal([ranked[0], ranked[1]], Spread.Pick(ranked, 2, 3));
    }

    private static Hit Hit(SnapshotId source, int ordinal) => new(new Passage(source, ordinal, new TextSpan(0, 1), "", null), 1);
}
