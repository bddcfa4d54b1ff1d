using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Weighing.Ledger;

/// <summary>Figures of small libraries, side by side.</summary>
public sealed class FigureLedgerTest
{
    private const string Asked = "How many people died in Vessaly detention?";

    [Fact]
    public void Figures_of_one_date_that_are_the_same_agree()
    {
        var group = Group(Of(
            ("Harbour Watch", "During 2025 there were 32 deaths in Vessaly detention, the worst year that was ever recorded."),
            ("University of Port", "In 2025 there were 32 deaths in Vessaly detention, according to the records of the coroner.")));

        Assert.Equal("agreement", group.Outcome);
        Assert.Contains("2 documents of 2 independent publishers give the same figure: 32 deaths", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_one_date_and_one_definition_that_differ_are_in_conflict()
    {
        var group = Group(Of(
            ("Harbour Watch", "During 2025 there were 32 deaths in Vessaly detention, the worst year that was ever recorded."),
            ("University of Port", "In 2025 there were 41 deaths in Vessaly detention, according to the records of the coroner.")));

        Assert.Equal("conflict", group.Outcome);
        Assert.Contains("from 32 to 41 deaths", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_one_date_whose_definitions_differ_are_true_by_two_measures_and_the_reason_is_said()
    {
        var group = Group(Of(
            ("Harbour Watch", "During 2025 there were 32 deaths of adults in Vessaly detention, the worst year that was ever recorded."),
            ("University of Port", "In 2025 there were 41 deaths within one month of release from Vessaly detention, by the coroner's records.")));

        Assert.Equal("measures", group.Outcome);
        Assert.Contains("both can be true by two measures", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
        Assert.Contains("Harbour Watch counts “deaths of adults", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fiscal_and_a_calendar_year_are_two_measures()
    {
        var group = Group(Of(
            ("Harbour Watch", "In fiscal 2022 there were 3 deaths in Vessaly detention, the lowest number that was ever recorded."),
            ("University of Port", "In 2022 there were 5 deaths in Vessaly detention, according to the records of the coroner.")));

        Assert.Equal("measures", group.Outcome);
        Assert.Contains("3 in fiscal 2022, 5 in 2022", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_different_dates_changed()
    {
        var group = Group(Of(
            ("Harbour Watch", "In 2023 there were 12 deaths in Vessaly detention, a number that the agency did not dispute at all."),
            ("University of Port", "In 2025 there were 32 deaths in Vessaly detention, according to the records of the coroner.")));

        Assert.Equal("course", group.Outcome);
        Assert.Contains("rose from 12 in 2023 to 32 in 2025: they are of different dates", group.Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_least_number_agrees_with_a_higher_one()
    {
        var group = Group(Of(
            ("Harbour Watch", "At least 30 deaths occurred in Vessaly detention in 2025, a number that the agency did not dispute."),
            ("University of Port", "In 2025 there were 32 deaths in Vessaly detention, according to the records of the coroner.")));

        Assert.Equal("agreement", group.Outcome);
    }

    [Fact]
    public void A_number_of_one_place_is_not_compared_with_that_of_the_whole()
    {
        var check = Of(
            ("Harbour Watch", "In 2025 there were 4 deaths at Port Orrin, a hall of Vessaly detention that the agency opened in spring."),
            ("University of Port", "In 2025 there were 32 deaths in Vessaly detention, according to the records of the coroner."));

        Assert.All(check.FigureGroups, g => Assert.Empty(g.Findings));
        Assert.Equal("Port Orrin", Assert.Single(check.Figures, f => f.Number == 4).Place);
    }

    [Fact]
    public void A_range_is_one_figure_with_an_upper_value()
    {
        var figure = Assert.Single(Of(
            ("Harbour Watch", "In 2025 there were between 30 and 35 deaths in Vessaly detention, by the estimate of its own doctors.")).Figures);

        Assert.Equal((30, 35), (figure.Number, figure.Upper));
    }

    [Fact]
    public void Who_counted_is_kept_where_the_source_names_another()
    {
        var figure = Assert.Single(Of(("Harbour Watch", "In its yearly account the Ombudsman recorded 32 deaths in Vessaly detention in 2025, more than ever.")).Figures);

        Assert.Equal("Ombudsman", figure.CountedBy);
        Assert.Equal("2025", figure.Time);
    }

    [Theory]
    [InlineData("Oregon recorded 32 deaths in Vessaly detention in 2025, more than ever.", null)]
    [InlineData("New Castle recorded 32 deaths in Vessaly detention in 2025, more than ever.", null)]
    [InlineData("Human Rights Watch documented 32 deaths in Vessaly detention in 2025, more than ever.", "Human Rights Watch")]
    [InlineData("The UNHCR counted 32 deaths in Vessaly detention in 2025, more than ever.", "UNHCR")]
    public void A_place_counts_nothing(string sentence, string? by) =>
        Assert.Equal(by, Assert.Single(Of(("Harbour Watch", sentence)).Figures).CountedBy);

    [Fact]
    public void Every_finding_was_counted_again_and_names_what_it_was_counted_from()
    {
        var finding = Group(Of(
            ("Harbour Watch", "In 2023 there were 12 deaths in Vessaly detention, a number that the agency did not dispute at all."),
            ("University of Port", "In 2025 there were 32 deaths in Vessaly detention, according to the records of the coroner."))).Findings[0].Sentence;

        Assert.Equal("computed", finding.Kind);
        Assert.Equal(2, finding.Computation!.Over.Count);
        Assert.Equal((12, 32), (finding.Computation.Values["lowest"], finding.Computation.Values["highest"]));
    }

    [Fact]
    public void Last_year_is_the_year_before_the_source_was_published()
    {
        var check = Of(
            ("Harbour Watch", "In the Harbour last year there were 32 deaths in Vessaly detention, the worst year that was ever recorded."),
            ("University of Port", "In 2025 there were 41 deaths in Vessaly detention, according to the records of the coroner."));

        Assert.Equal("conflict", Group(check).Outcome);
        Assert.Equal("last year (2025)", CheckWords.When(check.Figures.Single(f => f.Value == "32")));
        Assert.Equal("2025", CheckWords.When(check.Figures.Single(f => f.Value == "41")));
    }

    [Fact]
    public void A_year_that_was_not_over_when_the_source_was_published_is_counted_up_to_that_day() =>
        Assert.Equal("until 2026-01-05", Assert.Single(Of(("Harbour Watch", "In the Harbour this year there were 3 deaths in Vessaly detention, more than ever was recorded.")).Figures).Time);

    [Fact]
    public void In_a_quotation_last_year_may_be_any_year() =>
        Assert.Null(Assert.Single(Of(("Harbour Watch", "The inspector wrote that “there were 32 deaths in Vessaly detention last year”, more than ever."))
            .Figures).Time);

    private static CheckFigureGroup Group(Check check) => Assert.Single(check.FigureGroups, g => g.Findings.Count > 0);

    private static Check Of(params (string Publisher, string Text)[] texts)
    {
        var library = new MemoryLibrary();
        foreach (var (publisher, text) in texts)
        {
            library.Add(publisher, SourceKind.Ngo, "2026-01-05", text);
        }

        var checker = new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System);
        return checker.CheckAsync(new Question(Asked), "2026-02-01", CancellationToken.None).GetAwaiter().GetResult().Check;
    }
}
