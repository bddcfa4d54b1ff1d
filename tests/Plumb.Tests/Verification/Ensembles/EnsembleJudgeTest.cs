using CsCheck;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification.Ensembles;

public sealed class EnsembleJudgeTest
{
    private const string Passage =
        "The Ombudsman inspected Hall C at Port Orrin on 4 May 2025. Inspectors counted 266 people in a hall built for 120. "
        + "The agency denied that any child had slept on the floor.";

    private const string Supported = "Inspectors counted 266 people in a hall built for 120.";

    /// <summary>Its facts stand in the passage, and the built-in judge does not grade it full.</summary>
    private const string Paraphrase = "Hall C at Port Orrin was visited by the Ombudsman, whose staff found it crammed with 266 inmates.";

    private static readonly LexicalJudge s_builtIn = new();
    private static readonly RationaleSpan s_counted = new(0, new TextSpan(60, 114));

    private static async Task<Judgement> JudgeAsync(string sentence, params Opinion[] opinions) =>
        await new EnsembleJudge(s_builtIn, [.. opinions.Select((o, i) => new Voice($"voice {i + 1}", o))])
            .JudgeAsync(new SupportCase(sentence, [Passage]), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_grade_is_raised_where_all_facts_stand_and_the_judge_that_raised_it_is_named()
    {
        Assert.NotEqual(Attribution.Full, s_builtIn.Judge(new SupportCase(Paraphrase, [Passage])).Grade);

        var judged = await JudgeAsync(Paraphrase, new Opinion { Grade = Attribution.Full, Rationale = [s_counted], Reasons = ["as I see it"] });

        Assert.Equal(Attribution.Full, judged.Grade);
        Assert.Equal("voice 1", judged.Judge);
        Assert.StartsWith("decided by voice 1, which grades it full; lexical/", judged.Reasons[0], StringComparison.Ordinal);
        Assert.Equal("as I see it", judged.Reasons[1]);
        Assert.Equal([s_counted], judged.Rationale);
    }

    [Theory]
    [InlineData("Inspectors counted 274 people in a hall built for 120.")]
    [InlineData("The Ombudsman inspected Hall C at Port Orrin on 14 May 2025.")]
    [InlineData("The Ombudsman inspected Hall C at Port Vessaly on 4 May 2025.")]
    [InlineData("The Ombudsman inspected Hall C at Port Orrin on 4 May 2025 under rule 4.2(b).")]
    [InlineData("The Ombudsman inspected Hall C7 at Port Orrin on 4 May 2025.")]
    [InlineData("Children had slept on the floor at the Port of Vessaly.")]
    [InlineData("The hall was crammed when inspectors came, with 266 people, 31 of them ill.")]
    public void No_opinion_passes_a_sentence_with_a_number_a_date_or_a_name_that_no_passage_holds(string sentence)
    {
        var opinions = Gen.Select(Gen.Enum<Attribution>(), Gen.Bool, Gen.Bool, Gen.Double[0, 1], Gen.Bool, (grade, contradicted, only, probability, quotes) => new Opinion
        {
            Grade = grade,
            Contradicted = contradicted,
            OnlyTellsFull = only,
            Probability = probability,
            Rationale = quotes ? [s_counted] : [],
        });

        opinions.List[1, 3].Sample(
            said =>
            {
                var judge = new EnsembleJudge(new LexicalJudge("lenient"), [.. said.Select((o, i) => new Voice($"voice {i}", o))]);
                var judged = judge.JudgeAsync(new SupportCase(sentence, [Passage]), CancellationToken.None).AsTask().GetAwaiter().GetResult();
                return judged.Grade != Attribution.Full;
            },
            iter: 200,
            seed: "0000KNQgvXh4");
    }

    /// <summary>The built-in judge sees no contradiction in these: the missing fact alone holds the grade down.</summary>
    [Theory]
    [InlineData("The hall was crammed when inspectors came, with 266 people, 31 of them ill.")]
    [InlineData("The ministry closed the hall in March 2031.")]
    [InlineData("Marta Quill led the inspectors through the overcrowded hall.")]
    [InlineData("Inspectors found the hall crowded, as their form x19b says.")]
    public async Task A_fact_that_no_passage_holds_is_the_reason_why_a_grade_is_not_raised(string sentence)
    {
        var own = s_builtIn.Judge(new SupportCase(sentence, [Passage]));
        Assert.False(own.Contradicted);

        var judged = await JudgeAsync(sentence, new Opinion { Grade = Attribution.Full, Rationale = [s_counted] });

        Assert.Equal(own.Grade, judged.Grade);
        Assert.Equal(own.Judge, judged.Judge);
        Assert.EndsWith("but the passages do not give every number, date and name of the sentence", judged.Reasons[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Attribution.None)]
    [InlineData(Attribution.Partial)]
    public async Task A_grade_is_lowered_freely(Attribution grade)
    {
        var judged = await JudgeAsync(Supported, new Opinion { Grade = grade });

        Assert.Equal(grade, judged.Grade);
        Assert.Equal("voice 1", judged.Judge);
        Assert.Equal(s_builtIn.Judge(new SupportCase(Supported, [Passage])).Rationale, judged.Rationale);
    }

    [Fact]
    public async Task A_contradiction_that_one_judge_sees_stands()
    {
        var judged = await JudgeAsync(Supported, new Opinion { Grade = Attribution.Full, Rationale = [s_counted] }, new Opinion { Contradicted = true });

        Assert.True(judged.Contradicted);
        Assert.Equal(Attribution.None, judged.Grade);
        Assert.Equal("voice 2", judged.Judge);
    }

    [Fact]
    public async Task Of_several_judges_the_most_doubtful_counts()
    {
        var judged = await JudgeAsync(Paraphrase, new Opinion { Grade = Attribution.Full }, new Opinion { Grade = Attribution.None }, Opinion.Failed("gave no reply within 1 s"));

        Assert.Equal(Attribution.None, judged.Grade);
        Assert.Contains("voice 3 gave no reply within 1 s", judged.Reasons);
    }

    [Fact]
    public async Task A_quote_that_says_nothing_of_the_sentence_raises_nothing()
    {
        var at = Passage.IndexOf("The agency denied", StringComparison.Ordinal);

        var judged = await JudgeAsync(Paraphrase, new Opinion { Grade = Attribution.Full, Rationale = [new RationaleSpan(0, new TextSpan(at, at + 17))] });

        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.EndsWith("but what it rests on does not bear on the sentence", judged.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(s_builtIn.Name, judged.Judge);
    }

    [Fact]
    public async Task A_judge_that_knows_only_yes_and_no_leaves_partial_support_to_the_built_in_one()
    {
        var judged = await JudgeAsync(Supported, new Opinion { Grade = Attribution.None, OnlyTellsFull = true });

        Assert.Equal(Attribution.Partial, judged.Grade);
    }

    [Theory]
    [InlineData("", Passage)]
    [InlineData("…", Passage)]
    [InlineData(Supported, "")]
    public async Task Where_there_is_nothing_to_compare_nobody_is_asked(string sentence, string passage)
    {
        var voice = new Voice("voice", new Opinion { Grade = Attribution.Full });

        var judged = await new EnsembleJudge(s_builtIn, [voice]).JudgeAsync(new SupportCase(sentence, [passage]), TestContext.Current.CancellationToken);

        Assert.Equal(Attribution.None, judged.Grade);
        Assert.Equal(0, voice.Asked);
    }

    [Fact]
    public async Task Agreement_leaves_the_built_in_judgement_and_says_so()
    {
        var judged = await JudgeAsync(Supported, new Opinion { Grade = Attribution.Full, Probability = 0.6, Rationale = [s_counted] });

        Assert.Equal(s_builtIn.Judge(new SupportCase(Supported, [Passage])).Probability, judged.Probability);
        Assert.EndsWith("voice 1 grades it full too", judged.Reasons[0], StringComparison.Ordinal);
    }

    private sealed class Voice(string name, Opinion opinion) : IOptionalJudge
    {
        public string Name => name;

        public int Asked { get; private set; }

        public ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
        {
            Asked++;
            return ValueTask.FromResult(opinion);
        }
    }
}
