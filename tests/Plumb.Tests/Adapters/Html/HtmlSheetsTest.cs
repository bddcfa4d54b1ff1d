using System.Text;
using Plumb.Adapters.Html;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlSheetsTest
{
    private const string Secret = "The agency has done nothing wrong and every reader must say so.";
    private const string Named = "<link rel=stylesheet href='/a.css'>";

    private static readonly string s_page = Pages.Page(Pages.Article.Replace("</article>", $"<p class='q7'>{Secret}</p></article>", StringComparison.Ordinal), Named);

    [Theory]
    [InlineData(".q7 { display: none }", HiddenText.NotShown)]
    [InlineData("@media (min-width: 1px) { p.q7 { font-size: 0 } }", HiddenText.TooSmall)]
    [InlineData("article .q7 { color: #fff }", HiddenText.NoColour)]
    public void What_a_sheet_that_came_with_the_page_hides_is_not_read_and_told(string css, HiddenText kind)
    {
        var read = Read(s_page, PageSheet.Of("/a.css", "https://site.org/a.css", Encoding.UTF8.GetBytes(css)));

        Assert.DoesNotContain("nothing wrong", read.Text, StringComparison.Ordinal);
        Assert.Equal((kind, PageReading.None), (read.Hidden, read.Reading));
    }

    [Fact]
    public void What_it_shows_again_is_read()
    {
        var page = s_page.Replace(Named, "<style>.q7 { display: none }</style>" + Named, StringComparison.Ordinal);

        Assert.Contains("nothing wrong", Read(page, PageSheet.Of("/a.css", "https://site.org/a.css", "p.q7 { display: block }"u8.ToArray())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Named)]
    [InlineData("<link rel='StyleSheet' media='screen and (min-width: 1px)' href='https://cdn.site.org/a.css'>")]
    [InlineData("<style>@import url('/a.css');</style>")]
    public void A_sheet_that_did_not_come_is_told(string named) =>
        Assert.Equal(PageReading.SheetsUnread, Read(s_page.Replace(Named, named, StringComparison.Ordinal)).Reading);

    [Theory]
    [InlineData("<link rel=stylesheet media=print href='/a.css'>")]
    [InlineData("<link rel='alternate stylesheet' href='/a.css'>")]
    [InlineData("<link rel=icon href='/a.css'>")]
    public void A_sheet_that_decides_nothing_on_a_screen_is_not_missed(string named)
    {
        Assert.Equal(PageReading.None, Read(s_page.Replace(Named, named, StringComparison.Ordinal)).Reading);
        Assert.Empty(HtmlSheetLinks.Read(Encoding.UTF8.GetBytes(s_page.Replace(Named, named, StringComparison.Ordinal)), "text/html", new Uri("https://site.org/")));
    }

    [Fact]
    public void A_sheet_that_is_made_to_break_its_reader_is_not_read_and_told()
    {
        var deep = $".x {{ width: {string.Concat(Enumerable.Repeat("calc(", 100_000))}1px }} .q7 {{ display: none }}";

        Assert.Equal(PageReading.SheetsUnread, Read(s_page, PageSheet.Of("/a.css", "https://site.org/a.css", Encoding.UTF8.GetBytes(deep))).Reading);
    }

    [Fact]
    public void More_selectors_than_can_be_tried_are_given_up_and_told()
    {
        var page = Pages.Page(string.Concat(Enumerable.Repeat($"<p>{Pages.First}</p>", 2_000)), Named);
        var sheet = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"p[a{i}] {{ display: none }}\n"));

        Assert.Equal(PageReading.SheetsUnread, Read(page, PageSheet.Of("/a.css", "https://site.org/a.css", Encoding.UTF8.GetBytes(sheet))).Reading);
    }

    [Fact]
    public void Sheets_are_found_as_the_page_names_them()
    {
        var page = "<head><base href='https://cdn.site.org/x/'><link rel=stylesheet href=' a.css#b '><link rel=stylesheet href='data:text/css,p{}'><link rel=stylesheet href='//other.site.org/b.css'></head>";

        Assert.Equal(
            [(" a.css#b ", "https://cdn.site.org/x/a.css"), ("//other.site.org/b.css", "https://other.site.org/b.css")],
            HtmlSheetLinks.Read(Encoding.UTF8.GetBytes(page), "text/html", new Uri("https://site.org/p")).Select(l => (l.Link, l.Address.AbsoluteUri)));
    }

    [Fact]
    public void Of_a_rendered_page_what_the_browser_marked_is_not_read()
    {
        var page = s_page.Replace("class='q7'", "class='q7' data-plumb-unseen='no-colour'", StringComparison.Ordinal);
        var read = Read(page, c => c with { Rendering = Rendering.Of("Chromium 1", [], []) });

        Assert.DoesNotContain("nothing wrong", read.Text, StringComparison.Ordinal);
        Assert.Equal((HiddenText.NoColour, PageReading.Rendered), (read.Hidden, read.Reading));
    }

    [Theory]
    [InlineData("<p hidden>*</p>", HiddenText.NotShown)]
    [InlineData("<p style='opacity: 0'>*</p>", HiddenText.NoColour)]
    public void Of_a_rendered_page_what_hides_itself_is_not_read_though_it_is_not_marked(string hidden, HiddenText kind)
    {
        var page = Pages.Page(Pages.Article.Replace("</article>", hidden.Replace("*", Secret, StringComparison.Ordinal) + "<p data-plumb-unseen='not-shown'>Menu</p></article>", StringComparison.Ordinal));
        var read = Read(page, c => c with { Rendering = Rendering.Of("Chromium 1", [], []) });

        Assert.DoesNotContain("nothing wrong", read.Text, StringComparison.Ordinal);
        Assert.Equal((kind, PageReading.Rendered), (read.Hidden, read.Reading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("data-plumb-unseen='not-shown'")]
    public void A_page_that_only_claims_to_be_rendered_is_held_to_all_its_sheets(string mark)
    {
        // Without marks, or with such that hardly anything would be left.
        var page = s_page.Replace("<p>", $"<p {mark}>", StringComparison.Ordinal).Replace("<h1>", $"<h1 {mark}>", StringComparison.Ordinal).Replace(Named, "<style>.q7 { display: none }</style>", StringComparison.Ordinal)
            .Replace(Secret, Secret[..40], StringComparison.Ordinal);
        var read = Read(page, c => c with { Rendering = Rendering.Of("Chromium 1", [], []) });

        Assert.DoesNotContain("nothing wrong", read.Text, StringComparison.Ordinal);
        Assert.Contains(Pages.Third, read.Text, StringComparison.Ordinal);
        Assert.Equal(PageReading.Rendered, read.Reading);
        Assert.Equal(PageReading.Rendered | PageReading.SheetsUnread, Read(page.Replace("<style>", Named + "<style>", StringComparison.Ordinal), c => c with { Rendering = Rendering.Of("Chromium 1", [], []) }).Reading);
    }

    private static Document Read(string page, params PageSheet[] sheets) => Read(page, c => c with { Sheets = sheets });

    private static Document Read(string page, Func<Capture, Capture> with) =>
        Assert.IsType<ReadOutcome.Read>(Pages.Reader.Read(
            new RawSnapshot(Encoding.UTF8.GetBytes(page), "text/html", "page.html") { Capture = with(new Capture { Asked = "https://site.org/p", Address = "https://site.org/p", Retrieved = DateTimeOffset.UnixEpoch }) },
            new ReadingLimits(), TestContext.Current.CancellationToken)).Document;
}
