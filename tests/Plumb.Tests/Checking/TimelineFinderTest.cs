using Plumb.Core.Checking;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

/// <summary>Quotes are put in the order of the dates that they name.</summary>
public sealed class TimelineFinderTest
{
    private static readonly CheckSentence s_june = Checks.Quoting("The hall held 261 people on 3 June 2025.");
    private static readonly CheckSentence s_march = At("It was opened in March 2024.", 100);
    private static readonly CheckSentence s_years = At("Between 2021 and 2023 nobody inspected it.", 200);

    [Fact]
    public void Events_come_in_the_order_of_their_dates()
    {
        var line = TimelineFinder.Find([s_june, s_march, s_years]);

        Assert.Equal([("2021", "2023"), ("2024-03", null), ("2025-06-03", null)], line.Select(e => (e.Time, e.Until)));
        Assert.Equal("3 June 2025", line[^1].Words);
        Assert.Equal(s_june.Citations[0], line[^1].Citation);
    }

    [Fact]
    public void A_quote_that_stands_twice_in_a_check_is_one_event() =>
        Assert.Equal(3, TimelineFinder.Find([s_june, s_march, s_years, s_june]).Count);

    [Fact]
    public void The_words_of_a_copy_are_the_same_event() =>
        Assert.Equal(3, TimelineFinder.Find([s_june, s_march, s_years, At("The hall held 261 people on 3 June 2025.", 500)]).Count);

    [Fact]
    public void What_lasts_since_a_day_is_no_event_of_that_day() =>
        Assert.Equal(3, TimelineFinder.Find([s_june, s_march, s_years, At("It has been too small since March 2022.", 300)]).Count);

    [Fact]
    public void Too_few_dates_or_one_date_only_are_no_line()
    {
        Assert.Empty(TimelineFinder.Find([s_june, s_march]));
        Assert.Empty(TimelineFinder.Find([At("In 2024 a.", 1), At("In 2024 b.", 2), At("In 2024 c.", 3)]));
    }

    [Fact]
    public void A_list_of_dates_is_no_event() =>
        Assert.Equal(3, TimelineFinder.Find([s_june, s_march, s_years, At("It was closed in 2019, 2020 and 2022.", 300)]).Count);

    [Theory]
    [InlineData("Lunas, who had lived there since 1996, died on January 3, 2026 in the camp.", "2026-01-03")]
    [InlineData("As of April 2, 2026 the average exceeded 2,500, the largest in FY2026.", "2026-04-02")]
    [InlineData("On January 21–22, 2026, the examiner made the finding.", "2026-01-21 to 2026-01-22")]
    [InlineData("The camp opened in August 2025, and the halls were bought in January 2026.", "2025-08, 2026-01")]
    [InlineData("It was run by one company from March 2019 through May 2020.", "2019-03 to 2020-05")]
    [InlineData("We counted the deaths from FY2004 through January 2026.", "FY2004 to 2026-01")]
    [InlineData("We counted the deaths from FY2018 to FY2020.", "FY2018 to FY2020")]
    [InlineData("In fiscal 2022 three people died.", "FY2022")]
    [InlineData("The numbers have tripled since January 2025.", "")]
    [InlineData("The company has no experience (The Courier, Apr. 1, 2026) and got the contract.", "")]
    [InlineData("The first hall (opened 3 June 2025) is full.", "2025-06-03")]
    [InlineData("He died on January 3.", "")]
    public void An_event_is_of_the_date_at_which_the_quote_places_it(string quote, string dates) =>
        Assert.Equal(dates, string.Join(", ", EventDate.In(quote).Select(d => d.Until is { } until ? $"{d.Time} to {until}" : d.Time)));

    [Fact]
    public void A_quote_of_two_dates_as_exact_as_each_other_is_two_events()
    {
        var line = TimelineFinder.Find([s_june, At("The camp opened in August 2025, and the halls were bought in January 2026.", 50)]);

        Assert.Equal([("2025-06-03", "3 June 2025"), ("2025-08", "August 2025"), ("2026-01", "January 2026")], line.Select(e => (e.Time, e.Words)));
    }

    private static CheckSentence At(string quote, int start)
    {
        var sentence = Checks.Quoting(quote);
        return sentence with { Citations = [sentence.Citations[0] with { Start = start, End = start + quote.Length }] };
    }
}
