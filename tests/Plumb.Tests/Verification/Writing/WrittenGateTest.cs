using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Xunit;

namespace Plumb.Tests.Verification.Writing;

public sealed class WrittenGateTest
{
    private const string Counted = "Inspectors counted 266 people in Hall C on 4 May 2025.";
    private const string Built = "The hall was built for 120 people, Maria Lopez told the council.";
    private const string Waited = "Families said that they “waited for nine weeks without a doctor”, and that officials never answered.";

    private static async Task<GateFinding> ExamineAsync(string text, ISupportJudge? judge = null, params string[] cited) =>
        await new WrittenGate(judge ?? new LexicalJudge()).ExamineAsync(text, cited.Length > 0 ? cited : [Counted, Built, Waited], null, CommonWords.In([Counted, Built, Waited]), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Inspectors counted 266 people in Hall C on 4 May 2025.")]
    [InlineData("Inspectors counted 266 people in Hall C.")]
    [InlineData("The hall was built for 120 people.")]
    [InlineData("Families said that they “waited for nine weeks without a doctor”.")]
    public async Task What_the_cited_texts_say_passes(string text) => Assert.Empty((await ExamineAsync(text)).Reasons);

    [Theory]
    [InlineData("Inspectors counted 611 people in Hall C on 4 May 2025.", "611")]
    [InlineData("Inspectors counted 266 people in Hall C on 5 May 2025.", "5 May 2025")]
    [InlineData("Inspectors counted 266 people in Hall C on 4 May 2024.", "4 May 2024")]
    [InlineData("Inspectors counted 266 people in Hall D on 4 May 2025.", "D")]
    [InlineData("Inspectors of Ruritania counted 266 people in Hall C.", "Ruritania")]
    [InlineData("Ruritania counted 266 people in Hall C.", "Ruritania")]
    [InlineData("The hall was built for twelve hundred people.", "twelve hundred")]
    [InlineData("The ICE hall was built for 120 people.", "ICE")]
    [InlineData("The hall was built for 120 people, Maria Perez told the council.", "Perez")]
    [InlineData("The hall was built in 1987 for 120 people.", "1987")]
    [InlineData("The hall was built for 266 percent.", "266 percent")]
    public async Task A_number_date_or_name_that_they_lack_never_passes_whatever_a_judge_says(string text, string missing)
    {
        var found = await ExamineAsync(text, new Yes());

        Assert.False(found.Passes);
        Assert.Contains(found.Reasons, r => r.Contains($"“{missing}”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_made_of_words_that_stand_apart_never_passes_whatever_a_judge_says()
    {
        var found = await ExamineAsync("Two hundred percent of the people waited.", new Yes(), "A rise of 40 percent was counted by two inspectors.", "A hundred people waited.");

        Assert.Contains(found.Reasons, r => r.StartsWith("the number “Two hundred", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Families “waited for ten weeks without a doctor”.")]
    [InlineData("Families “waited for nine weeks”, and “were never heard”.")]
    [InlineData("Inspectors “counted people” in Hall C.")]
    [InlineData("Families “waited for nine weeks without a doctor.")]
    [InlineData("Families \"waited long\" for a doctor.")]
    public async Task Quotation_marks_stand_around_exact_words_only(string text) =>
        Assert.False((await ExamineAsync(text, new Yes())).Passes);

    [Fact]
    public async Task The_place_of_the_quoted_words_is_found()
    {
        var found = await ExamineAsync("Families said that they “waited for nine weeks without a doctor.”");

        var place = Assert.Single(found.Quotations);
        Assert.Equal((2, "waited for nine weeks without a doctor"), (place.Passage, place.Span.Of(Waited)));
    }

    [Theory]
    [InlineData("Inspectors counted 266 people in Hall C, see https://evil.example/now.")]
    [InlineData("Inspectors counted 266 people in Hall C, write to help@evil.")]
    [InlineData("Inspectors counted 266 people in Hall C, visit evil.com.")]
    [InlineData("Inspectors counted 266 people in Hall C [1].")]
    [InlineData("**Inspectors** counted 266 people in Hall C.")]
    [InlineData("Inspectors counted 266 people in Hall C, as P1 says.")]
    [InlineData("The passage says that inspectors counted 266 people in Hall C.")]
    [InlineData("Inspectors counted\u200B 266 people in Hall C.")]
    [InlineData("Inspectors counted\n266 people in Hall C.")]
    [InlineData("Did inspectors count 266 people in Hall C?")]
    [InlineData("Yes.")]
    [InlineData("")]
    public async Task What_is_no_plain_sentence_does_not_pass(string text) => Assert.False((await ExamineAsync(text, new Yes())).Passes);

    [Fact]
    public async Task A_sentence_that_cites_nothing_does_not_pass() =>
        Assert.False((await new WrittenGate(new Yes()).ExamineAsync(Counted, [], null, new HashSet<uint>(), TestContext.Current.CancellationToken)).Passes);

    [Fact]
    public async Task Each_claim_of_a_sentence_is_judged_and_carried_by_the_fewest_texts()
    {
        var found = await ExamineAsync("The hall was built for 120 people, and the inspectors counted 266 people in Hall C.");

        Assert.Empty(found.Reasons);
        Assert.Equal([[1], [0]], found.Claims.Select(c => c.Rationale.ToArray()));
    }

    [Fact]
    public async Task One_claim_that_is_not_supported_stops_the_sentence_and_is_named()
    {
        var found = await ExamineAsync("The hall was built for 120 people, and the council closed the kitchen.");

        Assert.False(found.Passes);
        Assert.Contains(found.Reasons, r => r.Contains("the council closed the kitchen", StringComparison.OrdinalIgnoreCase) && r.StartsWith("of its claims", StringComparison.Ordinal));
        Assert.Equal(2, found.Judged);
    }

    [Fact]
    public async Task A_negation_that_the_texts_lack_does_not_pass() =>
        Assert.False((await ExamineAsync("Inspectors did not count 266 people in Hall C on 4 May 2025.")).Passes);

    /// <summary>Supports everything.</summary>
    private sealed class Yes : ISupportJudge
    {
        public string Name => "yes";

        public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel) => ValueTask.FromResult(
            new Judgement { Probability = 1, Grade = Attribution.Full, Judge = Name, Rationale = [new RationaleSpan(0, new TextSpan(0, given.Passages[0].Length))] });
    }
}
