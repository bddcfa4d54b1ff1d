using System.Text;
using Plumb.Adapters.Html;
using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlPageLinksTest
{
    private static readonly Uri At = new("https://site.org/reports/7");
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("word", 300));

    [Theory]
    [InlineData("<p>Report 7</p><a href=\"7.pdf#page=2\">Download</a>", "https://site.org/reports/7.pdf")]
    [InlineData("<embed src=\"/files/7\" type=\"application/pdf\">", "https://site.org/files/7")]
    [InlineData("<object data=\"/files/7.PDF\"></object>", "https://site.org/files/7.PDF")]
    [InlineData("<iframe src=\"//cdn.site.org/7.pdf\"></iframe>", "https://cdn.site.org/7.pdf")]
    [InlineData("<head><meta name=\"citation_pdf_url\" content=\"https://site.org/c.pdf\"></head><p>Abstract", "https://site.org/c.pdf")]
    [InlineData("<head><base href=\"https://files.site.org/\"></head><a href=\"7.pdf\">Download</a>", "https://files.site.org/7.pdf")]
    [InlineData("<a href=\"7.pdf\">One</a> <a href=\"8.pdf\">Two</a>", null)]
    [InlineData("<a href=\"javascript:open('7.pdf')\">One</a>", null)]
    [InlineData("<div hidden><a href=\"7.pdf\">One</a></div>", null)]
    [InlineData("<p>No file</p>", null)]
    public void A_page_that_says_little_but_shows_one_file_is_its_shell(string html, string? file) =>
        Assert.Equal(file, Read(html).File?.AbsoluteUri);

    [Fact]
    public void A_page_with_a_text_of_its_own_is_no_shell() =>
        Assert.Null(Read($"<p>{LongText}</p><a href=\"7.pdf\">Download</a>").File);

    [Theory]
    [InlineData("<meta name=\"citation_pdf_url\" content=\"7.pdf\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/pdf\" href=\"7.pdf\">")]
    public void A_page_that_states_its_own_PDF_brings_it_beside_its_text(string stated) =>
        Assert.Equal("https://site.org/reports/7.pdf", Read($"<head>{stated}</head><p>{LongText}</p><a href=\"other.pdf\">Other</a>").File?.AbsoluteUri);

    [Fact]
    public void The_canonical_address_and_the_feed_are_found()
    {
        var links = Read("<head><link rel=\"canonical\" href=\"/reports/seven\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head>");

        Assert.Equal("https://site.org/reports/seven", links.Canonical?.AbsoluteUri);
        Assert.Equal("https://site.org/feed", links.Feed?.AbsoluteUri);
    }

    [Fact]
    public void What_is_no_page_has_no_links() => Assert.Equal(PageLinks.None, HtmlPageLinks.Read("<a href=x.pdf>"u8.ToArray(), "text/plain", At));

    private static PageLinks Read(string html) => HtmlPageLinks.Read(Encoding.UTF8.GetBytes(html), "text/html", At);
}
