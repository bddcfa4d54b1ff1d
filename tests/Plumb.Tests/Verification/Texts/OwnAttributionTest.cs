using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;
using Xunit;

namespace Plumb.Tests.Verification.Texts;

public sealed class OwnAttributionTest
{
    private static readonly Source s_source = new()
    {
        Snapshot = SnapshotId.Of([1]),
        Id = "board-1",
        Title = "The beds of Hall C",
        Publisher = "Harbour Board (port authority)",
        Authors = ["Nathan Craig", "Ana Ruiz"],
        Kind = SourceKind.Government,
        Retrieved = DateTimeOffset.UnixEpoch,
        MediaType = "text/plain",
        Origin = "board-1.txt",
    };

    [Theory]
    [InlineData("Craig writes that the hall was full.", "The hall was full.")]
    [InlineData("According to Nathan Craig, the hall was full.", "The hall was full.")]
    [InlineData("According to the Harbour Board, the hall was full.", "The hall was full.")]
    [InlineData("The hall was full, according to Ana Ruiz.", "The hall was full.")]
    [InlineData("The hall was full, as Craig noted.", "The hall was full.")]
    public void What_is_given_to_the_author_or_publisher_of_its_source_is_judged_without_that(string claim, string rest) => Assert.Equal(rest, OwnAttribution.Without(claim, s_source));

    [Theory]
    [InlineData("Craig never said that the hall was full.")]
    [InlineData("Craig denies that the hall was full.")]
    [InlineData("Critics of Craig said that the hall was full.")]
    [InlineData("According to lawyers suing the Harbour Board, the hall was full.")]
    [InlineData("According to Craig and Maria Lopez, the hall was full.")]
    [InlineData("According to Nathan Lopez, the hall was full.")]
    [InlineData("Lopez writes that the hall was full.")]
    [InlineData("The hall was full, according to a rival of the Harbour Board.")]
    [InlineData("Craig writes that")]
    public void What_anybody_else_says_or_the_author_does_not_say_stays_as_it_is(string claim) => Assert.Equal(claim, OwnAttribution.Without(claim, s_source));
}
