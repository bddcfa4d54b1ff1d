using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class NominationTest
{
    [Theory]
    [InlineData("Ada Orr, of South Vessaly, to be Director of Prisons.", true)]
    [InlineData("Ada Orr, of South Vessaly, was asked to be quiet in court.", false)]
    [InlineData("The council, of late, to be fair, has been slow.", false)]
    public void A_nomination_is_told_by_its_set_form(string line, bool isOne) => Assert.Equal(isOne, Standalone.IsAppointment(line));

    [Fact]
    public void Who_was_nominated_is_answered_by_the_office_and_not_by_a_lesser_one()
    {
        var check = new MemoryLibrary()
            .Add("Nominations", SourceKind.Government, "2025-03-01", "Ada Orr, of South Vessaly, to be Secretary of Harbour Prisons.", "Teo Lind, of North Vessaly, to be Under Secretary of Harbour Prisons.")
            .Check("Who was nominated as Secretary of Harbour Prisons?");

        Assert.Contains("Ada Orr", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
        Assert.Contains("in “Report of Nominations”", check.Summary[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Health staff examined the man, gave care, and referred Mr.")]
    [InlineData("The council of the town wrote on this matter to the office of Dr.")]
    public void What_breaks_off_behind_a_title_is_no_sentence(string sentence) => Assert.False(Standalone.Holds(sentence));
}
