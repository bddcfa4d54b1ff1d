using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Sources;

public sealed class PublisherRulesTest
{
    [Theory]
    [InlineData("ngo", SourceKind.Ngo)]
    [InlineData("government", SourceKind.Government)]
    [InlineData("court", SourceKind.Court)]
    [InlineData("intergovernmental", SourceKind.Intergovernmental)]
    [InlineData("academic", SourceKind.Academic)]
    [InlineData("press", SourceKind.Press)]
    [InlineData("company", SourceKind.Company)]
    [InlineData("person", SourceKind.Person)]
    public void A_kind_stated_by_its_own_name_is_that_kind(string stated, SourceKind kind) =>
        Assert.Equal(kind, new PublisherRules(PublisherRules.Default).KindOf(new SourceFacts { StatedKind = stated }));

    [Fact]
    public void What_no_rule_matches_stays_unknown() =>
        Assert.Equal(SourceKind.Unknown, new PublisherRules(PublisherRules.Default).KindOf(new SourceFacts { Publisher = "Somebody" }));

    [Theory]
    [InlineData("http://xn--/")]
    [InlineData("http://xn--a-ecp.ru/")]
    [InlineData("http://xn--99999999999999999999/")]
    [InlineData("http://\u202Eevil.example/")]
    [InlineData("http://\uD800.example/")]
    [InlineData("http://a\u0301\u00AD\u200D.example/")]
    [InlineData("http://\u3002\u3002/")]
    [InlineData("http://\u00E9.\u00E9..\u00E9/")]
    [InlineData("http://[::1%eth0]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:a@\u00FC.example")]
    [InlineData("urn:x:y")]
    [InlineData("//\u00FC\u00FC/share")]
    [InlineData("\\\\\u00FC\uDC00\\share")]
    public void A_hostile_address_has_no_kind_and_stops_nothing(string address) =>
        Assert.Equal(SourceKind.Unknown, new PublisherRules(PublisherRules.Default).KindOf(new SourceFacts { Address = address }));

    [Fact]
    public void A_label_too_long_for_a_host_name_stops_nothing()
    {
        var rules = new PublisherRules(PublisherRules.Default);

        foreach (var letters in new[] { "a", "\u00FC", "\u4E2D", "\uFF0E", "xn--" })
        {
            foreach (var length in new[] { 1, 16, 63, 64, 300, 5_000 })
            {
                var address = "http://" + string.Concat(Enumerable.Repeat(letters, length)) + ".example/";
                Assert.Equal(SourceKind.Unknown, rules.KindOf(new SourceFacts { Address = address }));
            }
        }
    }
}
