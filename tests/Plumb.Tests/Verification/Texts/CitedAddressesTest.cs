using Plumb.Core.Verification.Texts;
using Xunit;

namespace Plumb.Tests.Verification.Texts;

public sealed class CitedAddressesTest
{
    [Theory]
    [InlineData("https://site.org/a#part", "https://site.org/a")]
    [InlineData("www.site.org/a", "https://www.site.org/a")]
    [InlineData("//site.org/a", "https://site.org/a")]
    [InlineData("doi:10.1000/ABC.5", "https://doi.org/10.1000/abc.5")]
    [InlineData("https://dx.doi.org/10.1000/abc.5", "https://doi.org/10.1000/abc.5")]
    [InlineData("notes.md", null)]
    [InlineData("../a.html", null)]
    [InlineData("#part", null)]
    [InlineData("mailto:a@site.org", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://user:secret@site.org/", null)]
    public void An_address_is_asked_for_as_the_web_has_it_and_what_is_none_is_not(string written, string? asked) => Assert.Equal(asked, CitedAddresses.Of(written)?.AbsoluteUri);
}
