using System.Text;
using Plumb.Adapters.Http;
using Xunit;

namespace Plumb.Tests.Adapters.Http;

public sealed class RobotsFileTest
{
    [Theory]
    // RFC 9309, section 5.2: the longest match holds.
    [InlineData("User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true)]
    // Of two as long, the one that allows.
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    // Section 2.2.3: special characters.
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /this/*/exactly", "/this/and/that/exactly/so", false)]
    [InlineData("User-agent: *\nDisallow: /this/*/exactly", "/this/exactly", true)]
    [InlineData("User-agent: *\nDisallow: *\nAllow: /open$", "/open", true)]
    [InlineData("User-agent: *\nDisallow: *\nAllow: /open$", "/opened", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /a*a$", "/a", true)]
    // Section 2.2.2: percent-encoding.
    [InlineData("User-agent: *\nDisallow: /foo/bar/\u30C4", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    // Groups: the own one holds alone; several of the same name are one; lines in between end none.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: plumb\nAllow: /", "/a", true)]
    [InlineData("User-agent: plumb\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: plumb\nDisallow: /a\n\nUser-agent: Plumb/1.0\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: other\nUser-agent: PLUMB\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: plumbing\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nSitemap: https://site.org/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: plumb\nCrawl-delay: 1\nUser-agent: other\nDisallow: /", "/a", true)]
    // What is no rule is passed over.
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *  # all\r\nDisallow: /a # this\r\n", "/a", false)]
    [InlineData("\uFEFFuser-agent:*\ndisallow:/a", "/a/b", false)]
    [InlineData("<html><body>Not found</body></html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /?", "/?a=b", false)]
    public void A_path_is_allowed_by_the_longest_rule_of_the_own_group(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Read(file).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -3", null)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999", null)]
    [InlineData("User-agent: other\nCrawl-delay: 5", null)]
    public void A_crawl_delay_is_read_from_the_own_group(string file, double? seconds) => Assert.Equal(seconds, Read(file).Delay?.TotalSeconds);

    [Fact]
    public void What_lies_beyond_the_limit_is_not_read()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat("# nothing\n", RobotsFile.MaxBytes / 10)) + "Disallow: /a";

        Assert.True(Read(file).Allows("/a"));
    }

    [Fact]
    public void A_pattern_of_many_stars_ends()
    {
        var file = Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 5_000)) + "b");

        Assert.True(file.Allows("/" + new string('a', 20_000)));
    }

    private static RobotsFile Read(string file) => RobotsFile.Read(Encoding.UTF8.GetBytes(file), "plumb");
}
