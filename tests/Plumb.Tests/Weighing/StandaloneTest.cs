using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class StandaloneTest
{
    [Theory]
    [InlineData("The hall opened in May 2014.")]
    [InlineData("Ada Orr was the warden in 2014.")]
    [InlineData("The harbour prison costs $88 a day.")]
    public void A_short_statement_that_names_or_numbers_something_is_one(string sentence) => Assert.True(Standalone.Holds(sentence));

    [Theory]
    [InlineData("The food was cold.")]
    [InlineData("He died in May 2024.")]
    [InlineData("Contract of May 2024.")]
    [InlineData("Page 4 of the report.")]
    [InlineData("Table 3, Harbour Watch.")]
    [InlineData("See Harbour Watch, 2024.")]
    [InlineData("It opened in May 2014.")]
    [InlineData("The deaths of May 2014.")]
    [InlineData("Harbour Watch, May 2014.")]
    public void A_short_text_that_names_nothing_or_points_back_is_none(string sentence) => Assert.False(Standalone.Holds(sentence));

    [Theory]
    [InlineData("They were held in the same rooms for more than thirty days.")]
    [InlineData("HARBOUR WATCH ANNUAL REPORT ON SHELTERS AND CAMPS 2024.")]
    [InlineData("Subscribe to our newsletter to read more about the harbour shelter.")]
    [InlineData("The shelter held more people than it has beds for, according to (the agency.")]
    [InlineData("The shelter held more people than it has beds")]
    [InlineData("Mortality in harbour shelters and state camps, 2000–2013 - statistical tables.")]
    [InlineData("Nominated the first harbour warden and opened more shelters than any other mayor.")]
    [InlineData("Expand the shelters of the harbour by building new halls and beds.")]
    [InlineData("Two of those deaths in the harbour shelter were found to be homicides.")]
    [InlineData("In spring, when he entered the shelter, the families had no beds at all.")]
    [InlineData("After the fire in the old hall, it was rebuilt with beds for families.")]
    [InlineData("HOAX: The harbour shelter was said to hold more people than it has beds.")]
    [InlineData("The warden reported an behaviors, depressed, and poor feeling of two residents in hall.")]
    [InlineData("2 We previously reported on the beds that the harbour shelter had in winter.")]
    [InlineData("To ask for a bed at the gate without crossing the harbour and have it counted, do they qualify.")]
    [InlineData("Modifies the number of beds that each harbour shelter had in the winter.")]
    [InlineData("As a result, the harbour shelter was closed to all families in the winter.")]
    [InlineData("A private harbour company with more shelters than any other already being paid.")]
    [InlineData("Opening harbour shelters that could save families a winter on the street.")]
    [InlineData("Since that fire, the harbour shelter has been closed to all families.")]
    [InlineData("Advocates in the town are calling for an inquiry into his death in the harbour shelter.")]
    public void What_needs_its_surroundings_is_not_quoted(string sentence) => Assert.False(Standalone.Holds(sentence));

    [Theory]
    [InlineData("The shelter held 611 people in June, more than twice as many as it has beds for.")]
    [InlineData("Lena Ost, a nurse, said that she had asked for a doctor for twelve days.")]
    [InlineData("The Coastal Agency denies running \"closed wards,\" calling them \"quiet rooms.\"")]
    [InlineData("In August 2022, the Brazilian sailor Kaspar Dahl died in the harbour shelter.")]
    [InlineData("The Orrin Shelter and its Vessaly Annex form the largest house of the Coastal Agency in the country, with 2,690 beds run by Dahl Group.")]
    [InlineData("Opening harbour shelters in winter has saved families from the street.")]
    [InlineData("In response to the fire the harbour shelter was closed to all families.")]
    [InlineData("A detainee fell ill in the harbour shelter and was taken away after his third request.")]
    public void A_whole_sentence_is_quoted(string sentence) => Assert.True(Standalone.Holds(sentence));

    [Theory]
    [InlineData("The harbour shelter jumped to 611 people in June — an increase of half since May", true)]
    [InlineData("Two residents of the harbour shelter died in June, and the council opened an inquiry", true)]
    [InlineData("Kaspar Dahl — 55-year-old resident of the harbour shelter whose death was ruled an accident", false)]
    [InlineData("Previously had an agreement on the harbour shelter that was ended in June 2019", false)]
    [InlineData("Complaints by residents of the harbour shelter and of the camp about the food", false)]
    [InlineData("The harbour shelter was closed in June and its residents moved to the", false)]
    [InlineData("Model: the harbour shelter was closed in June and its residents moved", false)]
    public void The_end_of_an_item_may_lack_its_full_stop(string item, bool holds) => Assert.Equal(holds, Standalone.HoldsItem(item));

    [Theory]
    [InlineData("Three deaths within five months of the harbour shelter, including one ruled an accident by the council.")]
    public void A_number_of_things_with_participles_is_no_sentence(string sentence) => Assert.False(Standalone.Holds(sentence));

    [Theory]
    [InlineData("Scale: the harbour shelter holds 611 people.", "Scale: the harbour shelter holds 611 people.")]
    [InlineData("Deaths: 2025 was the worst year of the harbour shelter.", "2025 was the worst year of the harbour shelter.")]
    [InlineData("NEW RULES: The harbour shelter must close at night.", "The harbour shelter must close at night.")]
    [InlineData("June 2025: Police searched the harbour shelter.", "June 2025: Police searched the harbour shelter.")]
    [InlineData("Harbour Watch: The shelter is full.", "Harbour Watch: The shelter is full.")]
    [InlineData("Claim: The shelter is full.", "Claim: The shelter is full.")]
    public void A_label_is_left_out_where_it_names_nobody_no_date_and_no_doubt(string sentence, string rest) =>
        Assert.Equal(rest, LeadingLabel.Without(sentence, new TextSpan(0, sentence.Length)).Of(sentence));
}
