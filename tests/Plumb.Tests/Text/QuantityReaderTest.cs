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
    [InlineData("A third party and two fifth graders came.", "3 Ordinal;2 Count;5 Ordinal")]
    [InlineData("It took 3/4 of a mile and 10 1/2 hours.", "0.75 Count;10.5 Count")]
    [InlineData("After 9/11 they worked 24/7.", "9 Count;11 Count;24 Count;7 Count")]
    [InlineData("It was -5 degrees, then minus seven.", "-5 Count;-7 Count")]
    [InlineData("They paid $ 75 million.", "75000000 Money")]
    [InlineData("The twenty-first death of the thirtieth year.", "21 Ordinal;30 Ordinal")]
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
}
