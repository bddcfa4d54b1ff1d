using Plumb.Core.Gathering;
using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class WholePeopleTest
{
    [Theory]
    [InlineData("When the new board took office, the detained population was 14715.", true)]
    [InlineData("The prison population reached a record 73,000 in May of that year.", true)]
    [InlineData("It tracks the surge (record >73,400 detained nationwide on a single day in January).", true)]
    [InlineData("The population of the town was 14,715 when the board took office.", false)] // nobody is held
    [InlineData("The detained population was 14715 square feet short of its beds.", false)]
    [InlineData("The detained population grew by 4,000 in May of that year.", false)] // a change
    [InlineData("The facility held 128 people as of February 2026.", false)] // one house
    public void The_number_of_all_who_are_held_is_told_from_others(string sentence, bool isOfAll) => Assert.Equal(isOfAll, AskedNumber.IsOfAll(sentence));

    [Theory]
    [InlineData("Orrin is the second-largest state for detention, with over 7,000 people detained there.", true)]
    [InlineData("On average 198 persons are detained at OCPX in BPV custody.", true)]
    [InlineData("BPV is the largest of three agencies and holds 7,000 people.", false)]
    [InlineData("About 60,000 people were held in BPV detention at the end of May.", false)]
    public void One_state_or_house_is_a_part(string sentence, bool isPart) =>
        Assert.Equal(isPart, Scope.IsOfPart(sentence, "Notes on detention", Understanding.Of(new Question("How many people are held in BPV detention?"))));
}
