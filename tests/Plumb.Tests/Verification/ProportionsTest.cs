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
    [InlineData("2 of the 80 children were hurt.", "Of the 80 children, 40 walked home and 2 were hurt.")]
    [InlineData("A quarter of the detainees of the Vessaly camp died.", "Of the 400 detainees of the Vessaly camp, 20 were sick and 100 died.")]
    [InlineData("Half of the children walked home.", "Of the 80 children, 40 walked home and 2 were hurt.")]
    [InlineData("The guards beat a third of the prisoners.", "The guards beat 100 of the 300 prisoners, and two fled.")]
    public void The_same_share_is_the_same_in_any_form(string claim, string passage)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [passage]));
        Assert.True(judged.Grade == Attribution.Full, string.Join("; ", judged.Reasons));
    }

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
    [InlineData("A quarter of the detainees of the Vessaly camp died.", "Of the 400 detainees of the Vessaly camp, 100 were sick and 20 died.")]
    [InlineData("Half of the children were hurt.", "Of the 80 children, 40 walked home and 2 were hurt.")]
    [InlineData("One in five detainees is a woman.", "Of the 500 detainees, 100 died; 300 are women.")]
    [InlineData("Half of the prisoners were released.", "20 of the 40 guards watched as the prisoners were released.")]
    [InlineData("Half of the guards were released.", "20 of the 40 guards watched as the prisoners were released.")]
    [InlineData("A third of the prisoners were women.", "100 of the 300 prisoners were sick, and the cooks were women.")]
    [InlineData("A quarter of the detainees died.", "Of the 400 detainees, 20 fled, and 100 guards died.")]
    [InlineData("A quarter of the detainees died.", "Of the 400 detainees, 20 fled, and 3 died within 100 days.")]
    public void Another_share_or_that_of_another_is_not(string claim, string passage) =>
        Assert.NotEqual(Attribution.Full, s_judge.Judge(new SupportCase(claim, [passage])).Grade);

    [Theory]
    [InlineData("A third of detainees were women.", "Half of detainees were sick, and many detainees were women.")]
    [InlineData("Half of the prisoners were released.", "A third of the prisoners were sick, and many of the prisoners were released.")]
    public void A_share_of_which_something_else_is_said_contradicts_nothing(string claim, string passage)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [passage]));
        Assert.NotEqual(Attribution.Full, judged.Grade);
        Assert.False(judged.Contradicted, string.Join("; ", judged.Reasons));
    }

    [Fact]
    public void Another_share_of_which_the_same_is_said_is_told() => Assert.Contains(
        s_judge.Judge(new SupportCase("Half of the detainees were sick.", ["A third of the detainees were sick, and many detainees were women."])).Reasons,
        r => r.Contains("“A third”", StringComparison.Ordinal));

    [Theory]
    [InlineData("Jails with 1,000 beds or more", "thousand jails")]
    [InlineData("Fines above 1 million dollars", "million fines")]
    [InlineData("Fines (1 million or more)", "million fines")]
    [InlineData("Million dollar fines", "million fines")]
    [InlineData("Jails above 50 percent capacity", "percent of jails")]
    public void A_number_of_the_heading_itself_is_no_unit(string heading, string thing)
    {
        var table = $"| {heading} | State |\n|---|---|\n| 12 | Ohio |";
        Assert.NotEqual(Attribution.Full, s_judge.Judge(new SupportCase($"There are 12 {thing} in Ohio.", [table])).Grade);
        Assert.DoesNotContain(s_judge.Judge(new SupportCase("There were 12 in Ohio.", [table])).Reasons, r => r.Contains("another unit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Deaths (thousands)")]
    [InlineData("Deaths in thousands")]
    [InlineData("Deaths (000s)")]
    [InlineData("Cost in $000")]
    [InlineData("Cost (in thousands of dollars)")]
    [InlineData("Cost (US$ thousand)")]
    public void A_unit_stands_in_brackets_or_behind_in(string heading) => Assert.Contains(
        s_judge.Judge(new SupportCase("In 2020 there were 12 deaths.", [$"| Year | {heading} |\n|---|---|\n| 2020 | 12 |"])).Reasons, r => r.Contains("another unit", StringComparison.Ordinal));

    [Theory]
    [InlineData("Visitors paid 20.19 dollars in 2024.", "In 2024 visitors paid twenty dollars, 19 complained.", false)]
    [InlineData("Visitors paid 20.19 dollars in 2024.", "In 2024 visitors paid twenty dollars 19, and left.", false)]
    [InlineData("Visitors paid 20.19 dollars in 2024.", "In 2024 visitors paid twenty dollars.", false)]
    [InlineData("Visitors paid 20.19 dollars in 2024.", "In 2024 visitors paid twenty dollars 19.", true)]
    [InlineData("Visitors paid 20 dollars in 2024.", "In 2024 visitors paid 20.19 dollars.", true)]
    public void A_sum_is_not_more_exact_than_it_is_given(string claim, string passage, bool isFull) =>
        Assert.Equal(isFull, s_judge.Judge(new SupportCase(claim, [passage])).Grade == Attribution.Full);

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
