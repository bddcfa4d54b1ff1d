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
}
