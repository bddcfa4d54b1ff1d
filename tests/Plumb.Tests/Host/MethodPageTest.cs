using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;
using Plumb.Host.Work;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host;

/// <summary>What the page on method tells of the judge and of the publisher.</summary>
public sealed class MethodPageTest
{
    private const string Card = "| judge | lexical/00000001 |\n| date | 2026-11-24 |\n| measured at | commit abc |\n\n| point | pairs | false accepts | wrong | coverage | mean |\n| default | 10 | 1.0 % | 2.0 % | 3.0 % | 4.0 % |\n";

    [Fact]
    public void Figures_are_those_of_the_card_at_the_point() =>
        Assert.Equal(new JudgeFigures("10", "1.0 %", "2.0 %", "3.0 %", "2026-11-24", "commit abc"), JudgeFigures.Read(Card, "lexical/00000001", "default"));

    [Theory, InlineData("lexical/00000002", "default"), InlineData("lexical/00000001", "strict")]
    public void A_card_of_another_judge_or_point_gives_none(string judge, string point) => Assert.Null(JudgeFigures.Read(Card, judge, point));

    [Fact]
    public void The_card_inside_the_program_is_of_the_judge_inside_the_program() => Assert.NotNull(JudgeFigures.Of(LexicalJudge.DefaultPoint));

    [Fact]
    public void A_publisher_says_what_it_says_and_a_mistyped_name_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(AboutPublisher.Read(folder.Path));
        File.WriteAllText(Path.Combine(folder.Path, AboutPublisher.FileName), """{ "publisher": "The Kestrel Desk", "funding": "Fees" }""");
        Assert.Equal(new AboutPublisher { Publisher = "The Kestrel Desk", Funding = "Fees" }, AboutPublisher.Read(folder.Path));

        File.WriteAllText(Path.Combine(folder.Path, AboutPublisher.FileName), """{ "publischer": "The Kestrel Desk" }""");
        Assert.Contains("publisher, ownership", Assert.Throws<PlumbException>(() => AboutPublisher.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}
