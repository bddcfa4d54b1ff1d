using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class PositionsFinderTest
{
    [Fact]
    public void Where_no_stance_is_sure_it_is_said_that_somebody_speaks_and_nobody_is_called_neutral() =>
        Assert.All(Prison().Check("How do people see the harbour prison?").Positions?.Rows.SelectMany(r => r.Cells) ?? [], c => Assert.Contains(c.Stance, (string[])["critical", "supportive", "speaks", "silent"]));

    [Fact]
    public void What_is_left_over_after_the_themes_is_no_theme_of_a_position() =>
        Assert.All(Prison().Check("What is said about the harbour prison?").Positions?.Themes ?? [], t => Assert.DoesNotContain("sources say", t, StringComparison.Ordinal));

    [Fact]
    public void A_count_of_deaths_makes_nobody_a_supporter()
    {
        var check = Prison().Check("How many people died in the harbour prison, and of what?");

        Assert.True(check.Positions is null || check.Positions.Rows.SelectMany(r => r.Cells).All(c => c.Stance is "speaks" or "silent"));
    }

    [Fact]
    public void Where_no_themes_part_the_answer_one_column_tells_who_judges_the_whole()
    {
        var positions = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch called the harbour prison cruel and inhumane after a visit in winter.")
            .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Open Door welcomed the harbour prison as a humane and decent house for sailors.")
            .Check("How do people see the harbour prison?").Positions;

        Assert.Equal(["The question as a whole"], positions?.Themes);
        Assert.Equal(["Harbour Watch", "Open Door"], positions!.Rows.Select(r => r.Actor).Order(StringComparer.Ordinal));
        Assert.Equal("critical", positions.Rows.Single(r => r.Actor == "Harbour Watch").Cells[0].Stance);
        Assert.NotEqual("critical", positions.Rows.Single(r => r.Actor == "Open Door").Cells[0].Stance);
    }

    [Fact]
    public void What_was_said_long_ago_is_no_position_of_today()
    {
        var positions = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch called the harbour prison cruel and inhumane after a visit in winter.")
            .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Open Door called the harbour prison squalid and its cells unsafe for old sailors.")
            .Add("Open Door", SourceKind.Ngo, "2012-03-03", "Open Door welcomed the harbour prison as a humane and decent house for sailors.")
            .Check("How do people see the harbour prison?").Positions;

        Assert.DoesNotContain(positions?.Rows.SelectMany(r => r.Cells) ?? [], c => c.Stance == "supportive");
        Assert.NotNull(positions);
    }

    [Fact]
    public void One_who_speaks_alone_is_held_against_nobody() =>
        Assert.Null(new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch called the harbour prison cruel and inhumane after a visit in winter.")
            .Check("How do people see the harbour prison?").Positions);

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the harbour prison is cruel and inhumane, and families sleep on the floor.", "In the harbour prison 41 people died last winter, of cold and of neglect.")
        .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "Overcrowding of the harbour prison is blamed by the town on the closing of the old hall.", "Medical care in the harbour prison comes once a week by boat.")
        .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Doctors who saw the overcrowding in the harbour prison found scabies among old sailors.", "Medical care in the harbour prison was refused to nine sailors in March.")
        .Add("Orrin Courier", SourceKind.Press, "2025-03-04", "The harbour prison was built for 120 people before its overcrowding became known abroad.", "The harbour prison has one nurse, and medical care ends at noon.");
}
