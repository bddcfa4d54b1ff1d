using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification;

public sealed class SenseCasesTest
{
    private static readonly LexicalJudge s_judge = new();

    /// <summary>True sentences are to pass the gates; whether they pass the default point too is a matter of the trees.</summary>
    private static readonly LexicalJudge s_lenient = new("lenient");
    private static readonly IReadOnlyList<SenseCase> s_turns = SenseCase.Read("sense-cases.jsonl");
    private static readonly IReadOnlyList<SenseCase> s_blind = SenseCase.Read("blind-cases.jsonl");
    private static readonly IReadOnlyList<SenseCase> s_open = SenseCase.Read("open-cases.jsonl");
    private static readonly IReadOnlyList<SenseCase> s_clauses = SenseCase.Read("clause-cases.jsonl");
    private static readonly IReadOnlyList<SenseCase> s_ranks = SenseCase.Read("rank-cases.jsonl");
    private static readonly IReadOnlyList<SenseCase> s_unkind = SenseCase.Read("unkind-cases.jsonl");

    public static TheoryData<SenseCase> Turned => [.. s_turns.Where(c => !c.Supported)];

    public static TheoryData<SenseCase> Kept => [.. s_turns.Where(c => c.Supported)];

    [Theory]
    [MemberData(nameof(Turned), DisableDiscoveryEnumeration = true)]
    public void A_sentence_whose_sense_is_turned_is_not_graded_full(SenseCase turned)
    {
        Assert.SkipWhen(KnownMisses.Sentences.Contains(turned.Claim), KnownMisses.Reason);
        var judged = Judge(turned);
        Assert.True(judged.Grade != Attribution.Full, $"{judged.Probability}: {string.Join("; ", judged.Reasons)}");
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void A_sentence_that_keeps_the_sense_is_graded_full(SenseCase kept)
    {
        Assert.SkipWhen(KnownMisses.Sentences.Contains(kept.Claim), KnownMisses.Reason);
        var judged = s_lenient.Judge(new SupportCase(kept.Claim, kept.Evidence));
        Assert.True(judged.Grade == Attribution.Full, $"{judged.Probability}: {string.Join("; ", judged.Reasons)}");
    }

    [Fact]
    public void Every_turn_has_four_false_sentences_or_more() =>
        Assert.All(s_turns.Where(c => !c.Supported).GroupBy(c => c.Kind), kind => Assert.InRange(kind.Count(), 4, 40));

    [Theory]
    [InlineData("mended", LeastMended)]
    [InlineData("held", LeastHeld)]
    public void What_an_unkind_reader_tries_is_caught_as_often_as_when_it_was_measured(string part, int least) =>
        Assert.InRange(s_unkind.Count(c => c.Part == part && !c.Supported && Judge(c).Grade != Attribution.Full), least, s_unkind.Count);

    [Theory]
    [InlineData("mended", 38, 20)]
    [InlineData("held", 17, 15)]
    public void Of_pairs_written_without_knowing_the_rules_no_fewer_are_told_apart_than_when_they_were_measured(string part, int caught, int passed)
    {
        var judged = s_blind.Where(c => c.Part == part).Select(c => (c.Supported, IsFull: Judge(c).Grade == Attribution.Full)).ToList();
        Assert.InRange(judged.Count(j => !j.Supported && !j.IsFull), caught, judged.Count);
        Assert.InRange(judged.Count(j => j.Supported && j.IsFull), passed, judged.Count);
    }

    [Theory]
    [InlineData("mended", 14, 12)]
    [InlineData("held", 10, 9)]
    public void A_superlative_or_comparison_is_not_passed_from_one_to_another(string part, int caught, int passed)
    {
        var judged = s_ranks.Where(c => c.Part == part).Select(c => (c.Supported, IsFull: Judge(c).Grade == Attribution.Full)).ToList();
        Assert.InRange(judged.Count(j => !j.Supported && !j.IsFull), caught, judged.Count);
        Assert.InRange(judged.Count(j => j.Supported && j.IsFull), passed, judged.Count);
    }

    [Theory]
    [InlineData("mended", 16, 6)]
    [InlineData("held", 14, 8)]
    [InlineData("reviewed", 34, 28)]
    public void What_is_asked_for_left_open_or_done_by_another_is_no_fact(string part, int caught, int passed)
    {
        var judged = s_open.Where(c => c.Part == part).Select(c => (c.Supported, IsFull: Judge(c).Grade == Attribution.Full)).ToList();
        Assert.InRange(judged.Count(j => !j.Supported && !j.IsFull), caught, judged.Count);
        Assert.InRange(judged.Count(j => j.Supported && j.IsFull), passed, judged.Count);
    }

    [Theory]
    [InlineData("mended", 12, 13)]
    [InlineData("held", 11, 13)]
    public void Who_what_when_and_where_belong_to_the_clause_that_they_stand_in(string part, int caught, int passed)
    {
        var judged = s_clauses.Where(c => c.Part == part).Select(c => (c.Supported, IsFull: Judge(c).Grade == Attribution.Full)).ToList();
        Assert.InRange(judged.Count(j => !j.Supported && !j.IsFull), caught, judged.Count);
        Assert.InRange(judged.Count(j => j.Supported && j.IsFull), passed, judged.Count);
    }

    [Fact]
    public void True_sentences_beside_the_unkind_ones_are_graded_full() =>
        Assert.All(s_unkind.Where(c => c.Supported), c => Assert.Equal(Attribution.Full, s_lenient.Judge(new SupportCase(c.Claim, c.Evidence)).Grade));

    [Fact]
    public void No_sentence_is_held_against_itself() =>
        Assert.All(s_turns.Concat(s_unkind).Concat(s_ranks).Concat(s_open).Concat(s_clauses).SelectMany(c => c.Evidence).Distinct(), passage => Assert.Equal(Attribution.Full, s_judge.Judge(new SupportCase(passage, [passage])).Grade));

    // Of 96 and of 42 false sentences.
    private const int LeastMended = 89;
    private const int LeastHeld = 32;

    private static Judgement Judge(SenseCase given) => s_judge.Judge(new SupportCase(given.Claim, given.Evidence));
}
