using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class DateReaderTest
{
    private static string Dates(string text) => string.Join('|', DateReader.Read(text, WordReader.Read(text, SentenceSplitter.Split(text)))
        .Select(d => $"{d.Span.Of(text)}={d.Year?.ToString() ?? "?"}-{d.Month?.ToString() ?? "?"}-{d.Day?.ToString() ?? "?"}{(d.IsFiscal ? "F" : "")}"));

    [Theory]
    [InlineData("He died on 26 July 2018.", "26 July 2018=2018-7-26")]
    [InlineData("He died on July 26, 2018, at dawn.", "July 26, 2018=2018-7-26")]
    [InlineData("On 07/26/2018 it rained.", "07/26/2018=2018-7-26")]
    [InlineData("On 2018-07-26 it rained.", "2018-07-26=2018-7-26")]
    [InlineData("On 26.07.2018 it rained.", "26.07.2018=2018-7-26")]
    [InlineData("The 3rd of May was hot.", "3rd of May=?-5-3")]
    [InlineData("It fell in July 2018.", "July 2018=2018-7-?")]
    [InlineData("Deaths in fiscal year 2025 rose.", "fiscal year 2025=2025-?-?F")]
    [InlineData("Deaths in FY2025 rose.", "FY2025=2025-?-?F")]
    [InlineData("Since 2018 it fell.", "2018=2018-?-?")]
    [InlineData("We may go in March.", "March=?-3-?")]
    [InlineData("it closed on january 12 of 2016", "january 12 of 2016=2016-1-12")]
    [InlineData("it closed on 22 april 2016", "22 april 2016=2016-4-22")]
    [InlineData("Who came on the twenty-second of may, 2018?", "twenty-second of may, 2018=2018-5-22")]
    [InlineData("Fourth of July fires burned.", "Fourth of July=?-7-4")]
    [InlineData("It opened on May twenty-first, 2018.", "May twenty-first, 2018=2018-5-21")]
    [InlineData("It opened in 7/2018 and closed on 7/26/2018.", "7/2018=2018-7-?|7/26/2018=2018-7-26")]
    public void Dates_are_found_as_far_as_they_are_given(string text, string dates) => Assert.Equal(dates, Dates(text));

    [Theory]
    [InlineData("May we go? He saw 274 beds for $2018 and 1,999 chairs.")]
    [InlineData("March with us, 40 strong.")]
    [InlineData("they may 5 times march 12 miles and mar 3 walls")]
    [InlineData("Some may second it; the second may was cut from March second graders read.")]
    [InlineData("Room 99/99/9999 is no date.")]
    public void What_is_no_date_is_not_found(string text) => Assert.Equal("", Dates(text));

    [Theory]
    [InlineData("July 2018", "26 July 2018", true)]
    [InlineData("26 July 2018", "July 2018", false)]
    [InlineData("fiscal 2018", "2018", false)]
    [InlineData("26 July 2018", "July 26, 2018", true)]
    public void A_date_is_given_by_another_that_says_all_of_it(string claimed, string other, bool given) =>
        Assert.Equal(given, One(claimed).IsGivenBy(One(other)));

    private static DateMention One(string text) => Assert.Single(DateReader.Read(text, WordReader.Read(text, SentenceSplitter.Split(text))));
}
