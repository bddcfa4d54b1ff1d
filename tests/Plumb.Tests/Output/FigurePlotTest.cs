using AngleSharp.Html.Parser;
using Plumb.Core.Checking;
using Plumb.Host.Output;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class FigurePlotTest
{
    private static readonly CheckFigureGroup s_group = new(1, "deaths <b>&</b>", "course", []);

    [Fact]
    public void A_plot_has_a_title_and_a_description_and_a_mark_for_each_figure()
    {
        var page = new HtmlParser().ParseDocument(FigurePlot.Write(s_group, [Figure("2023", 12), Figure("2024", 20), Figure("2025", 32)]));
        var svg = page.QuerySelector("svg")!;

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(svg.QuerySelector($"#{id}")));
        Assert.Equal(3, svg.QuerySelectorAll("ellipse, circle").Length);
        Assert.Contains("currentColor", svg.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_sources_stay_text()
    {
        var page = new HtmlParser().ParseDocument(FigurePlot.Write(s_group, [Figure("2023", 12), Figure("2024", 20), Figure("2025", 32) with { Speaker = "<script>x</script>" }]));

        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Contains("<script>x</script>", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        CheckFigure[] figures = [Figure("2023", 12), Figure("2025-06-30", 20), Figure("FY2025", 32)];

        Assert.Equal(FigurePlot.Write(s_group, figures), FigurePlot.Write(s_group, figures));
    }

    [Fact]
    public void Two_figures_are_too_few_to_draw() => Assert.Empty(FigurePlot.Write(s_group, [Figure("2023", 12), Figure("2024", 20)]));

    [Theory]
    [InlineData("2025", 2025.5)]
    [InlineData("FY2025", 2025.25)]
    [InlineData("until 2025-01", 2025.0417)]
    [InlineData("since 2006", null)]
    public void A_time_has_its_place_on_the_axis(string time, double? at)
    {
        var found = FigurePlot.YearOf(time);

        Assert.Equal(at is null, found is null);
        Assert.Equal(at ?? 0, found ?? 0, 3);
    }

    private static CheckFigure Figure(string time, double number) => new()
    {
        Quantity = "deaths", Value = $"{number}", Number = number, Bound = "exact", Unit = "count", Time = time, Speaker = "Harbour Watch", Group = 1,
        Citation = new CheckCitation { Source = 1, Snapshot = "sha256:0", Start = 0, End = 1, Quote = "x", Prefix = "", Suffix = "", Anchor = [0, 1] },
    };
}
