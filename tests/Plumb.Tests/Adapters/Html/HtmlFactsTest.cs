using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlFactsTest
{
    private const string Linked = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","@id":"#site","name":"Harbour Tribune"},
          {"@type":["NewsArticle"],"headline":"Hall C holds 611","author":[{"@id":"#ana"},{"@type":"Person","name":"Ben Ode"}],
           "publisher":{"@type":"Organization","name":"Harbour Tribune"},"url":"https://tribune.example.org/hall-c","inLanguage":"en","license":"https://licence.example.org/by"},
          {"@type":"Person","@id":"#ana","name":"Ana Lund"}]}</script>
        """;

    [Fact]
    public void JSON_LD_graphs_are_read_and_references_followed()
    {
        var facts = Pages.Facts(Linked);

        Assert.Equal("Hall C holds 611", facts.Title);
        Assert.Equal("Harbour Tribune", facts.Publisher);
        Assert.Equal(["Ana Lund", "Ben Ode"], facts.Authors);
        Assert.Equal("https://tribune.example.org/hall-c", facts.Address);
        Assert.Equal("https://licence.example.org/by", facts.Licence);
    }

    [Theory]
    [InlineData("<!-- {\"@type\":\"Article\",\"headline\":\"A title\"} -->")]
    [InlineData("[{\"@type\":\"BreadcrumbList\",\"name\":\"x\"},{\"@type\":\"Article\",\"headline\":\"A title\"}]")]
    [InlineData("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"A title\"}}")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"A\n title\",};")]
    [InlineData("{\"@type\":\"http://schema.org/Article\",\"headline\":\"A title\"}")]
    public void JSON_LD_is_read_in_the_shapes_that_pages_give_it(string json) =>
        Assert.Equal("A title", Pages.Facts($"<script type='application/ld+json'>{json}</script>").Title);

    [Fact]
    public void Works_beside_the_page_are_not_the_page() => Assert.Equal("Own title", Pages.Facts("""
        <title>Own title</title><script type="application/ld+json">{"@type":"WebPage","comment":{"@type":"Article","headline":"Other"},"itemListElement":[{"@type":"Article","headline":"Third"}]}</script>
        """).Title);

    [Theory]
    [InlineData("<title>Hall C holds 611 | Harbour Tribune</title><meta property='og:site_name' content='Harbour Tribune'>")]
    [InlineData("<title>Harbour Tribune - Hall C holds 611</title><meta property='og:site_name' content='Harbour Tribune'>")]
    [InlineData("<title>Hall C holds 611 – Port news</title>")]
    [InlineData("<meta property='og:title' content='Hall C holds 611'><title>Tribune</title>")]
    [InlineData("<meta name='citation_title' content='Hall C holds 611'>")]
    [InlineData("")]
    public void The_title_is_that_of_the_article_without_the_site(string head) => Assert.Equal("Hall C holds 611", Pages.Facts(head).Title);

    [Fact]
    public void Entities_that_were_escaped_twice_are_resolved() => Assert.Equal("Tribune & Sons’ report", Pages.Facts("<meta property=og:title content='Tribune &amp;amp; Sons&amp;#8217; report'>").Title);

    [Theory]
    [InlineData("<meta name=citation_author content='Lund, Ana'><meta name=citation_author content='Ode, Ben'>", "Lund, Ana/Ode, Ben")]
    [InlineData("<meta name=author content='Ana Lund and Ben Ode'>", "Ana Lund/Ben Ode")]
    [InlineData("<meta name=author content='By Ana Lund'>", "Ana Lund")]
    [InlineData("<meta name=author content='admin'>", "")]
    [InlineData("<meta property='article:author' content='https://social.example.org/ana'>", "")]
    [InlineData("<meta name=dc.creator content='Ana Lund'>", "Ana Lund")]
    [InlineData("<meta name=parsely-author content='Ana Lund'>", "Ana Lund")]
    public void Authors_are_names(string head, string authors) => Assert.Equal(authors, string.Join('/', Pages.Facts(head).Authors));

    [Theory]
    [InlineData("<p itemprop=author itemscope><span itemprop=name>Ana Lund</span></p>")]
    [InlineData("<a rel=author href=/ana>Ana Lund</a>")]
    [InlineData("<p class=byline>By Ana Lund, 3 July 2025</p>")]
    public void Authors_are_read_from_what_the_page_shows(string byline) => Assert.Equal(["Ana Lund"], Pages.Facts("", byline + Pages.Article).Authors);

    [Fact]
    public void An_author_of_a_comment_is_no_author() => Assert.Empty(Pages.Facts("", Pages.Article + "<div class=comments><a rel=author href=/x>Some Reader</a></div>").Authors);

    [Theory]
    [InlineData("<link rel=canonical href='https://tribune.example.org/a'><meta property=og:url content='https://tribune.example.org/b'>", "https://tribune.example.org/a")]
    [InlineData("<link rel=canonical href='/a'><meta property=og:url content='https://tribune.example.org/b'>", "https://tribune.example.org/b")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", null)]
    public void The_address_is_a_whole_one(string head, string? address) => Assert.Equal(address, Pages.Facts(head).Address);

    [Theory]
    [InlineData("lang=de-AT", "", "de")]
    [InlineData("", "<meta http-equiv=content-language content=fr>", "fr")]
    [InlineData("", "<meta property=og:locale content=pt_BR>", "pt")]
    [InlineData("lang='{{ lang }}'", "", null)]
    public void The_language_is_the_stated_one(string attributes, string head, string? language) => Assert.Equal(language, Pages.Facts(head, attributes: attributes).Language);

    [Theory]
    [InlineData("<meta name=dc.publisher content='Port Press'>")]
    [InlineData("<meta property=og:site_name content='Port Press'>")]
    [InlineData("<meta name=application-name content='Port Press'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"Port Press\"}</script>")]
    public void The_publisher_is_the_stated_one(string head) => Assert.Equal("Port Press", Pages.Facts(head).Publisher);

    [Fact]
    public void A_page_that_says_nothing_about_itself_gives_nothing()
    {
        var facts = Pages.Facts("", $"<p>{Pages.First}</p><p>{Pages.Second}</p>", "");

        Assert.Null(facts.Title);
        Assert.Null(facts.Publisher);
        Assert.Empty(facts.Authors);
        Assert.Null(facts.Published);
        Assert.Null(facts.Address);
        Assert.Null(facts.Language);
    }
}
