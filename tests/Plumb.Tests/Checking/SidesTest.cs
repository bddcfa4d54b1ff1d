using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Checking;

public sealed class SidesTest
{
    private const string Asked = "How do organisations describe overcrowding in the harbour shelter?";

    [Fact]
    public async Task Each_side_that_speaks_is_measured_and_each_that_does_not_stands_in_the_limits()
    {
        var check = await Run(Shelter().Add("College of Orrin", SourceKind.Academic, "2024-02-01", "We describe overcrowding in the harbour shelter and how organisations answer it."));

        var studies = Assert.Single(check.Sides, s => s.Side == "studies");
        Assert.Equal(["College of Orrin"], studies.Speakers);
        Assert.InRange(studies.Share, 0.1, 0.9);
        Assert.Equal(1, studies.Origins);
        var affected = Assert.Single(check.Sides, s => s.Side == "affected");
        Assert.Equal(0, affected.Sentences);
        var limit = Assert.Single(check.Limits, l => l.Kind == "side-not-heard");
        Assert.Contains("those affected (add testimony", limit.Text, StringComparison.Ordinal);
        Assert.Equal(check.Sides.Count(s => s.Sentences == 0), limit.Text.Split("(add ").Length - 1);
        Assert.Contains(check.Audit.Queries, q => q.Purpose.Contains("those affected", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Two former officers said that overcrowding in the harbour shelter was hidden from organisations.", "decides", false)]
    [InlineData("Two officials said that overcrowding in the harbour shelter was hidden from organisations.", "decides", true)]
    public async Task Who_was_in_office_decides_nothing(string told, string side, bool speaks)
    {
        var check = await Run(Shelter().Add("Vessaly Daily", SourceKind.Press, "2024-05-02", told));

        Assert.Equal(speaks, check.Sides.Any(s => s.Side == side && s.Speakers.Any(n => n.Contains("two officials (told by Vessaly Daily)", StringComparison.Ordinal))));
        Assert.DoesNotContain(check.Sides.SelectMany(s => s.Speakers), n => n.StartsWith("Two", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("All Saints Council", false)]
    [InlineData("Three Rivers Council", false)]
    [InlineData("Two prison doctors", true)]
    public async Task Only_a_quantity_of_people_is_told_by_whom_it_is_told(string speaker, bool isQuantity)
    {
        var check = await Run(Shelter().Add("Vessaly Daily", SourceKind.Press, "2024-05-02", $"{speaker} said that overcrowding in the harbour shelter was hidden from organisations."));
        var speakers = check.Sides.SelectMany(s => s.Speakers).ToList();

        Assert.Equal(isQuantity, speakers.Exists(s => s.EndsWith("(told by Vessaly Daily)", StringComparison.Ordinal)));
        Assert.Equal(!isQuantity, speakers.Contains(speaker));
    }

    [Fact]
    public async Task A_denial_names_what_it_denies()
    {
        var library = Shelter().Add("Coastal Agency", SourceKind.Government, "2024-04-02", "The agency denied that overcrowding left whole families without beds in the harbour shelter that organisations describe.");
        var denial = Assert.Single((await Run(library)).Counterpoints, s => s.Denies is not null);

        Assert.Equal("Coastal Agency", denial.Speaker);
        Assert.Contains("Overcrowding in the harbour shelter left whole families", denial.Denies!.Citation.Quote, StringComparison.Ordinal);
        Assert.Equal("Organisations", denial.Denies.Speaker);
    }

    [Fact]
    public async Task A_denial_that_shares_only_the_questions_words_is_paired_with_nothing() =>
        Assert.DoesNotContain((await Run(Shelter())).Counterpoints, s => s.Denies is not null);

    [Fact]
    public async Task One_sentence_stands_for_those_that_say_the_same_and_counts_who_is_independent()
    {
        var library = Shelter()
            .Add("Port Monitor", SourceKind.Ngo, "2024-05-01", "Overcrowding in the harbour shelter has left whole families without beds, organisations describe this spring.")
            .Add("Quay Doctors", SourceKind.Ngo, "2024-06-01", "In the harbour shelter overcrowding left families without beds, organisations describe after visits.");

        var check = await Run(library);

        var point = check.Sentences().FirstOrDefault(s => s.Same.Count > 0);
        Assert.NotNull(point);
        Assert.InRange(point.Independent, 2, 3);
        Assert.All(point.Same, s => Assert.Contains("without beds", s.Citation.Quote, StringComparison.Ordinal));
        Assert.All(point.Same, s => Assert.InRange(s.Citation.Source, 1, check.Sources.Count));
    }

    [Fact]
    public async Task A_sentence_that_a_newspaper_reports_of_an_agency_is_the_agencys()
    {
        var library = Shelter().Add("Daily Post", SourceKind.Press, "2024-05-02", "A spokesman for the Northern Agency said that organisations describe overcrowding in the harbour shelter too darkly.");

        Assert.Contains((await Run(library)).Sentences(), s => s.Speaker == "A spokesman for the Northern Agency");
    }

    private static MemoryLibrary Shelter() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2024-03-01", "Overcrowding in the harbour shelter left whole families without beds, organisations describe in their joint report.")
        .Add("Coastal Agency", SourceKind.Government, "2024-04-01", "The agency denied overcrowding in the harbour shelter and rejected how organisations describe the place.")
        .Add("University of Port", SourceKind.Academic, "2023", "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.");

    private static async Task<Check> Run(MemoryLibrary library) =>
        (await new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System)
            .CheckAsync(new Question(Asked), "2026-01-01", TestContext.Current.CancellationToken)).Check;
}
