using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification;

public sealed class TrapsTest
{
    private static readonly LexicalJudge s_default = new();
    private static readonly LexicalJudge s_lenient = new("lenient");

    public static TheoryData<TrapCase> Traps => [.. TrapCases.All];

    public static TheoryData<ParaphraseCase> Paraphrases => [.. ParaphraseCases.All];

    [Theory]
    [MemberData(nameof(Traps), DisableDiscoveryEnumeration = true)]
    public void A_trap_is_not_graded_full(TrapCase trap)
    {
        Assert.SkipWhen(KnownMisses.Sentences.Contains(trap.Sentence), KnownMisses.Reason);
        var judged = s_default.Judge(new SupportCase(trap.Sentence, trap.Passages));
        Assert.True(judged.Grade != Attribution.Full, $"{judged.Probability}: {string.Join("; ", judged.Reasons)}");
    }

    [Theory]
    [MemberData(nameof(Paraphrases), DisableDiscoveryEnumeration = true)]
    public void A_supported_paraphrase_is_graded_full_at_the_lenient_point(ParaphraseCase paraphrase)
    {
        Assert.SkipWhen(KnownMisses.Sentences.Contains(paraphrase.Sentence), KnownMisses.Reason);
        var judged = s_lenient.Judge(new SupportCase(paraphrase.Sentence, paraphrase.Passages));
        Assert.True(judged.Grade == Attribution.Full, $"{judged.Probability}: {string.Join("; ", judged.Reasons)}");
    }

    [Fact]
    public void Every_known_miss_is_a_case_that_exists() =>
        Assert.Subset(TrapCases.All.Select(t => t.Sentence).Concat(ParaphraseCases.All.Select(p => p.Sentence)).Concat(SenseCase.Read("sense-cases.jsonl").Select(c => c.Claim)).ToHashSet(StringComparer.Ordinal), KnownMisses.Sentences.ToHashSet(StringComparer.Ordinal));
}
