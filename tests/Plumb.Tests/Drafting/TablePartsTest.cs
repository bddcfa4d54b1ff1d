using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class TablePartsTest
{
    private const string Asked = "How many people died in Orrin detention, and of what?";
    private const string Count = "In all 40 people died in Orrin detention from 2020 to 2024, the registry of deaths shows.";

    private static readonly string[] s_causes = ["Causes of death in Orrin detention, 2020 to 2024", "Cause | Deaths | Percent", "Heart | 22 | 55.0", "Infection | 11 | 27.5", "Not stated | 7 | 17.5"];

    [Fact]
    public void A_table_of_causes_is_quoted_row_by_row_in_the_summary()
    {
        var library = new MemoryLibrary().Add("Orrin Registry", SourceKind.Academic, "2025-01-02", [Count, .. s_causes]);

        var sentence = Assert.Single(library.Check(Asked).Summary, s => s.Text.Contains("in the table", StringComparison.Ordinal));

        Assert.Equal("Orrin Registry, in the table “Causes of death in Orrin detention, 2020 to 2024”, divides 40 into 3 groups (“Cause | Deaths | Percent”): “Heart | 22 | 55.0”; “Infection | 11 | 27.5”; “Not stated | 7 | 17.5”.", sentence.Text);
        Assert.Equal(4, sentence.Citations.Count);
        Assert.All(sentence.Citations, c => Assert.Equal(c.Quote, Archived(library, c)));
    }

    [Theory]
    [InlineData("Heart | none | 55.0")] // a cell that is no number: nothing could be added up
    [InlineData("Heart | 22.5 | 55.0")] // nobody counts half a death
    [InlineData("Heart | 22")] // a row of fewer cells
    [InlineData("2020 | 22 | 55.0")] // no name before the numbers
    public void A_table_with_a_row_that_does_not_fit_is_left_alone(string row) =>
        Assert.DoesNotContain(new MemoryLibrary().Add("Orrin Registry", SourceKind.Academic, "2025-01-02", [Count, s_causes[0], s_causes[1], row, .. s_causes[3..]]).Check(Asked).Summary, s => s.Text.Contains("in the table", StringComparison.Ordinal));

    [Fact]
    public void A_table_with_a_row_that_adds_up_the_others_is_left_alone() =>
        Assert.DoesNotContain(new MemoryLibrary().Add("Orrin Registry", SourceKind.Academic, "2025-01-02", [Count, .. s_causes, "Total | 40 | 100.0"]).Check(Asked).Summary, s => s.Text.Contains("in the table", StringComparison.Ordinal));

    [Fact]
    public void Causes_of_something_else_are_no_answer() =>
        Assert.DoesNotContain(new MemoryLibrary().Add("Orrin Registry", SourceKind.Academic, "2025-01-02", [Count, "Causes of late trains in Vessaly", .. s_causes[1..2].Select(h => h.Replace("Deaths", "Trains", StringComparison.Ordinal)), .. s_causes[2..]]).Check(Asked).Summary, s => s.Text.Contains("in the table", StringComparison.Ordinal));

    [Fact]
    public void Where_no_cause_is_asked_for_no_table_of_causes_is_told() =>
        Assert.DoesNotContain(new MemoryLibrary().Add("Orrin Registry", SourceKind.Academic, "2025-01-02", [Count, .. s_causes]).Check("How many people died in Orrin detention?").Summary, s => s.Text.Contains("in the table", StringComparison.Ordinal));

    private static string Archived(MemoryLibrary library, CheckCitation citation)
    {
        var text = library.Document(citation.Snapshot).Text;
        return text[CodePoints.ToUtf16(text, citation.Start)..CodePoints.ToUtf16(text, citation.End)];
    }
}
