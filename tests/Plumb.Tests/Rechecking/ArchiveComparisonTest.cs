using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Core.Verification.Judging;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Rechecking;

public sealed class ArchiveComparisonTest
{
    private static readonly Check New = Checks.Empty with { Id = "new" };

    [Fact]
    public async Task The_same_question_is_found_however_it_is_written_and_the_check_itself_is_passed_over()
    {
        var earlier = await CompareAsync(New, New, Checks.Empty with { Id = "a", Question = " what IS  so" }, Checks.Empty with { Id = "b", Question = "What is not so?" });

        var found = Assert.Single(earlier);
        Assert.Equal(("a", true, 0), (found.Id, found.IsSameQuestion, found.Conflicts.Count));
    }

    [Theory]
    [InlineData("The agency held 611 people past the legal limit in June 2025.", "The agency held 402 people past the legal limit in June 2025.")]
    [InlineData("The court ruled that the agency broke the law in Hall C.", "The court ruled that the agency did not break the law in Hall C.")]
    public async Task Sentences_that_say_the_opposite_or_another_number_are_flagged(string here, string there)
    {
        var conflict = Assert.Single(Assert.Single(await CompareAsync(Saying(here), Saying(there) with { Id = "old", Question = "Another question?" })).Conflicts);

        Assert.Equal(("sentence", here, there), (conflict.Kind, conflict.Here, conflict.There));
        Assert.NotEmpty(conflict.Why);
    }

    [Theory]
    [InlineData("The agency held 611 people past the legal limit in June 2025.", "The agency held 402 people past the legal limit in June 2024.")]
    [InlineData("The agency held 611 people past the legal limit in June 2025.", "The agency held 611 people past the legal limit in June 2025.")]
    [InlineData("The agency held 611 people past the legal limit in June 2025.", "Doctors treated 88 children in the harbour clinic in June 2025.")]
    [InlineData("All 250 cases have a cause of death on file at the agency.", "A cause of death is on file at the agency for all cases.")]
    public async Task Other_times_other_matters_and_the_same_words_are_not_flagged(string here, string there) =>
        Assert.Empty(await CompareAsync(Saying(here), Saying(there) with { Id = "old", Question = "Another question?" }));

    [Fact]
    public async Task What_both_checks_print_is_no_disagreement_between_them()
    {
        const string one = "The agency held 611 people past the legal limit in June 2025.";
        const string other = "The agency held 402 people past the legal limit in June 2025.";

        Assert.Empty(await CompareAsync(Saying(one, other), Saying(one, other) with { Id = "old", Question = "Another question?" }));
    }

    [Fact]
    public async Task Another_number_of_the_same_thing_speaker_and_time_is_flagged_unless_both_checks_have_both()
    {
        var earlier = With(611) with { Id = "old", Question = "Another question?" };

        var conflict = Assert.Single(Assert.Single(await CompareAsync(With(640), earlier)).Conflicts);
        Assert.Equal("figure", conflict.Kind);
        Assert.Contains("Council gives 640 here and 611 there", conflict.Why, StringComparison.Ordinal);
        Assert.Empty(await CompareAsync(With(640, 611), earlier));
    }

    private static Task<IReadOnlyList<EarlierCheck>> CompareAsync(Check check, params Check[] archive) =>
        new ArchiveComparison(new LexicalJudge()).CompareAsync(check, archive, TestContext.Current.CancellationToken);

    private static Check Saying(params string[] quotes) => New with { Summary = [.. quotes.Select(q => Checks.Quoting(q))] };

    private static Check With(params double[] numbers) =>
        New with { Figures = [.. numbers.Select(n => Checks.Figure("people held", $"{n}", n, "June 2025", "Council"))] };
}
