using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification;

/// <summary>One share of a whole in several forms, and numbers whose unit stands only in the heading of a table.</summary>
public sealed class ProportionsTest
{
    private const string Table = "| Year | Deaths (thousands) | Share (%) | Per million |\n|---|---|---|---|\n| 2020 | 12 | 40 | 7 |\n| 2021 | 15 | 45 | 9 |";

    private static readonly LexicalJudge s_judge = new();

    [Theory]
    [InlineData("One in three prisoners died.", "A third of the prisoners died.")]
    [InlineData("A third of the prisoners died.", "One in three prisoners died.")]
    [InlineData("33 percent of the prisoners died.", "A third of the prisoners died.")]
    [InlineData("A third of the prisoners died.", "33 percent of the prisoners died.")]
    [InlineData("33 percent of the prisoners died.", "100 of the 300 prisoners died.")]
    [InlineData("A third of the prisoners died.", "100 of 300 prisoners died.")]
    [InlineData("A third of the 300 people died.", "Of the 300 people, 100 died.")]
    [InlineData("100 of 300 people died.", "A third of the 300 people died.")]
    [InlineData("One in four prisoners died.", "25 percent of prisoners died.")]
    [InlineData("Half of the prisoners died.", "50 % of the prisoners died.")]
    [InlineData("3 out of 10 prisoners died.", "30 percent of prisoners died.")]
    public void The_same_share_is_the_same_in_any_form(string claim, string passage) =>
        Assert.Equal(Attribution.Full, s_judge.Judge(new SupportCase(claim, [passage])).Grade);

    [Theory]
    [InlineData("One in four prisoners died.", "A third of the prisoners died.")]
    [InlineData("34 percent of the prisoners died.", "One in three prisoners died.")]
    [InlineData("A quarter of the prisoners died.", "100 of 300 prisoners died.")]
    [InlineData("100 of 300 prisoners died.", "A third of the prisoners died.")]
    [InlineData("50 of 150 prisoners died.", "A third of the 300 prisoners died.")]
    [InlineData("40 % of prisoners died.", "Two thirds of prisoners died.")]
    [InlineData("One in three guards died.", "A third of the prisoners died, and the guards fled.")]
    [InlineData("Half of the guards died.", "50 percent of the prisoners died, and 20 percent of the guards died.")]
    [InlineData("A third of the prisoners died.", "The prisoners died in one of three wards.")]
    public void Another_share_or_that_of_another_is_not(string claim, string passage) =>
        Assert.NotEqual(Attribution.Full, s_judge.Judge(new SupportCase(claim, [passage])).Grade);

    [Theory]
    [InlineData("12,000")]
    [InlineData("12 thousand")]
    public void A_number_is_of_the_unit_that_its_heading_gives(string number) =>
        Assert.DoesNotContain(s_judge.Judge(new SupportCase($"In 2020 there were {number} deaths.", [Table])).Reasons, r => r.Contains(number, StringComparison.Ordinal));

    [Theory]
    [InlineData("In 2020 there were 12 deaths.", "whose heading gives another unit")]
    [InlineData("In 2020 there were 7 million deaths.", "7 million")]
    public void Without_that_unit_it_is_refused_and_said_why(string claim, string why)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [Table]));
        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.Contains(judged.Reasons, r => r.Contains(why, StringComparison.Ordinal));
    }
}
