using Plumb.Core.Text.Quotations;
using Xunit;

namespace Plumb.Tests.Text.Quotations;

public sealed class SpeakerIdentityTest
{
    [Theory]
    [InlineData("Lopez", "Maria Lopez", SpeakerMatch.Same)]
    [InlineData("President Maria Lopez", "Lopez", SpeakerMatch.Same)]
    [InlineData("ICE", "U.S. Immigration and Customs Enforcement (ICE)", SpeakerMatch.Same)]
    [InlineData("Immigration and Customs Enforcement", "ICE", SpeakerMatch.Same)]
    [InlineData("the Ministry", "Ministry", SpeakerMatch.Same)]
    [InlineData("Maria Lopez", "Paul Hesk", SpeakerMatch.Other)]
    [InlineData("Maria Lopez", "Ana Lopez", SpeakerMatch.Other)]
    [InlineData("Maria Lopez", "officials", SpeakerMatch.Unclear)]
    [InlineData("Maria Lopez", "she", SpeakerMatch.Unclear)]
    public void Names_are_the_same_another_or_unclear(string asked, string found, SpeakerMatch match) =>
        Assert.Equal(match, SpeakerIdentity.Compare(asked, found));
}
