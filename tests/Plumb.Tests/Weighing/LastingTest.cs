using Plumb.Core.Weighing;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>How long something must last to be counted.</summary>
public sealed class LastingTest
{
    [Theory]
    [InlineData("asylum seekers for more than 30 days", "more than 30 days")]
    [InlineData("asylum seekers held by the agency for over thirty days", "more than 30 days")]
    [InlineData("people waiting longer than a year", "more than 1 year")]
    [InlineData("patients kept for at least 72 hours", "at least 72 hours")]
    [InlineData("children detained less than two weeks", "less than 2 weeks")]
    public void A_length_of_time_has_one_wording(string quantity, string lasting) => Assert.Equal(lasting, Lasting.Of(quantity, false));

    [Theory]
    [InlineData("deaths over two years")]
    [InlineData("deaths in more than two years")]
    [InlineData("children under 5 years old")]
    [InlineData("men of more than 18 years of age")]
    [InlineData("people who arrived more than 10 years ago")]
    [InlineData("asylum seekers")]
    public void An_age_a_date_and_the_time_of_what_happened_are_none(string quantity) => Assert.Null(Lasting.Of(quantity, false));

    [Fact]
    public void The_head_of_a_column_needs_no_preposition() => Assert.Equal("more than 30 days", Lasting.Of("Of these, held over 30 days", true));

    [Theory]
    [InlineData("412 asylum seekers for more than 30 days on 31 January 2025.", "412 asylum seekers for more than 30 days")]
    [InlineData("64 asylum seekers and 47 of them for more than 30 days", null)]
    [InlineData("64 asylum seekers, who wait for more than 30 days", null)]
    [InlineData("64 asylum seekers because courts take more than 30 days", null)]
    public void It_narrows_the_number_of_its_own_clause(string text, string? narrowed) =>
        Assert.Equal(narrowed, Lasting.Behind(text, text.IndexOf(' ', StringComparison.Ordinal)) is { } end ? text[..end] : null);
}
