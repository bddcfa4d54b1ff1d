using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class NumberAnswersTest
{
    private const string HowMany = "How many people died in the harbour shelters?";

    [Fact]
    public void The_widest_total_leads_and_a_single_place_does_not()
    {
        var check = new MemoryLibrary()
            .Add("Quay Notes", SourceKind.Ngo, "2025-03-01", "Records of the harbour shelters show 9 deaths at Pierhead since the shelters were opened by the town.")
            .Add("Quay Notes", SourceKind.Ngo, "2025-04-01", "The harbour shelters recorded 12 deaths in 2024, the highest number of deaths of any year so far.")
            .Add("Orrin University", SourceKind.Academic, "2025-02-01", "We identified 214 deaths in the harbour shelters between 2003 and 2024 from records of the shelters themselves.")
            .Check(HowMany);

        Assert.Contains("214 deaths", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary.Take(2), s => s.Text.Contains("Pierhead", StringComparison.Ordinal));
    }

    [Fact]
    public void Those_whom_somebody_interviewed_are_not_those_whom_there_are()
    {
        var evidence = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch interviewed 64 prisoners who were held in the harbour prison during the winter months.")
            .Add("Prison Board", SourceKind.Government, "2025-03-02", "The harbour prison of the town held 430 prisoners on the last day of the winter months.")
            .Evidence("How many prisoners are held in the harbour prison?");

        Assert.Equal("430", Assert.Single(evidence.Figures).Value);
        Assert.DoesNotContain(evidence.Sentences.Where(s => s.Answers), s => s.Text.Contains("interviewed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The hall was built for many and holds 290, the council said.", true)]
    [InlineData("Inspectors counted 261 people in a hall that is far too small.", true)]
    [InlineData("The hall was painted in 2021 and closed to all people since.", false)]
    [InlineData("About 34% of people in the hall slept on its floor all winter.", false)]
    public void People_are_counted_in_whatever_words(string sentence, bool counts) => Assert.Equal(counts, AskedNumber.IsIn(sentence));

    [Fact]
    public void A_number_of_other_years_does_not_answer_for_the_year_that_is_asked_about()
    {
        var evidence = new MemoryLibrary()
            .Add("Port Office", SourceKind.Government, "2024-05-01", "Since January 2021 the harbour has created 9,000 jobs for dockers in all of its basins.")
            .Add("Port Office", SourceKind.Government, "2022-05-01", "The harbour created 1,200 jobs for dockers in 2021, more than in any year before that one.")
            .Evidence("How many jobs were created in the harbour in 2021?");

        var answer = Assert.Single(evidence.Sentences, s => s.Answers);
        Assert.Contains("1,200", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_sentence_gives_a_number_the_check_says_so_and_nothing_leads()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Many deaths in the harbour shelters were never written down by the warden of the shelters.")
            .Check(HowMany);

        var only = Assert.Single(check.Summary);
        Assert.StartsWith("No number was found for what is asked", only.Text, StringComparison.Ordinal);
        Assert.Equal("documents-that-answer", only.Computation!.Rule);
    }

    [Fact]
    public void A_paper_that_counts_the_cases_of_another_body_does_not_lead_with_them()
    {
        var check = new MemoryLibrary()
            .Add(
                "Harbour custody mortality project",
                SourceKind.Academic,
                "2025-01-01",
                "A list of the group holds 624 unique RBAX-related deaths, given only so that two lists can be compared.",
                "We identified 274 deaths in custody with complete records between the years 2003 and 2024.")
            .Check("How many people died in Harbour custody?");

        Assert.Contains("274 deaths", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("624", StringComparison.Ordinal));
    }
}
