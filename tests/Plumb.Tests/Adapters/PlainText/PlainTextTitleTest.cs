using Plumb.Adapters.PlainText;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.PlainText;

public sealed class PlainTextTitleTest
{
    [Theory]
    [InlineData("Free buses for the young: what changed\n\nFrom August people travel free.", "Free buses for the young: what changed")]
    [InlineData("\r\nFree buses\r\n\r\nFrom August people travel free.", "Free buses")]
    [InlineData("From August people travel free.\n\nJourneys rose.", null)]
    [InlineData("From August people travel\nfree on all buses.\n\nJourneys rose.", null)]
    [InlineData("Free buses for the young", null)]
    [InlineData("free buses for the young\n\nFrom August people travel free.", null)]
    [InlineData("Buses\n\nFrom August people travel free.", null)]
    public void A_short_first_line_that_stands_alone_is_the_title(string text, string? title) =>
        Assert.Equal(title, Outcomes.Reads(new PlainTextReader(), Outcomes.Utf8(text), "buses.txt").Document.Facts.Title);
}
