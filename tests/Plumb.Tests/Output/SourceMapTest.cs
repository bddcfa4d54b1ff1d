using System.Xml.Linq;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

/// <summary>The drawing of cited sources by kind and date.</summary>
public sealed class SourceMapTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_source_is_a_mark_that_leads_to_its_entry()
    {
        var svg = Draw(Checks.Source(1, "a"), Checks.Source(2, "b") with { Kind = "court" }, Checks.Source(3, "c") with { Published = "2019" });

        Assert.Equal(["#source-2", "#source-3", "#source-1"], svg.Descendants(s_svg + "a").Select(a => (string?)a.Attribute("href")));
        Assert.Equal(["court", "ngo"], svg.Elements(s_svg + "text").Select(t => t.Value).Where(t => !char.IsDigit(t[0])));
        Assert.Contains("3 sources of 2 kinds, from 2019 to 2025-03-07", svg.Element(s_svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_one_day_do_not_cover_each_other()
    {
        var circles = Draw(Checks.Source(1, "a"), Checks.Source(2, "b"), Checks.Source(3, "c")).Descendants(s_svg + "circle").ToList();

        Assert.Equal(3, circles.Select(c => (string?)c.Attribute("cy")).Distinct().Count());
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        const string hostile = "</title><script>alert(1)</script>\"'&";
        var svg = Draw(Checks.Source(1, "a") with { Publisher = hostile, Kind = hostile }, Checks.Source(2, "b"), Checks.Source(3, "c"));

        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.Contains(svg.Descendants(s_svg + "text"), t => t.Value == hostile);
    }

    [Fact]
    public void Few_sources_or_none_with_a_date_are_not_drawn()
    {
        Assert.Empty(SourceMap.Write([Checks.Source(1, "a"), Checks.Source(2, "b")]));
        Assert.Empty(SourceMap.Write([.. Enumerable.Range(1, 3).Select(n => Checks.Source(n, "a") with { Published = null })]));
    }

    private static XElement Draw(params Plumb.Core.Checking.CheckSource[] sources) => XDocument.Parse(SourceMap.Write(sources)).Root!.Element(s_svg + "svg")!;
}
