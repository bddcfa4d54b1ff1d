using System.Globalization;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class QuantityReaderTest
{
    private static List<Quantity> Read(string text)
    {
        var words = WordReader.Read(text, SentenceSplitter.Split(text));
        return QuantityReader.Read(text, words, DateReader.Read(text, words));
    }

    [Theory]
    [InlineData("They counted 274 deaths.", "274 Count")]
    [InlineData("They counted two dozen deaths.", "24 Count")]
    [InlineData("They counted a dozen deaths.", "12 Count")]
    [InlineData("They counted twenty-three deaths.", "23 Count")]
    [InlineData("They paid $3.2bn for it.", "3200000000 Money")]
    [InlineData("They paid 3.2 million dollars.", "3200000 Money")]
    [InlineData("It rose by 4.5 percent and 7%.", "4.5 Percent;7 Percent")]
    [InlineData("The third death of 1,234.", "3 Ordinal;1234 Count")]
    [InlineData("The 21st death.", "21 Ordinal")]
    [InlineData("In July 2018 it rained.", "")]
    [InlineData("They counted one hundred and sixteen deaths.", "116 Count")]
    [InlineData("They counted two thousand three hundred and five deaths.", "2305 Count")]
    [InlineData("They counted three hundred, and sixteen were ill.", "300 Count;16 Count")]
    [InlineData("Two thirds of them left, one quarter stayed.", "0.666666666666667 Count;0.25 Count")]
    [InlineData("A third of the schools, a fifth of them", "0.333333333333333 Count;0.2 Count")]
    [InlineData("A third party and two fifth graders came.", "3 Ordinal;2 Count;5 Ordinal")]
    [InlineData("It took 3/4 of a mile and 10 1/2 hours.", "0.75 Count;10.5 Count")]
    [InlineData("After 9/11 they worked 24/7.", "9 Count;11 Count;24 Count;7 Count")]
    [InlineData("It was -5 degrees, then minus seven.", "-5 Count;-7 Count")]
    [InlineData("They paid $ 75 million.", "75000000 Money")]
    [InlineData("The twenty-first death of the thirtieth year.", "21 Ordinal;30 Ordinal")]
    [InlineData("They sent half a billion doses and a quarter million masks.", "500000000 Count;250000 Count")]
    [InlineData("Nine and a half million people waited two and a half years.", "9500000 Count;2.5 Count")]
    [InlineData("It cost three quarters of a million dollars, then 3 million and a half.", "750000 Money;3500000 Count")]
    [InlineData("It rose by two point five million and by one percent.", "2500000 Count;1 Percent")]
    [InlineData("One of them and half of us came.", "")]
    [InlineData("The one hundred and fifth, the two hundredth and the one hundred twenty-fifth.", "105 Ordinal;200 Ordinal;125 Ordinal")]
    [InlineData("Between 5 and 10 percent, or 3-4%, or 5 to 6 dollars.", "5 Percent;10 Percent;3 Percent;4 Percent;5 Money;6 Money")]
    [InlineData("Between 3 and 5 million dollars, 2 to 3 million people, $3-5bn, two or three dozen, and $4 to 6 million.",
        "3000000 Money;5000000 Money;2000000 Count;3000000 Count;3000000000 Money;5000000000 Money;24 Count;36 Count;4000000 Money;6000000 Money")]
    [InlineData("The fund paid $5 to 10 million people, and $4 to 6 million in fines.", "5 Money;10000000 Count;4000000 Money;6000000 Money")]
    [InlineData("It went from 900 to 1.2 million, from 2 million to 3 million and between 3 and 5.", "900 Count;1200000 Count;2000000 Count;3000000 Count;3 Count;5 Count")]
    [InlineData("COP 28, TRY 3 doors, PEN 2, PHP 8.1, 12 SAR teams and COP 2025.", "28 Count;3 Count;2 Count;8.1 Count;12 Count")]
    [InlineData("They paid about PHP 50, a fine of SAR 20, TRY 28,000, COP 5 million, PHP 28.50, and 500 PHP.", "50 Money;20 Money;28000 Money;5000000 Money;28.5 Money;500 Money")]
    [InlineData("He had 5 to share and 10 percent.", "5 Count;10 Percent")]
    [InlineData("See page?resize=952,1200 and a%20%2C and exercises 22,24,26.", "20 Count")]
    [InlineData("In India 1,00,000 and elsewhere 1,234,567.5 and 1,3.", "100000 Count;1234567.5 Count;1.3 Count")]
    public void Numbers_are_read_with_what_they_are_of(string text, string expected) => Assert.Equal(
        expected, string.Join(';', Read(text).Select(q => $"{q.Value.ToString("G15", CultureInfo.InvariantCulture)} {q.Kind}")));

    [Theory]
    [InlineData("about 270 deaths", 274, true)]
    [InlineData("270 deaths", 274, false)]
    [InlineData("3.2 billion people", 3_214_000_000, true)]
    [InlineData("3.2 billion people", 3_314_000_000, false)]
    [InlineData("274 deaths", 274, true)]
    [InlineData("274 deaths", 275, false)]
    public void A_value_agrees_as_far_as_it_is_written(string text, double value, bool agrees) => Assert.Equal(agrees, Assert.Single(Read(text)).Agrees(value));

    [Fact]
    public void What_is_counted_is_the_word_with_meaning_after_the_number() =>
        Assert.Equal(WordReader.StemOf("deaths"), Assert.Single(Read("They counted 274 of the deaths.")).Noun);

    [Theory]
    [InlineData("They paid US$150 million.", "US$150 million", 150_000_000, "USD")]
    [InlineData("They paid C$ 16.5 million.", "C$ 16.5 million", 16_500_000, "CAD")]
    [InlineData("They paid USD 200 then.", "USD 200", 200, "USD")]
    [InlineData("They paid 10,000 Swiss francs.", "10,000 Swiss francs", 10_000, "CHF")]
    [InlineData("They paid 20 Hong Kong dollars.", "20 Hong Kong dollars", 20, "HKD")]
    [InlineData("They paid 10 € more.", "10 €", 10, "EUR")]
    [InlineData("They paid 115USD.", "115USD", 115, "USD")]
    [InlineData("They paid USD115.5 then.", "USD115.5", 115.5, "USD")]
    [InlineData("They paid EUR3.2bn.", "EUR3.2bn", 3_200_000_000, "EUR")]
    [InlineData("They paid GBP115 million.", "GBP115 million", 115_000_000, "GBP")]
    [InlineData("They paid cad$ 15.", "cad$ 15", 15, "CAD")]
    [InlineData("It cost 3 dollars 50 cents.", "3 dollars 50 cents", 3.5, "USD")]
    [InlineData("It cost thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents", 13.45, "USD")]
    [InlineData("It cost 2 pounds and 20 pence.", "2 pounds and 20 pence", 2.2, "GBP")]
    [InlineData("It cost thirteen dollars forty five.", "thirteen dollars forty five", 13.45, "USD")]
    [InlineData("It fell by 8-cents.", "8-cents", 8, "cent")]
    [InlineData("It rose 470 pence.", "470 pence", 470, "penny")]
    [InlineData("They paid one dollar.", "one dollar", 1, "USD")]
    [InlineData("They paid 35 lakh rupees.", "35 lakh rupees", 3_500_000, "rupee")]
    public void Money_has_its_currency(string text, string place, double value, string currency)
    {
        var money = Assert.Single(Read(text));

        Assert.Equal((place, value, QuantityKind.Money, currency), (money.Span.Of(text), money.Value, money.Kind, money.Currency));
    }

    [Theory]
    [InlineData("They paid 3 million dollars and 50 cents.", "3000000 USD;50 cent")]
    [InlineData("They paid 15 dollars and 50 were fined.", "15 USD;50 ")]
    [InlineData("They paid 15 dollars 50 times.", "15 USD;50 ")]
    [InlineData("They paid twenty dollars, 19 complained.", "20 USD;19 ")]
    [InlineData("They paid twenty dollars 19, and left.", "20 USD;19 ")]
    [InlineData("They paid twenty dollars 19; more came.", "20 USD;19 ")]
    [InlineData("They paid $15 50.", "15 USD;50 ")]
    [InlineData("They paid 15 pounds 5.", "15 GBP;5 ")]
    [InlineData("It fell from 3 dollars to 50 cents.", "3 USD;50 cent")]
    [InlineData("It fell by 3 yen and 50 cents.", "3 JPY;50 cent")]
    [InlineData("They met at COP28 and used PHP8 on a B2B site with USDA1.", "")]
    public void Two_amounts_are_one_sum_only_where_the_second_is_its_part(string text, string sums) =>
        Assert.Equal(sums, string.Join(';', Read(text).Select(q => $"{q.Value} {q.Currency}")));

    [Theory]
    [InlineData("They won a $20 prize.", "$20")]
    [InlineData("All 30 won their cases.", "30")]
    [InlineData("He weighed one pound more than 90.", "90")]
    public void What_only_looks_like_a_currency_is_none_of_another_country(string text, string place) => Assert.Equal(place, Assert.Single(Read(text)).Span.Of(text));
}
