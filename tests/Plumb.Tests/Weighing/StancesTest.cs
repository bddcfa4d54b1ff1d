using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class StancesTest
{
    private static readonly string[] s_subject = ["treatment", "detainees", "agency"];

    [Theory]
    [InlineData("The treatment of detainees by the agency is inhuman and unlawful.", Stance.Unclear)]
    [InlineData("The agency treats detainees humanely and with dignity.", Stance.Unclear)]
    [InlineData("The agency did not violate the rights of detainees.", Stance.Unclear)]
    [InlineData("The agency denies that detainees were mistreated.", Stance.Unclear)]
    [InlineData("Detainees were denied care by the agency.", Stance.Unclear)]
    [InlineData("The agency held 412 detainees in June.", Stance.Neutral)]
    [InlineData("The weather was brutal, but the agency held 412 detainees in June.", Stance.Neutral)]
    [InlineData("The agency ended the abuse of detainees.", Stance.Unclear)]
    [InlineData("The storm was dangerous.", Stance.Neutral)]
    public void What_judges_the_subject_is_unclear_where_the_model_is_not_sure(string sentence, Stance stance) => Assert.Equal(stance, Stances.Of(sentence, s_subject));

    [Theory]
    [InlineData("The treatment of detainees is inhuman.", Stance.Critical)]
    [InlineData("The treatment of detainees is not inhuman.", Stance.Supportive)]
    [InlineData("The weather was inhuman, but the agency held 412 detainees in June.", Stance.Neutral)]
    [InlineData("The agency treats detainees with dignity.", Stance.Unclear)]
    [InlineData("The agency held 412 detainees in June.", Stance.Neutral)]
    public void A_sure_model_tells_how_the_subject_is_judged_and_nothing_else(string sentence, Stance stance) =>
        Assert.Equal(stance, Stances.Of(sentence, s_subject, StanceModel.Read(new StringReader("inhuman\t-6\n")), Stances.Sure, Stances.Backed));

    [Fact]
    public void The_weights_come_with_the_program() => Assert.InRange(StanceModel.Embedded.Count, 1_000, 5_000);

    [Fact]
    public void What_is_written_is_read_back_by_sign()
    {
        var text = StanceModel.Write(new Dictionary<string, double> { ["b"] = -0.5, ["a"] = 1.234, ["c"] = 0.001 });

        Assert.Equal("a\t1.23\nb\t-0.5\n", text);
        Assert.Equal(2, StanceModel.Read(new StringReader(text)).Count);
    }
}
