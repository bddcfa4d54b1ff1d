using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Eval.Judging;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class JudgeScoresTest
{
    [Fact]
    public void Shares_and_means_come_from_the_four_counts()
    {
        var c = new Confusion(Hits: 6, False: 1, Missed: 2, Refused: 3);
        Assert.Equal(0.75, c.Coverage);
        Assert.Equal(0.25, c.FalseAccepts);
        Assert.Equal(0.75, c.BalancedAccuracy);
        Assert.Equal(1 / 7.0, c.WrongAmongAccepted, 9);
        Assert.Equal(((12 / 15.0) + (6 / 9.0)) / 2, c.MacroF1, 9);
    }

    [Fact]
    public void A_share_of_nothing_is_no_number() => Assert.True(double.IsNaN(new Confusion(1, 0, 1, 0).FalseAccepts));

    [Fact]
    public void Decisions_are_counted_by_truth_and_outcome() =>
        Assert.Equal(new Confusion(1, 2, 3, 4), Confusion.Of(
            new[] { (true, true), (false, true), (false, true), (true, false), (true, false), (true, false), (false, false), (false, false), (false, false), (false, false) }, c => c.Item1, c => c.Item2));

    [Fact]
    public void Calibration_error_is_the_mean_distance_weighted_by_size()
    {
        var calibration = Calibration.Of([Judged(0.9, true), Judged(0.9, false), Judged(0.1, false), Judged(0.1, false)]);
        Assert.Equal(2, calibration.Bins.Count);
        Assert.Equal((0.5 * 0.4) + (0.5 * 0.1), calibration.Error, 9);
    }

    [Fact]
    public void Ranking_counts_ties_as_half() =>
        Assert.Equal((0.5 + 1 + 0 + 1) / 4, Calibration.Ranking([Judged(0.9, true), Judged(0.4, true), Judged(0.9, false), Judged(0.1, false)]), 9);

    [Fact]
    public void Resampling_gives_the_same_range_each_time()
    {
        var judged = Enumerable.Range(0, 40).Select(i => Judged(i / 40.0, i % 3 == 0, $"group {i % 10}")).ToList();
        var (low, high) = Resampling.Interval(judged, r => r.Average(j => j.Probability));
        Assert.Equal((low, high), Resampling.Interval(judged, r => r.Average(j => j.Probability)));
        Assert.True(low < high);
        Assert.InRange(judged.Average(j => j.Probability), low, high);
    }

    [Fact]
    public void A_marked_sentence_is_named_when_half_of_it_is_covered()
    {
        var pair = Pair(true) with
        {
            Evidence = ["One one. Two two. Three three."],
            Sentences = [[new TextSpan(0, 8), new TextSpan(9, 17), new TextSpan(18, 30)]],
            Rationales = [[new GoldSentence(0, 0), new GoldSentence(0, 2)], [new GoldSentence(0, 1)]],
        };
        var score = RationaleScores.Of(pair, [new RationaleSpan(0, new TextSpan(0, 11)), new RationaleSpan(0, new TextSpan(18, 20))]);
        Assert.Equal((0.5, false, 1.0, 1), (score.Recall, score.Whole, score.Precision, score.Named));
        Assert.True(RationaleScores.Of(pair, [new RationaleSpan(0, new TextSpan(9, 17))]).Whole);
    }

    [Fact]
    public void Tokens_are_compared_at_their_places_and_marks_are_left_out()
    {
        var marked = new MarkedTokens(Pair(true) with { Claim = "The red, red cat." }, ["The", "red", ",", "red", "cat", "."], [false, false, true, true, false, true]);
        Assert.Equal(new Confusion(Hits: 1, False: 1, Missed: 0, Refused: 2), RationaleScores.Tokens(marked, [new TextSpan(9, 12), new TextSpan(13, 16)]));
    }

    private static JudgedPair Judged(double probability, bool supported, string group = "g") => new(Pair(supported) with { Group = group }, probability, probability >= 0.5, false);

    private static JudgePair Pair(bool supported) => new()
    {
        Set = "s",
        Part = "s",
        File = "f",
        Id = "1",
        Group = "g",
        Claim = "c",
        Evidence = ["e"],
        Label = supported ? JudgeLabel.Full : JudgeLabel.None,
    };
}
