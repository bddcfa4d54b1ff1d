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

    [Theory]
    [InlineData("The agency counted > 17 deaths in the harbour shelters in the winter of 2025.", "AtLeast")]
    [InlineData("The agency counted -> 17 deaths in the harbour shelters in the winter of 2025.", "Exact")]
    public void An_arrow_is_no_bound(string sentence, string bound) =>
        Assert.Equal(bound, Assert.Single(new MemoryLibrary().Add("Harbour Watch", SourceKind.Ngo, "2025-08-01", sentence).Evidence("How many deaths were there in the harbour shelters?").Ledger.SelectMany(g => g.Entries)).Bound.ToString());

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

    [Fact]
    public void A_number_without_a_time_is_of_the_span_that_its_title_names()
    {
        var check = new MemoryLibrary()
            .AddWith(s => s with { Title = "Vessaly detention deaths FY2004–Jan 2026" }, "University of Port", SourceKind.Academic, "2026-01-05", "We identified 274 deaths in Vessaly detention with complete records of age and place of the dead.", "In Vessaly detention fever was listed in 11 deaths (10 in FY2020, 1 in FY2021) of the detainees.")
            .Check(Asked);

        var whole = Assert.Single(check.Figures, f => f.Number == 274);
        Assert.Equal(("FY2004 to 2026-01", null), (whole.Time, whole.Place));
        Assert.Equal("FY2004 to 2026-01", CheckWords.When(whole));
        var part = Assert.Single(check.Figures, f => f.Number == 11);
        Assert.Equal(("FY2004 to 2026-01", "fever"), (part.Time, part.Place));
        Assert.NotEqual(whole.Group, part.Group);
        Assert.All(check.FigureGroups, g => Assert.Empty(g.Findings));
    }

    [Fact]
    public void A_span_of_years_in_a_sentence_is_one_time()
    {
        var check = Of(
            ("Harbour Watch", "Between 2020 and 2024 there were 31 deaths in Vessaly detention, by the account of its doctors."),
            ("University of Port", "From 2020 to 2024 there were 33 deaths in Vessaly detention, according to the records of the coroner."));

        Assert.Equal("conflict", Group(check).Outcome);
        Assert.Contains("For 2020 to 2024 the figures run from 31 to 33 deaths", Group(check).Findings[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void People_who_are_somewhere_are_as_many_as_was_told_on_the_day_of_a_source()
    {
        var check = new MemoryLibrary()
            .Add("Ombudsman", SourceKind.Government, "2025-05-27", "The Ombudsman found that Hall C at Port Orrin was overcrowded, with 1,261 people in a hall built for 120.")
            .Add("Refugee Council", SourceKind.Ngo, "2025-07-03", "Families with children sleep on the floor of Hall C at Port Orrin because the hall was built for 120 people and holds 1,290, the council said.")
            .Check("How many people are in Hall C?");

        Assert.Contains("rose from 1,261 (told on 27 May 2025) to 1,290 (told on 3 July 2025)", Group(check).Findings[0].Sentence.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Figures, f => f.Number == 120);
        Assert.Equal("told 2025-07-03", CheckWords.When(check.Figures.Single(f => f.Number == 1290)));
    }

    [Fact]
    public void Those_for_whom_it_lasts_longer_are_another_quantity_than_all()
    {
        var group = Group(Asking(
            "How many asylum seekers were held in Vessaly detention?",
            ("Harbour Watch", "Vessaly detention held 532 asylum seekers on 31 January 2025, as the lists of its doctors show."),
            ("Pier Aid", "On 31 January 2025 Vessaly detention held 412 asylum seekers for more than 30 days, as its lists show."),
            ("University of Port", "On 30 April 2025 there were 538 asylum seekers held in Vessaly detention for over thirty days, by its own records.")));

        Assert.DoesNotContain(group.Findings, f => f.Outcome == "conflict");
        Assert.Contains(group.Findings, f => f.Sentence.Text.Contains("Pier Aid counts “asylum seekers for more than 30 days” (412)", StringComparison.Ordinal));
        Assert.Contains(group.Findings, f => f.Outcome == "course" && f.Sentence.Text.Contains("more than 30 days” rose from 412 on 31 January 2025 to 538", StringComparison.Ordinal));
    }

    private static CheckFigureGroup Group(Check check) => Assert.Single(check.FigureGroups, g => g.Findings.Count > 0);

    private static Check Of(params (string Publisher, string Text)[] texts) => Asking(Asked, texts);

    private static Check Asking(string question, params (string Publisher, string Text)[] texts)
    {
        var library = new MemoryLibrary();
        foreach (var (publisher, text) in texts)
        {
            library.Add(publisher, SourceKind.Ngo, "2026-01-05", text);
        }

        var checker = new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System);
        return checker.CheckAsync(new Question(question), "2026-02-01", CancellationToken.None).GetAwaiter().GetResult().Check;
    }
}
