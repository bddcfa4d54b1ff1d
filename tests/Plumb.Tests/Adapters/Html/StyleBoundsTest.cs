using System.Text;
using Plumb.Adapters.Html;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

/// <summary>What a hostile sheet may cost is bounded: shown by counting.</summary>
public sealed class StyleBoundsTest
{
    [Theory]
    [InlineData("div div div div div div div div div div div div p")]
    [InlineData(".none div div div div div div div div div div div p")]
    [InlineData(".none ~ div div div ~ div div div div p ~ p")]
    public void A_selector_of_many_parts_costs_each_element_once_for_each_part(string selector)
    {
        const int Deep = 300;
        using var page = Parsed(string.Concat(Enumerable.Repeat("<div>", Deep)) + string.Concat(Enumerable.Repeat("<p>x</p>", 20)), selector + " { display: none }");
        var rules = StyleRules.Of(page, [], new KnownSheets());

        var parts = selector.Split([' ', '~'], StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.True(rules.Steps <= parts * page.All.Length * 2L, $"{rules.Steps} steps for {parts} parts and {page.All.Length} elements");
        Assert.True(rules.AreWhole);
        Assert.Equal(selector[0] == 'd' ? "none" : null, rules.ValueOf(page.QuerySelector("p")!, "display"));
    }

    [Theory]
    [InlineData("p:has(b)")]
    [InlineData("p:nth-child(2n + 1):not(i b)")]
    [InlineData("p ~ p ~ p")]
    [InlineData(":is(.none p)")]
    public void What_costs_more_than_is_allowed_is_given_up_and_told(string selector)
    {
        const int Most = 20_000;
        using var page = Parsed(string.Concat(Enumerable.Repeat("<p>x</p>", 200)), string.Concat(Enumerable.Range(0, 100).Select(i => $"{selector}, .none{i} {selector} {{ display: none }}\n")));
        var rules = StyleRules.Of(page, [], new KnownSheets(), Most);

        Assert.Equal(Most + 1, rules.Steps);
        Assert.False(rules.AreWhole);
    }

    [Fact]
    public void Combinators_in_brackets_are_few_or_the_selector_is_not_tried()
    {
        var sheet = StyleSheetReader.Read(":is(div div div div div div div p) { display: none } p { color: red }");

        Assert.False(sheet.IsWhole);
        Assert.Single(sheet.Rules);
    }

    [Fact]
    public void Values_that_double_each_other_are_given_up_and_told()
    {
        var doubling = string.Concat(Enumerable.Range(0, 40).Select(i => $"--a{i}: var(--a{i + 1}) var(--a{i + 1});"));
        using var page = Parsed("<p>x</p>", $"p {{ {doubling} --a40: x; font: var(--a0) }}");
        var rules = StyleRules.Of(page, [], new KnownSheets());

        Assert.Null(rules.ValueOf(page.QuerySelector("p")!, "font-size"));
        Assert.True(rules.Steps < 1_000_000, $"{rules.Steps} steps");
        Assert.False(rules.AreWhole);
    }

    [Fact]
    public void Rules_in_rules_without_end_are_not_read_and_told()
    {
        var sheet = StyleSheetReader.Read(string.Concat(Enumerable.Repeat("p { ", 100)) + "display: none");

        Assert.False(sheet.IsWhole);
        Assert.Empty(sheet.Rules);
    }

    [Theory]
    [InlineData("@media{/*}*/", false)]
    [InlineData("@media{/*}*/}", true)]
    [InlineData("@media{'}'", false)]
    [InlineData("@media{\\}", false)]
    [InlineData("x{y:url(}", true)]
    [InlineData("({)}", false)]
    [InlineData("({)", false)]
    [InlineData("(){}[]", true)]
    public void Brackets_are_counted_past_comments_strings_and_escapes(string piece, bool isRead)
    {
        var css = string.Concat(Enumerable.Repeat(piece, 50_000));

        Assert.Equal(!isRead, CssText.IsTooDeep(css));
        Assert.Equal(isRead, StyleSheetReader.Read(css).IsWhole);
        Assert.False(CssText.IsTooDeep(piece));
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("(width:calc(", "(", "1")]
    [InlineData("(width:calc(", "url(", "1")]
    [InlineData("not (", "(", "a")]
    public void A_list_of_media_queries_without_end_is_not_known(string first, string piece, string last)
    {
        var list = first + string.Concat(Enumerable.Repeat(piece == "a" ? "(" : piece, 30_000)) + "a" + string.Concat(Enumerable.Repeat(last, 30_000));
        var page = Pages.Page(Pages.Article, $"<style media=\"{list}\">p {{ display: none }}</style><link rel=stylesheet href='a.css' media=\"{list}\">");

        Assert.Equal(Holding.Unknown, MediaQueries.Read(list));
        Assert.Equal(Plumb.Core.Sources.PageReading.SheetsUnread, Pages.Read(page).Reading);
        Assert.Equal(["a.css"], HtmlSheetLinks.Read(Encoding.UTF8.GetBytes(page), "text/html", new Uri("https://site.org/p")).Select(l => l.Link));
    }

    [Fact]
    public void Sums_in_each_other_without_end_are_not_worked_out()
    {
        var deep = string.Concat(Enumerable.Repeat("url(", 1_000));

        Assert.Null(CssMath.WorkOut("width", $"calc({deep}1"));
        Assert.Equal("3px", CssMath.WorkOut("width", "calc((1px) + ((2px)))"));
    }

    [Theory]
    [InlineData("&,&,&,&,&,&,&,& { ")]
    [InlineData("&&&&&&&& { ")]
    [InlineData("a,b,c,d,e,f,g,h { ")]
    public void Rules_in_rules_that_repeat_those_around_them_are_bounded_and_told(string nested)
    {
        var sheet = StyleSheetReader.Read("p { color: red; " + string.Concat(Enumerable.Repeat(nested, 15)) + "display: none" + new string('}', 16) + "q { display: none }");

        Assert.False(sheet.IsWhole);
        Assert.Equal(["color", "display"], sheet.Rules.SelectMany(r => r.Declarations).Select(d => d.Name));
    }

    [Fact]
    public void A_long_list_is_not_read_anew_for_each_rule_in_it()
    {
        const int Selectors = 20_000, Rules = 2_000;
        var sheet = StyleSheetReader.Read(string.Join(',', Enumerable.Range(0, Selectors).Select(i => $"a{i}")) + " { " + string.Concat(Enumerable.Repeat("display: none; @media print {} ", Rules)) + "}");

        Assert.False(sheet.IsWhole);
        Assert.True(sheet.Rules.Count < Selectors * Rules / 10, $"{sheet.Rules.Count} rules");
    }

    [Theory]
    [InlineData("a", 50_000, ".", "")]
    [InlineData("a", 17, ".", "")]
    [InlineData("aaaaaaaaaaaaaaaa", 13, ".", "")]
    [InlineData("a", 50_000, ",b", "b")]
    public void Layers_are_bounded_and_told(string name, int count, string joint, string numbered)
    {
        var layers = string.Join(joint, Enumerable.Range(0, count).Select(i => numbered.Length > 0 ? $"{name}{i}" : name));
        var sheet = StyleSheetReader.Read($"@layer {layers}; @layer {layers.Split(',')[^1]} {{ p {{ display: none }} }} q {{ display: none }}");

        Assert.False(sheet.IsWhole);
        Assert.Single(sheet.Rules);
        Assert.True(sheet.Layers.Count <= LayerOrder.Most && sheet.Layers.All(l => l.Length <= 200), $"{sheet.Layers.Count} layers");
    }

    [Fact]
    public void A_layer_that_is_named_often_is_one()
    {
        var sheet = StyleSheetReader.Read(string.Concat(Enumerable.Repeat("@layer a.b { p { color: red } } @layer c;", 2_000)));

        Assert.True(sheet.IsWhole);
        Assert.Equal([".a.b", ".c"], sheet.Layers);
    }

    [Fact]
    public void Layers_of_all_sheets_of_a_page_are_bounded_and_told()
    {
        var layers = string.Concat(Enumerable.Range(0, 600).Select(i => $"@layer a{i} {{ p {{ display: none }} }}"));
        using var once = Parsed("<p>x</p>", layers);
        using var twice = Parsed("<p>x</p>", layers + "</style><style>" + layers);

        Assert.True(StyleRules.Of(once, [], new KnownSheets()).AreWhole);
        Assert.False(StyleRules.Of(twice, [], new KnownSheets()).AreWhole);
    }

    [Theory]
    [InlineData("--a: §; font-size: var(--a)", "font-size")]
    [InlineData("background-image: url('§')", "background-image")]
    public void A_long_value_costs_more_steps_than_a_short_one(string declared, string property)
    {
        using var page = Parsed(string.Concat(Enumerable.Repeat("<p>x</p>", 20)), $"p {{ {declared.Replace("§", new string('x', 64_000), StringComparison.Ordinal)} }}");
        var rules = StyleRules.Of(page, [], new KnownSheets());
        foreach (var p in page.QuerySelectorAll("p"))
        {
            _ = rules.ValueOf(p, property);
        }

        Assert.InRange(rules.Steps, 20_000, 100_000);
    }

    [Fact]
    public void A_long_value_is_not_looked_through_for_each_of_its_own_properties()
    {
        using var page = Parsed("<p>x</p>", "");
        var asked = 0;
        var custom = new CustomProperties((_, _) => $"{asked++}", new Dictionary<string, RegisteredProperty>(), new StepCount(StyleRules.MostSteps));

        Assert.Null(custom.WorkOut(page.Body!, string.Concat(Enumerable.Repeat("var(--a)", 600))));
        Assert.True(custom.WasGivenUp);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void Properties_that_a_value_asks_for_are_found_in_one_walk() =>
        Assert.Equal(400_001, CssValues.Variables(string.Concat(Enumerable.Repeat("var()", 400_000)) + "var( --a, b)").Count(n => n is "" or "--a"));

    [Fact]
    public void A_name_of_escapes_alone_is_read_in_one_walk() => Assert.Equal(500_000, CssNames.Plain(string.Concat(Enumerable.Repeat("\\x", 500_000))).Length);

    [Theory]
    [InlineData(400, "3px")]
    [InlineData(500, null)]
    public void Sums_in_a_value_are_bounded(int count, string? last)
    {
        var worked = CssMath.WorkOut("width", string.Join(',', Enumerable.Repeat("calc(3px)", count)));

        Assert.Equal(last is null ? null : string.Join(',', Enumerable.Repeat(last, count)), worked);
    }

    [Fact]
    public void Numbers_that_were_worked_out_stay_apart() => Assert.Equal("a(0 5) 1", CssMath.WorkOut("scale", "a(calc(0)calc(5)) min(1, 2)"));

    [Fact]
    public void A_long_selector_costs_more_steps_than_a_short_one()
    {
        using var page = Parsed(string.Concat(Enumerable.Repeat("<p>x</p>", 100)), $"p{string.Concat(Enumerable.Repeat(":not(.a)", 100))} {{ display: none }}");

        Assert.InRange(StyleRules.Of(page, [], new KnownSheets()).Steps, 100 * 50, 100 * 60);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(string body, string css) => HtmlDecoding.Parse(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><style>{css}</style></head><body>{body}</body></html>"));
}
