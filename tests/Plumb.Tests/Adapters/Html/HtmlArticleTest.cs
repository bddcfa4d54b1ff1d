using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlArticleTest
{
    private static readonly string[] Whole = [$"Paragraph: {Pages.First}", $"Paragraph: {Pages.Second}", $"Paragraph: {Pages.Third}"];

    [Theory]
    [InlineData("<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>World news</a></li></ul></nav>", "")]
    [InlineData("<header><div class='site-menu menu'><a href=/a>Sections</a> <a href=/b>Subscribe</a></div></header>", "<footer><p>Harbour Tribune Ltd, all rights reserved, 2025.</p></footer>")]
    [InlineData("<div id=\"cookieBanner\"><p>We use cookies to give you the best experience on this site. By going on you accept them.</p><button>Accept</button></div>", "")]
    [InlineData("", "<div class='related-articles related'><h2>Related</h2><p><a href=/x>Ferry fares rise again as winter comes to the islands</a></p></div>")]
    [InlineData("", "<section class='comments'><article class='comment'><p>I do not believe a word of this, said a reader who has never been there in all his life.</p></article></section>")]
    [InlineData("", "<div class=newsletter-signup><form><label>Get our morning news by mail, every day at six</label><input type=email></form></div>")]
    [InlineData("", "<aside><h3>Most read</h3><ul><li><a href=/x>Storm closes the bridge</a></li></ul></aside>")]
    [InlineData("<div class='breadcrumbs'><a href=/>News</a> <a href=/p>Port Orrin</a></div>", "<div class='socialShare share'>Share this on all the networks</div>")]
    public void Only_the_article_is_read(string before, string after) => Assert.Equal(Whole, Pages.Lines(before + Pages.Article + after));

    [Theory]
    [InlineData("<p><a href=/x>Storm closes the bridge to the islands</a></p>")]
    [InlineData("<p><strong>Read more:</strong> <a href=/x>Storm closes the bridge to the islands</a></p>")]
    [InlineData("<p>You may also like...</p><p><a href=/x>Storm closes the bridge</a></p><p><a href=/y>Ferry fares rise</a></p>")]
    [InlineData("<p>Lesen Sie auch: <a href=/x>Sturm sperrt die Brücke</a></p>")]
    [InlineData("<p>Click here to <a href=/app>get our app</a></p>")]
    public void Links_to_other_pages_between_paragraphs_are_left_out(string between) => Assert.Equal(
        Whole, Pages.Lines($"<article><h1>Hall C holds 611</h1><p>{Pages.First}</p>{between}<p>{Pages.Second}</p><p>{Pages.Third}</p></article>"));

    [Fact]
    public void A_sentence_with_a_link_in_it_stays_whole()
    {
        var lines = Pages.Lines($"<article><p>{Pages.First}</p><p>The <a href=/report>report of the inspectors</a> was published on Monday, and names no officer.</p><p>{Pages.Third}</p></article>");

        Assert.Contains("Paragraph: The report of the inspectors was published on Monday, and names no officer.", lines);
    }

    [Theory]
    [InlineData("<sup class='mw-ref reference' id=cite_ref-1><a href='./Hall_C#cite_note-1'><span>[1]</span></a></sup>")]
    [InlineData("<sup class=reference><a href='#cite_note-a'>[note 2]</a></sup>")]
    [InlineData("<sup><a href='#fn3'>3</a></sup><sup>,</sup><sup><a href='#fn4'>4</a></sup>", ",")]
    [InlineData("<a role=doc-noteref href='#n1'>*</a>")]
    [InlineData("<a class=footnote-ref href='#fn:1'>1</a>")]
    public void A_mark_that_leads_to_a_note_is_no_word_of_the_sentence(string mark, string left = "") => Assert.Equal(
        $"Paragraph: {Pages.First}{left}", Pages.Lines($"<article><p>{Pages.First}{mark}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></article>")[0]);

    [Fact]
    public void A_number_above_the_line_that_is_no_link_and_a_link_of_words_stay()
    {
        var line = Pages.Lines($"<article><p>The hall has 40 m<sup>2</sup> on the 1<sup>st</sup> floor, see <sup><a href='#plan'>the plan of the hall</a></sup>.</p><p>{Pages.Second}</p><p>{Pages.Third}</p></article>")[0];

        Assert.Equal("Paragraph: The hall has 40 m2 on the 1st floor, see the plan of the hall.", line);
    }

    [Fact]
    public void Headings_lists_tables_quotations_and_captions_keep_their_kind()
    {
        var lines = Pages.Lines($"""
            <article><h1>Hall C holds 611</h1><p>{Pages.First}</p>
            <h2>What was found</h2><ul><li>One working shower</li><li>No beds<ul><li>None for children</li></ul></li></ul>
            <blockquote><p>We slept in our coats for eleven nights.</p></blockquote>
            <figure><img src=x.jpg><figcaption>Hall C seen from the quay</figcaption></figure>
            <table><tr><th>Hall</th><th>Held</th></tr><tr><td>A</td><td>120</td></tr><tr><td>C</td><td>290</td></tr></table>
            <p>{Pages.Second}</p><p>{Pages.Third}</p></article>
            """);

        Assert.Equal(
            [
                Whole[0], "Heading 2: What was found", "ListItem 1: One working shower", "ListItem 1: No beds", "ListItem 2: None for children",
                "Quotation: We slept in our coats for eleven nights.", "Caption: Hall C seen from the quay",
                "TableRow: Hall | Held", "TableRow: A | 120", "TableRow: C | 290", Whole[1], Whole[2],
            ],
            lines);
    }

    [Fact]
    public void A_table_that_only_arranges_the_page_is_read_as_paragraphs() => Assert.Equal(
        Whole, Pages.Lines($"<table><tr><td><table><tr><td><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></td></tr></table></td></tr></table>"));

    [Fact]
    public void Two_line_breaks_part_paragraphs() => Assert.Equal(
        Whole, Pages.Lines($"<div id=story>{Pages.First}<br><br>{Pages.Second}<br> <br/>{Pages.Third}</div>"));

    [Fact]
    public void A_lead_that_stands_before_the_text_is_kept()
    {
        var lines = Pages.Lines($"<article><header><h1>Hall C holds 611</h1><p class=lead>Twice as many people as the hall was built for are held at the quay.</p></header><div class=text><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div></article>");

        Assert.Equal(["Paragraph: Twice as many people as the hall was built for are held at the quay.", .. Whole], lines);
    }

    [Fact]
    public void What_holds_the_article_stays_whatever_its_class_is() => Assert.Equal(
        Whole, Pages.Lines($"<div class='content-with-sidebar share-enabled'><div class='entry-content entry-content-read-more'><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div></div><ul><li><a href=/x>Other</a></li></ul>"));

    [Fact]
    public void A_page_that_is_all_links_is_read_as_links()
    {
        var lines = Pages.Lines("<h1>Reports</h1><ul><li><a href=/a>Report on Hall A, 2023</a></li><li><a href=/b>Report on Hall B, 2024</a></li><li><a href=/c>Report on Hall C, 2025</a></li></ul>");

        Assert.Contains("ListItem 1: Report on Hall B, 2024", lines);
    }

    [Fact]
    public void An_element_left_open_in_noscript_swallows_nothing() => Assert.Equal(Whole, Pages.Lines("<noscript><div id=nojs></noscript>" + Pages.Article));

    [Fact]
    public void A_page_without_text_says_what_to_do() => Assert.Contains(
        "scripts can be fetched with --render, or saved from a browser", Outcomes.Refuses(Pages.Reader, Outcomes.Utf8(Pages.Page("<script>render()</script>"))), StringComparison.Ordinal);

    [Fact]
    public void The_same_bytes_give_the_same_document()
    {
        var page = Pages.Page($"<nav>Home</nav>{Pages.Article}<aside><a href=/x>Other</a></aside>", "<meta property='article:published_time' content='2025-07-03T10:00:00Z'>");

        Assert.Equal(Pages.Read(page).Text, Pages.Read(page).Text);
    }
}
