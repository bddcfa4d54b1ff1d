using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class SpellingTest
{
    private static readonly Dictionary<string, int> s_vocabulary = new(StringComparer.Ordinal) { ["people"] = 3, ["held"] = 2 };

    [Theory]
    [InlineData("wolud", "would")]
    [InlineData("shoud", "should")]
    [InlineData("peopel", "people")]
    public void A_word_with_a_typing_error_is_read_as_the_word_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, s_vocabulary));

    [Theory]
    [InlineData("world")]
    [InlineData("World")]
    public void Another_word_that_no_text_holds_is_not_read_as_a_word_that_asks(string word) =>
        Assert.Null(Spelling.Nearest(word, s_vocabulary));
}
