using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class TimeReaderTest
{
    [Theory]
    [InlineData("Deaths rose last year.", "last year", "2024", "2024-01-01", "2025-01-01")]
    [InlineData("The centre was closed late last year.", "late last year", "2024", "2024-07-01", "2025-01-01")]
    [InlineData("So far this year, 11 people died.", "this year", "2025", "2025-01-01", "2026-01-01")]
    [InlineData("He was moved last month.", "last month", "2025-02", "2025-02-01", "2025-03-01")]
    [InlineData("He died on Friday.", "Friday", "2025-03-07", "2025-03-07", "2025-03-08")]
    [InlineData("He will be heard on Friday.", "Friday", "2025-03-14", "2025-03-14", "2025-03-15")]
    [InlineData("He died last Friday.", "last Friday", "2025-03-07", "2025-03-07", "2025-03-08")]
    [InlineData("The vote is on Tuesday next week.", "Tuesday next week", "2025-03-18", "2025-03-18", "2025-03-19")]
    [InlineData("She was arrested two months ago.", "two months ago", "2025-01", "2025-01-12", "2025-01-13")]
    [InlineData("She was arrested a year ago.", "a year ago", "2024", "2024-03-12", "2024-03-13")]
    [InlineData("She was arrested 1 year, 2 months and 3 days ago.", "1 year, 2 months and 3 days ago", "2024-01-09", "2024-01-09", "2024-01-10")]
    [InlineData("It opened last March.", "last March", "2024-03", "2024-03-01", "2024-04-01")]
    [InlineData("It opened in June last year.", "June last year", "2024-06", "2024-06-01", "2024-07-01")]
    [InlineData("They met the day before yesterday.", "the day before yesterday", "2025-03-10", "2025-03-10", "2025-03-11")]
    [InlineData("On March 3 it opened.", "March 3", "2025-03-03", "2025-03-03", "2025-03-04")]
    [InlineData("He died on November 3.", "November 3", "2024-11-03", "2024-11-03", "2024-11-04")]
    [InlineData("It will open on 3 May.", "3 May", "2025-05-03", "2025-05-03", "2025-05-04")]
    [InlineData("It closed in April.", "April", "2024-04", "2024-04-01", "2024-05-01")]
    [InlineData("It closed on 3 May 2019.", "3 May 2019", "2019-05-03", "2019-05-03", "2019-05-04")]
    [InlineData("Protests began last week.", "last week", null, "2025-03-03", "2025-03-10")]
    [InlineData("In the 1990s it grew.", "the 1990s", null, "1990-01-01", "2000-01-01")]
    [InlineData("In the '80s it grew.", "the '80s", null, "1980-01-01", "1990-01-01")]
    [InlineData("It grew in the 19th century.", "19th century", null, "1800-01-01", "1900-01-01")]
    [InlineData("It grew in the third quarter of 2018.", "the third quarter of 2018", null, "2018-07-01", "2018-10-01")]
    [InlineData("It grew in H2 2018.", "H2 2018", null, "2018-07-01", "2019-01-01")]
    [InlineData("It grew in 2019–21.", "2019–21", null, "2019-01-01", "2022-01-01")]
    [InlineData("It grew from May to July 2020.", "from May to July 2020", null, "2020-05-01", "2020-08-01")]
    [InlineData("It grew from November to March 2020.", "from November to March 2020", null, "2019-11-01", "2020-04-01")]
    [InlineData("It rained 3–5 June 2024.", "3–5 June 2024", null, "2024-06-03", "2024-06-06")]
    [InlineData("It rained between March 3 and 5.", "between March 3 and 5", null, "2025-03-03", "2025-03-06")]
    [InlineData("It rained between April 19 and May 5, 2024.", "between April 19 and May 5, 2024", null, "2024-04-19", "2024-05-06")]
    [InlineData("It rained Monday to Tuesday.", "Monday to Tuesday", null, "2025-03-10", "2025-03-12")]
    [InlineData("On Thursday, March 6, it rained.", "Thursday, March 6", "2025-03-06", "2025-03-06", "2025-03-07")]
    [InlineData("On the twenty-second of May 2019 it rained.", "twenty-second of May 2019", "2019-05-22", "2019-05-22", "2019-05-23")]
    [InlineData("It rained last weekend.", "last weekend", null, "2025-03-08", "2025-03-10")]
    [InlineData("Over the past 12 months it grew.", "the past 12 months", null, "2024-03-12", "2025-03-12")]
    public void A_time_told_by_the_day_of_writing_is_found(string text, string words, string? date, string from, string until)
    {
        var time = Assert.Single(TimeReader.Read(text, new PartialDate(2025, 3, 12)));
        Assert.Equal(words, time.Span.Of(text));
        Assert.Equal((date, from, until), (time.Date?.ToString(), $"{time.From:yyyy-MM-dd}", $"{time.Until:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("In the hall 33 people died 900 years, 900 years and 900 years ago.")]
    [InlineData("It was worse than in the previous year.")]
    [InlineData("The next day he was dead.")]
    [InlineData("In the last year of the war it closed.")]
    [InlineData("Spending in the last fiscal year grew.")]
    [InlineData("It opens every Friday, and on Black Friday.")]
    [InlineData("They ended last march early.")]
    [InlineData("The second Sunday, the third Monday of next month and Friday the 15th are free.")]
    [InlineData("It was two days before yesterday.")]
    [InlineData("In the first six months of this year it grew.")]
    [InlineData("A few months ago he was well.")]
    [InlineData("In the 1800s, and on pages 19-20, and in the Q3 that came.")]
    public void What_another_time_tells_or_only_about_is_left_out(string text) => Assert.Empty(TimeReader.Read(text, new PartialDate(2025, 3, 12)));

    [Fact]
    public void Only_what_the_known_part_of_the_day_tells_is_read()
    {
        Assert.Equal("2023", Assert.Single(TimeReader.Read("Last month and last year were hard.", new PartialDate(2024))).Date.ToString());
        Assert.Empty(TimeReader.Read("On Friday, 999 decades ago, and yesterday.", new PartialDate(2024, 2)));
        Assert.Empty(TimeReader.Read("Last year, 999 decades ago.", new PartialDate(1, 1, 1)));
        Assert.Single(TimeReader.Read("Last year, and the last 999 decades, 999 decades ago.", new PartialDate(2024, 1, 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1500)]
    [InlineData(2199)]
    [InlineData(9998)]
    [InlineData(9999)]
    public void No_day_of_writing_is_too_early_or_too_late(int year)
    {
        string[] forms =
        [
            "Last decade, next decade, 50 decades ago, the next 50 decades, 999 years, 999 years and 999 years ago.", "It will open on 31 December, from 29 February to 5 March and on Sunday next week.",
            "It closed from December 30 to 31, on 1 January, the day before yesterday, last weekend and next December.", "It grew in December next year, in January last year, in the 22nd century and in the 2190s.",
            "It grew from 2190 to 2199, from 30 December to 2 January 1500, on 31.12.9999 and on 0001-01-01.",
        ];
        foreach (var day in new[] { new PartialDate(year), new PartialDate(year, 12), new PartialDate(year, 1, 1), new PartialDate(year, 12, 31) })
        {
            Assert.All(forms, f => Assert.All(TimeReader.Read(f, day), t => Assert.True(t.From < t.Until)));
        }
    }

    [Theory]
    [InlineData("For fiscal years 2021 through 2023 it grew.")]
    [InlineData("It was 2019-10 then, and 2021 and 2023.")]
    public void What_is_no_range_is_no_span(string text) => Assert.All(TimeReader.Read(text, new PartialDate(2025, 3, 12)), t => Assert.NotNull(t.Date));
}
