using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Quotations of the sample library, looked up with the built program.</summary>
public sealed class HarbourQuoteTest(AddedHarbour harbour)
{
    [Theory]
    [InlineData("“The Coastal Reception Agency has turned a place of safety into a place of punishment.”", "Ines Varro", 0, "exact")]
    [InlineData("The Coastal Reception Agency has turned a place of safety into a place of punishment", "Paul Hesk", 10, "exact")]
    [InlineData("Our officers acted calmly and outside the law", "Paul Hesk", 10, "altered")]
    [InlineData("Our officers … within the law", "Hesk", 0, "exact")]
    [InlineData("The moon over the harbour is made of cheese", "Ines Varro", 5, "notFound")]
    public async Task A_quotation_is_told_by_its_standing_and_its_exit_code(string quote, string speaker, int exitCode, string standing)
    {
        var outcome = await harbour.RunAsync("quote", quote, "--speaker", speaker, "--json");

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(standing, AddedHarbour.Text(AddedHarbour.Json(outcome.Output), "standing"));
    }

    [Fact]
    public async Task The_copies_of_a_release_are_named_and_the_nearest_wording_stands_at_its_place()
    {
        var finding = AddedHarbour.Json((await harbour.RunAsync("quote", "Families with children sleep on the floor of Hall C because the hall was built for 120 persons", "--json")).Output);
        var best = finding.GetProperty("appearances")[0];
        var text = await harbour.TextAsync(AddedHarbour.Text(best.GetProperty("source"), "snapshot"));
        var place = best.GetProperty("place");

        Assert.Equal("altered", AddedHarbour.Text(finding, "standing"));
        Assert.Equal(AddedHarbour.Text(best, "wording"), string.Concat(text.Skip(place[0].GetInt32()).Take(place[1].GetInt32() - place[0].GetInt32())));
        Assert.Equal(2, finding.GetProperty("appearances").EnumerateArray().Count(a => a.GetProperty("copyOf").ValueKind == System.Text.Json.JsonValueKind.String));
    }

    [Fact]
    public async Task Of_the_same_day_the_release_comes_before_the_newspaper_that_prints_it()
    {
        var finding = AddedHarbour.Json((await harbour.RunAsync("quote", "a policy of deterrence by neglect", "--json")).Output);

        Assert.Equal("vrc-release", AddedHarbour.Text(finding.GetProperty("appearances")[0].GetProperty("source"), "id"));
    }

    [Fact]
    public async Task A_quotation_without_a_word_is_refused_with_what_to_do()
    {
        var outcome = await harbour.RunAsync("quote", "…");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Give the words", outcome.Error, StringComparison.Ordinal);
    }
}
