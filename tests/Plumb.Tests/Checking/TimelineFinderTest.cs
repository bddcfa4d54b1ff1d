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

    private static CheckSentence At(string quote, int start)
    {
        var sentence = Checks.Quoting(quote);
        return sentence with { Citations = [sentence.Citations[0] with { Start = start, End = start + quote.Length }] };
    }
}
