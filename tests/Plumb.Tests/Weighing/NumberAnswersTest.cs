using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class NumberAnswersTest
{
    private const string HowMany = "How many people died in the harbour shelters?";

    [Fact]
    public void What_is_asked_by_the_day_is_not_answered_by_the_year()
    {
        var evidence = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison costs the town $88/person/day, or $3,100,000 per year, by its own books.")
            .Add("Prison Board", SourceKind.Government, "2025-03-02", "The harbour prison costs the town $14 million, the board said of its annual budget.")
            .Evidence("How much does the harbour prison cost per day?");

        var figure = Assert.Single(evidence.Figures);
        Assert.Equal(("$88", "per person per day", "day"), (figure.Value, figure.Quantity, figure.Per));
        Assert.DoesNotContain(evidence.Sentences.Where(s => s.Answers), s => s.Text.Contains("$14 million", StringComparison.Ordinal));
    }

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

    [Fact]
    public void A_year_does_not_lead_where_all_years_are_known()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-04-01", "The year 2024 was the deadliest of the harbour shelters in two decades (32 people died nationwide).")
            .AddWith(s => s with { Title = "Deaths in the harbour shelters 2003–2024" }, "Orrin University", SourceKind.Academic, "2025-02-01", "After names and dates were compared, 214 unique deaths in the harbour shelters remained.")
            .Check(HowMany);

        Assert.Contains("214 unique deaths", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.Contains("in “Deaths in the harbour shelters 2003–2024”", check.Summary[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The hall was built for 120 people and painted twice that year.", false)]
    [InlineData("The hall can hold only ~500 detainees, the agency said.", false)]
    [InlineData("The hall was built for many and holds 290, the council said.", true)]
    [InlineData("The hall, on the council's word, now holds 290 in two rooms.", true)]
    [InlineData("Sailors were held 72 hours at the hall before they were moved.", false)]
    [InlineData("That summer the hall held 30 hearings on the beds of its wards.", false)]
    [InlineData("Inspectors counted 261 people in a hall that is far too small.", true)]
    [InlineData("The hall was painted in 2021 and closed to all people since.", false)]
    [InlineData("About 34% of people in the hall slept on its floor all winter.", false)]
    public void People_are_counted_in_whatever_words(string sentence, bool counts) => Assert.Equal(counts, AskedNumber.IsIn(sentence));

    [Theory]
    [InlineData("How many people were counted in the hall behind the north gate?", "The ombudsman counted 266 people in the hall behind the north gate on 3 March 2025.", true)]
    [InlineData("How many people were counted in the hall behind the north gate?", "The number of people counted in the hall behind the north gate was 266 on 3 March 2025.", true)]
    [InlineData("How many people were counted in the hall behind the north gate?", "The count in the hall behind the north gate was 266 people, twice what it was built for.", true)]
    [InlineData("How many people were counted in the hall behind the north gate?", "The count in the hall behind the north gate was 266 beds, twice what it was built for.", false)]
    [InlineData("How many people have guards deported behind the north gate?", "The guards deported at least 40 people behind the north gate in a single night of June.", true)]
    [InlineData("How many people were killed in the hall behind the north gate?", "Guards killed three and 40 people in the hall behind the north gate saw what they did.", false)]
    [InlineData("How many children were separated from their parents?", "A plan helps parents of more than 600 children with the care of their youngest.", false)]
    [InlineData("How many children were separated from their parents?", "At least 40 children were separated from their parents at the harbour in that winter.", true)]
    [InlineData("How many people have been arrested in Port Orrin?", "The police of the country arrested 5,000 people during the first five months of 2025.", false)]
    [InlineData("How many people have been arrested in Port Orrin?", "The Port Orrin Times reports that 5,000 people were arrested during the first five months of 2025.", false)]
    [InlineData("How many people have been arrested in Port Orrin?", "Altogether 50 people were arrested in Port Orrin during the first five months of 2025.", true)]
    [InlineData("How many people have been arrested in Los Angeles?", "The Los Angeles Times reports that 5,000 people were arrested during the first five months of 2025.", false)]
    [InlineData("How many people have been arrested in Los Angeles?", "Since the Los Angeles Declaration 5,000 people were arrested during the first five months of 2025.", false)]
    [InlineData("How many people have been arrested in Los Angeles?", "Altogether 50 people were arrested in Los Angeles during the first five months of 2025.", true)]
    [InlineData("How many people were counted in Port Orrin?", "The ombudsman found that Port Orrin was overcrowded, with 261 people in a hall for 120.", true)]
    [InlineData("How many people were reported dead in Port Orrin?", "The ombudsman found that Port Orrin was overcrowded, with 261 people in a hall for 120.", false)]
    [InlineData("How many people were held in Port Orrin?", "The paper spoke to 14 people who were held in Port Orrin during the last winter.", false)]
    [InlineData("How many people died in the hall behind the north gate?", "A guard died in the hall behind the north gate with 40 people who could not leave it.", false)]
    [InlineData("How many people died in the hall behind the north gate?", "The age of those who died in the hall behind the north gate was 40 on the day of their death.", false)]
    public void A_number_of_people_counts_where_the_words_before_it_say_of_whom(string question, string sentence, bool answers)
    {
        var evidence = new MemoryLibrary().Add("Harbour Watch", SourceKind.Ngo, "2025-03-05", sentence).Evidence(question);

        Assert.Equal(answers, evidence.Sentences.Any(s => s.Answers));
    }

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
