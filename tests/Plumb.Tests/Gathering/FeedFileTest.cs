using System.IO.Compression;
using System.Text;
using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class FeedFileTest
{
    private static readonly Uri At = new("https://site.org/feeds/all.xml");

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><link>https://site.org/</link><item><title>A</title><link>https://site.org/a</link></item><item><link> /b </link></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><item><link>https://site.org/a</link></item><item><link>https://site.org/b</link></item></channel></rss>")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><link>x</link></channel><item><link>https://site.org/a</link></item><item><link>https://site.org/b</link></item></rdf:RDF>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"https://site.org/\"/><entry><link rel=\"edit\" href=\"/no\"/><link rel=\"alternate\" href=\"https://site.org/a\"/></entry><entry><link href=\"../b\"/></entry></feed>")]
    [InlineData("<rss><channel><item><guid>https://site.org/a</guid></item><item><guid isPermaLink=\"false\">https://site.org/no</guid><link><![CDATA[https://site.org/b]]></link></item></channel></rss>")]
    [InlineData("\uFEFF \n<rss xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><atom:link rel=\"self\" href=\"/no\"/><item><link>https://site.org/a</link></item><item><link>https://site.org/b</link></item></channel></rss>")]
    public void A_feed_of_each_kind_gives_its_entries_in_order(string xml) => Assert.Equal(
        ["https://site.org/a", "https://site.org/b"],
        Read(xml)!.Entries.Select(e => e.AbsoluteUri));

    [Fact]
    public void A_sitemap_gives_what_changed_last_first()
    {
        var map = Read("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://site.org/old</loc><lastmod>2020-01-01</lastmod></url>"
            + "<url><loc>https://site.org/none</loc></url><url><loc>https://site.org/new</loc><lastmod>2026-05-01T10:00:00+02:00</lastmod></url></urlset>")!;

        Assert.Equal(["/new", "/old", "/none"], map.Entries.Select(e => e.AbsolutePath));
        Assert.True(map.IsSitemap);
        Assert.False(map.IsIndex);
    }

    [Fact]
    public void An_index_packed_with_gzip_gives_its_sitemaps()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write("<sitemapindex><sitemap><loc>https://site.org/1.xml.gz</loc></sitemap></sitemapindex>"u8);
        }

        var index = FeedFile.Read(packed.ToArray(), At)!;

        Assert.True(index.IsIndex);
        Assert.Equal(["https://site.org/1.xml.gz"], index.Entries.Select(e => e.AbsoluteUri));
    }

    [Theory]
    [InlineData("<!doctype html><html><body><item><link>x</link></item></body></html>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("plain text")]
    [InlineData("")]
    [InlineData("<")]
    public void What_is_no_feed_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Entities_are_not_resolved_and_what_stands_before_damage_counts()
    {
        var bomb = Read("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><item><link>https://site.org/a</link></item><item><link>https://site.org/&f;&b;</link></item></rss>")!;

        Assert.Equal(["https://site.org/a"], bomb.Entries.Select(e => e.AbsoluteUri));
        Assert.Equal(["https://site.org/a"], Read("<rss><item><link>https://site.org/a</link></item><item><lin")!.Entries.Select(e => e.AbsoluteUri));
    }

    private static FeedFile? Read(string xml) => FeedFile.Read(Encoding.UTF8.GetBytes(xml), At);
}
