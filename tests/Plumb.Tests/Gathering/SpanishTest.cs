using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class SpanishTest
{
    [Theory]
    [InlineData("custodia", "custody")]
    [InlineData("inmigración", "immigration")]
    [InlineData("universidad", "university")]
    [InlineData("Biden", "Biden")]
    [InlineData("2021", "2021")]
    public void Names_numbers_cognates_and_listed_words_are_carried_over(string word, string english) => Assert.Equal(english, Spanish.Carry(word));

    [Fact]
    public void What_has_no_likeness_is_not_guessed() => Assert.Null(Spanish.Carry("quebranto"));

    [Fact]
    public void A_spanish_question_is_answered_and_says_what_was_read_as_what()
    {
        var check = Prison().Check("¿Cuántos presos están detenidos en Port Orrin?");
        Assert.Null(check.Abstained);
        Assert.Contains("asked in Spanish; read “presos” as “prisoners”", check.UnderstoodAs, StringComparison.Ordinal);
        Assert.Contains(check.Summary, s => s.Text.Contains("430 prisoners", StringComparison.Ordinal));
    }

    [Fact]
    public void A_spanish_question_that_is_mostly_lost_is_declined_with_the_lost_words()
    {
        var check = Prison().Check("¿Quién quebrantó los grilletes de Port Orrin?");
        Assert.NotNull(check.Abstained);
        Assert.Contains("Not carried over into English: “quebrantó”, “grilletes”", check.Abstained.Reason, StringComparison.Ordinal);
    }

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Prison Board", SourceKind.Government, "2025-03-02", "In Port Orrin 430 prisoners were held on the last day of the winter months.");
}
