using System.Globalization;
using System.Xml.Linq;
using Plumb.Core.Checking;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

/// <summary>The drawing of a check's timeline.</summary>
public sealed class TimelinePlotTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_event_is_told_with_its_date_and_a_mark_that_leads_to_its_source()
    {
        var svg = Draw(At("2024"), At("2025-03", source: 2), At("2025-06-03"));

        Assert.Equal(["#source-1", "#source-2", "#source-1"], svg.Descendants(s_svg + "a").Select(a => (string?)a.Attribute("href")));
        Assert.Equal(["2024", "March 2025", "3 June 2025"], Dates(svg));
        Assert.Equal("3 events, from 2024 to 3 June 2025. The list below holds every one.", svg.Element(s_svg + "desc")!.Value);
        Assert.Equal("timeline-title timeline-desc", (string?)svg.Attribute("aria-labelledby"));
        Assert.Equal("group", (string?)svg.Attribute("role"));
    }

    [Fact]
    public void A_day_is_a_dot_and_what_is_known_less_exactly_or_lasts_is_a_bar()
    {
        var svg = Draw(At("2021", "2023"), At("2024"), At("2025-06-03"));

        Assert.Single(svg.Elements(s_svg + "circle"));
        var bars = svg.Elements(s_svg + "line").Where(l => (string?)l.Attribute("class") == "lasting").Select(l => Number(l, "y2") - Number(l, "y1")).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(3, bars[0] / bars[1], 1);
    }

    [Fact]
    public void Labels_of_neighbouring_days_stand_one_below_the_other_inside_the_drawing()
    {
        var svg = Draw([At("2020-01-01"), .. Enumerable.Range(1, 6).Select(d => At($"2025-06-0{d}"))]);
        var tops = svg.Elements(s_svg + "text").Where(t => t.Attribute("font-weight") is not null).Select(t => Number(t, "y")).ToList();

        Assert.Equal(7, tops.Count);
        Assert.All(tops.Zip(tops.Skip(1)), p => Assert.True(p.Second - p.First >= 59, $"{p.First} {p.Second}"));
        Assert.InRange(tops[^1] + 40, 0, double.Parse(((string)svg.Attribute("viewBox")!).Split(' ')[3], CultureInfo.InvariantCulture));
        Assert.All(svg.Elements(s_svg + "text"), t => Assert.True(Number(t, "y") > 0));
    }

    [Fact]
    public void Of_many_events_exact_days_of_their_own_are_drawn_and_the_number_of_the_others_is_told()
    {
        CheckEvent[] events = [At("2024"), .. Enumerable.Range(1, 9).Select(d => At($"2025-06-0{d}")), At("2025-06-09"), At("2025-07"), At("2026")];
        var figure = TimelinePlot.Write(events, [Checks.Source(1, "a")]);

        Assert.Equal([.. Enumerable.Range(1, 9).Select(d => $"{d} June 2025"), "July 2025"], Dates(Svg(figure)));
        Assert.Contains("10 of 13 events are drawn, exact days first; the list holds all.", figure, StringComparison.Ordinal);
        Assert.DoesNotContain("are drawn", TimelinePlot.Write(events[..5], []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-01", "2025-06-20", "Jun 2025")]
    [InlineData("2024-02-01", "2026-03-20", "2025")]
    [InlineData("1950-02-01", "2026-03-20", "2020")]
    public void The_axis_names_months_years_or_decades_that_do_not_touch(string first, string last, string name)
    {
        var ticks = Draw(At(first), At(first), At(last)).Elements(s_svg + "text").Where(t => (string?)t.Attribute("text-anchor") == "end").ToList();

        Assert.Contains(name, ticks.Select(t => t.Value));
        Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.True(Number(p.Second, "y") - Number(p.First, "y") >= 20));
    }

    [Fact]
    public void Who_says_it_stands_behind_the_date_as_far_as_there_is_room()
    {
        var svg = Draw(At("2024") with { Speaker = "Council" }, At("2025-06-03") with { Speaker = new string('a', 80) }, At("2025-06-04", "2025-07-12"));

        Assert.Equal(["2024Council", "4 June 2025 – 12 July 2025"], Dates(svg).Where(d => !d.StartsWith("3 June", StringComparison.Ordinal)));
        Assert.Equal(2, svg.Descendants(s_svg + "tspan").Count());
        Assert.EndsWith("…", svg.Descendants(s_svg + "tspan").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_events_or_one_date_only_are_not_drawn()
    {
        Assert.Empty(TimelinePlot.Write([At("2024"), At("2025")], []));
        Assert.Empty(TimelinePlot.Write([At("2024"), At("2024"), At("2024")], []));
    }

    [Fact]
    public void Hostile_words_stay_text_and_keep_their_room()
    {
        var quote = "</text><script>alert(1)</script> 2025 " + new string('世', 400);
        var svg = Draw(At("2024"), At("2025", quote: quote), At("2025-06-03"));

        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.All(svg.Elements(s_svg + "text"), t => Assert.True(t.Value.Length < 60, t.Value));
    }

    [Theory]
    [InlineData("Short words.", "Short words.")]
    [InlineData("One two three four five six seven eight nine ten", "One two three four five|six seven eight nine ten")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve", "One two three four five|six seven eight nine …")]
    [InlineData("世世世世世世世世世世世世世世世世", "世世世世世世世世世世世世|世世世世")]
    public void Lines_end_at_spaces_and_show_what_is_left_out(string text, string lines) => Assert.Equal(lines.Split('|'), DrawnLines.Of(text, 160, 2));

    private static CheckEvent At(string time, string? until = null, int source = 1, string quote = "The hall held 261 people.") =>
        new(time, until, "2025", null, Checks.Quoting(quote, source).Citations[0]);

    private static IEnumerable<string> Dates(XElement svg) => svg.Elements(s_svg + "text").Where(t => t.Attribute("font-weight") is not null).Select(t => t.Value);

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static XElement Draw(params CheckEvent[] events) => Svg(TimelinePlot.Write(events, [Checks.Source(1, "a"), Checks.Source(2, "b")]));

    private static XElement Svg(string figure) => XDocument.Parse(figure).Root!.Element(s_svg + "svg")!;
}
