using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class KindVoicesTest
{
    [Theory]
    [InlineData("A spokesperson of the Ministry of Justice", SourceKind.Government, true)]
    [InlineData("DHS", SourceKind.Government, true)]
    [InlineData("ICE spokesperson Ada Orr", SourceKind.Government, true)]
    [InlineData("Secretary Orr", SourceKind.Government, true)]
    [InlineData("Federal officials", SourceKind.Government, true)]
    [InlineData("The Orr administration", SourceKind.Government, true)]
    [InlineData("Orrin County Sheriff", SourceKind.Government, false)]
    [InlineData("NJ Department of Health", SourceKind.Government, false)]
    [InlineData("DHS Inspector General", SourceKind.Government, false)]
    [InlineData("A former ICE official", SourceKind.Government, false)]
    [InlineData("ICE detainees", SourceKind.Government, false)]
    [InlineData("DHSX", SourceKind.Government, false)]
    [InlineData("People detained by ICE", SourceKind.Government, false)]
    [InlineData("A lawsuit against DHS", SourceKind.Government, false)]
    [InlineData("A spokesperson for DHS", SourceKind.Government, true)]
    [InlineData("ACLU Executive Director Ada Romero", SourceKind.Government, false)]
    [InlineData("Union President Sean Fenn", SourceKind.Government, false)]
    [InlineData("The Harrow Hospital administration", SourceKind.Government, false)]
    [InlineData("Former acting ICE Director John Sandvik", SourceKind.Government, false)]
    [InlineData("Acting ICE Director John Sandvik", SourceKind.Government, true)]
    [InlineData("White House Press Secretary Ada Orr", SourceKind.Government, true)]
    [InlineData("President Orr", SourceKind.Government, true)]
    [InlineData("Judge Orr", SourceKind.Government, false)]
    [InlineData("Judge Orr", SourceKind.Court, true)]
    [InlineData("ACLU of Vessaly", SourceKind.Ngo, true)]
    [InlineData("Immigrant rights advocates", SourceKind.Ngo, true)]
    [InlineData("The Harbour Tribune", SourceKind.Ngo, false)]
    [InlineData("Researchers of the University of Orrin", SourceKind.Academic, true)]
    [InlineData("UNHCR", SourceKind.Intergovernmental, true)]
    [InlineData("The Harbour Tribune", SourceKind.Press, false)]
    public void A_speaker_is_of_a_kind_by_what_he_is_called(string speaker, SourceKind kind, bool isOne) => Assert.Equal(isOne, KindVoices.Are(kind, speaker));

    [Theory]
    [InlineData("A DHS spokesperson asserted that the hall complies with the standards.", true)]
    [InlineData("The hall was closed in March; the ministry called the report false.", true)]
    [InlineData("The Department of Justice denied that anybody was hurt in the hall.", true)]
    [InlineData("ICE issued a four-page statement on the beds of the hall.", true)]
    [InlineData("According to the Ministry of Justice the hall is clean.", true)]
    [InlineData("ICE denied medical care to 40 people in the hall.", false)]
    [InlineData("ICE held 400 people in the hall that the council described as full.", false)]
    [InlineData("Lawyers for the government's critics said that the hall is full.", false)]
    [InlineData("NJ Department of Health said that the hall is full.", false)]
    [InlineData("ICE detainees said that the hall is full.", false)]
    [InlineData("A lawsuit against DHS alleges that food in the hall was spoiled.", false)]
    [InlineData("Detainees held by ICE say that food in the hall is spoiled.", false)]
    [InlineData("People detained by ICE described rotten food in the hall.", false)]
    [InlineData("Union President Sean Fenn said that the hall is full.", false)]
    [InlineData("The Harrow Hospital administration said that the hall is full.", false)]
    [InlineData("Former acting ICE Director John Sandvik said that the hall is full.", false)]
    [InlineData("Acting ICE Director John Sandvik said that the hall is full.", true)]
    [InlineData("A spokesperson for the Ministry of Justice said that the hall is full.", true)]
    [InlineData("The hall is run by ICE, and neighbours described it as loud.", false)]
    public void A_government_speaks_where_it_is_said_to(string text, bool speaks) => Assert.Equal(speaks, KindVoices.GovernmentSpeaksIn(text));

    [Fact]
    public void What_the_administration_says_is_found_in_the_words_of_others()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "A spokesperson of the Ministry of Justice said that detention conditions in Port Orrin meet every standard.", "Detention conditions in Port Orrin grew worse all through the spring, as three visits of the group showed.")
            .Add("Orrin Courier", SourceKind.Press, "2025-03-02", "The Ministry of Justice announced that detention costs rose by a tenth in the spring.")
            .Check("What does the administration say about detention conditions?");

        Assert.Contains("meet every standard", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }
}
