using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class MeasureReaderTest
{
    [Theory]
    [InlineData("The patient was a 51-year-old man.", "51-year-old", 51, MeasureKind.Age, "year")]
    [InlineData("A man aged 87 was held there.", "aged 87", 87, MeasureKind.Age, "year")]
    [InlineData("The hall is one year old.", "one year old", 1, MeasureKind.Age, "year")]
    [InlineData("They waited for three months.", "three months", 3, MeasureKind.Duration, "month")]
    [InlineData("He weighed 200lbs that day.", "200lbs", 200, MeasureKind.Dimension, "pound")]
    [InlineData("The yard has 24 square miles.", "24 square miles", 24, MeasureKind.Dimension, "square mile")]
    [InlineData("It was 40 degrees Celsius in the hall.", "40 degrees Celsius", 40, MeasureKind.Temperature, "celsius")]
    [InlineData("It was 40 °C in the hall.", "40 °C", 40, MeasureKind.Temperature, "celsius")]
    [InlineData("They waited half an hour.", "half an hour", 0.5, MeasureKind.Duration, "hour")]
    [InlineData("They waited an hour and a half.", "an hour and a half", 1.5, MeasureKind.Duration, "hour")]
    [InlineData("They waited two and a half years.", "two and a half years", 2.5, MeasureKind.Duration, "year")]
    [InlineData("They waited for a week.", "a week", 1, MeasureKind.Duration, "week")]
    [InlineData("They waited another day.", "another day", 1, MeasureKind.Duration, "day")]
    [InlineData("They waited a couple of weeks.", "a couple of weeks", 2, MeasureKind.Duration, "week")]
    public void A_number_is_read_with_its_unit(string text, string place, double value, MeasureKind kind, string unit)
    {
        var measure = Assert.Single(Read(text));

        Assert.Equal((place, value, kind, unit), (measure.Span.Of(text), measure.Value, measure.Kind, measure.Unit));
    }

    [Theory]
    [InlineData("The hall holds 290 people.")]
    [InlineData("One of them said so.")]
    [InlineData("Twice a day, a few days and a week later he came.")]
    [InlineData("In 2025 the law changed; 3. Days of rest are few.")]
    public void A_number_without_a_unit_is_no_measure(string text) => Assert.Empty(Read(text));

    private static IReadOnlyList<Measure> Read(string text)
    {
        var words = WordReader.Read(text, SentenceSplitter.Split(text, "en"));
        return MeasureReader.Read(text, words, QuantityReader.Read(text, words, DateReader.Read(text, words)));
    }
}
