using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Verification;

/// <summary>What is told to stand differently in the passages: a word of the same sort in the same place, and nothing that is but missing.</summary>
public sealed class CounterpartsTest
{
    private static readonly LexicalJudge s_judge = new();

    [Theory]
    [InlineData("The inspectors rarely visited the wards of the new prison in Dalby.", "The inspectors often visited the wards of the new prison in Dalby.", "“often”")]
    [InlineData("The operation brought dozens of newly arrested men to the old camp near Dalby.", "The operation brought hundreds of newly arrested men to the old camp near Dalby.", "“hundreds”")]
    [InlineData("Fewer than 300 people were moved from the camp to the prison in Dalby.", "More than 300 people were moved from the camp to the prison in Dalby.", "“More”")]
    [InlineData("A nurse examined Ms. Ortega in the clinic at noon on Friday.", "A nurse examined Mr. Ortega in the clinic at noon on Friday.", "“Mr”")]
    [InlineData("Frankline Okpu was 27 years old at the time of death.", "Detainee death report: OKPU, Frankline. Date of death: December 6, 2023. Age: 37. Gender: male.", "37")]
    [InlineData("All of the prisoners in the north wing were fed on Sunday.", "Most of the prisoners in the north wing were fed on Sunday.", "“Most”")]
    [InlineData("Most of the prisoners in the north wing were fed on Sunday.", "Few of the prisoners in the north wing were fed on Sunday.", "“Few”")]
    [InlineData("Luis Perez, aged 27, was arrested by agents in Reno.", "Luis Perez, a 45-year-old cook, was arrested by agents in Reno.", "45")]
    [InlineData("Luis Perez was arrested at the age of 27 in Reno.", "The 45-year-old cook Luis Perez was arrested in Reno.", "45")]
    public void Another_of_the_same_sort_in_its_place_is_named(string claim, string passage, string there)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [passage]));
        Assert.Contains(judged.Reasons, r => r.Contains(there, StringComparison.Ordinal));
        Assert.NotEqual(Attribution.Full, judged.Grade);
    }

    [Theory]
    [InlineData("The inspectors often visited the wards.", "The inspectors often visited the wards, and rarely visited the kitchens.")]
    [InlineData("More than 300 people were moved to Dalby.", "More than 300 people were moved to Dalby, and fewer than 20 people were moved to Kirkby.")]
    [InlineData("None of the prisoners were fed on Sunday.", "Not all of the prisoners were fed on Sunday.")]
    [InlineData("Some of the prisoners were fed on Sunday.", "All of the prisoners were fed on Sunday.")]
    [InlineData("Ortega was 41 years old when he died.", "Ortega, 41 years old, died on Friday. His brother Luis was 38 years old.")]
    [InlineData("The museum is 27 years old.", "The director of the museum is 45 years old.")]
    public void What_stands_there_too_or_is_of_another_is_no_counterpart(string claim, string passage)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [passage]));
        Assert.DoesNotContain(judged.Reasons, r => r.Contains("the passages say “rarely”", StringComparison.Ordinal) || r.Contains("the passages say “fewer”", StringComparison.Ordinal)
            || r.Contains("the passages say “all”", StringComparison.OrdinalIgnoreCase) || r.Contains("of the age", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Luis Perez, 27 years old, was arrested by agents in Reno.", "Luis Perez was arrested by agents in Reno in front of his 6-year-old daughter.")]
    [InlineData("Luis Perez, aged 52, was arrested in Reno.", "Luis Perez was arrested in Reno with children under the age of 16.")]
    [InlineData("Luis Perez, aged 27, was found in Reno.", "Luis Perez was in Reno when John Roe, a 45-year-old guard, found him.")]
    [InlineData("Luis Perez, aged 27, was found in Reno.", "Luis Perez was found in Reno. Guard: John Roe. Age: 45.")]
    [InlineData("Luis Perez, aged 27, was found in Reno.", "A 45-year-old guard found Luis Perez in Reno.")]
    [InlineData("Most of the prisoners in the north wing were fed on Sunday.", "All of the prisoners in the north wing were fed on Sunday.")]
    [InlineData("Half of the prisoners in the north wing were fed on Sunday.", "Most of the prisoners in the north wing were fed on Sunday.")]
    [InlineData("Senator Marco Rubio signed the new treaty with Panama in May.", "Secretary Marco Rubio signed the new treaty with Panama in May.")]
    [InlineData("Senator Vance spoke to the workers in Ohio on Friday.", "Vice President JD Vance spoke to the workers in Ohio on Friday.")]
    [InlineData("Chairman Ada Orr signed the contract in May.", "Director Ada Orr signed the contract in May.")]
    [InlineData("President Ada Orr signed the contract in May.", "Judge Miles and Ada Orr signed the contract in May.")]
    public void What_both_may_be_or_is_of_somebody_else_is_not_told_as_another(string claim, string passage)
    {
        var judged = s_judge.Judge(new SupportCase(claim, [passage]));
        Assert.False(judged.Contradicted, string.Join("; ", judged.Reasons));
        Assert.DoesNotContain(judged.Reasons, r => r.Contains("the passages say “", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The delegation came to the camp in the spring.", "The delegation visited the camp in the spring.")]
    [InlineData("Apple plans a factory.", "Apple plans a factory in Nevada.")]
    public void What_is_but_missing_contradicts_nothing(string claim, string passage) => Assert.False(s_judge.Judge(new SupportCase(claim, [passage])).Contradicted);

    [Theory]
    [InlineData("The owner repaired the roof in June.", "The owner did not repair the roof in May, but he repaired it in June.")]
    [InlineData("The bakery opened on Monday.", "The bakery did not open on Saturday and opened on Monday.")]
    [InlineData("The firm was fined in June.", "The firm was not fined in May, but was fined in June.")]
    [InlineData("Former Secretary Hess told the paper that the process can take years.", "Former Secretary David Hess, who noted that he had never seen such orders, told the paper that the process can take years.")]
    public void What_a_pronoun_or_nothing_stands_for_belongs_to_its_clause(string claim, string passage) =>
        Assert.DoesNotContain(s_judge.Judge(new SupportCase(claim, [passage])).Reasons, r => r.Contains("says the opposite", StringComparison.Ordinal));
}
