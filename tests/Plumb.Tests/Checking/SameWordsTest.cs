using Plumb.Core.Checking;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class SameWordsTest
{
    [Theory]
    [InlineData("The inspector's report — of “May” — counts 3.", "The inspector’s report - of \"May\" - counts 3", true)]
    [InlineData("The hall holds 290.", "The hall holds 29.", false)]
    [InlineData("A man died.", "Human died.", false)]
    public void Signs_make_no_other_sentence_and_words_do(string one, string other, bool same) =>
        Assert.Equal(same, SameWords.Of(one) == SameWords.Of(other));

    [Fact]
    public void A_sentence_is_found_in_a_text_by_whole_words() =>
        Assert.DoesNotContain(SameWords.Of("he died"), SameWords.Of("She died in May."), StringComparison.Ordinal);
}
