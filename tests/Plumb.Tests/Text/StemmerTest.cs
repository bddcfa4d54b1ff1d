using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class StemmerTest
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("triplicate", "triplic")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controlling", "control")]
    [InlineData("sky", "sky")]
    [InlineData("as", "as")]
    public void Words_are_reduced_as_Porter_describes(string word, string stem)
    {
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);

        Assert.Equal(stem, letters[..Stemmer.Stem(letters)].ToString());
    }

    [Theory]
    [InlineData("deported", "deporting")]
    [InlineData("detained", "detains")]
    [InlineData("children", "child")]
    [InlineData("died", "dying")]
    [InlineData("Went", "go")]
    [InlineData("Mexicans", "Mexico")]
    [InlineData("organisations", "organisation")]
    [InlineData("naïve", "naive")]
    public void Forms_of_one_word_have_one_stem(string one, string other) => Assert.Equal(WordReader.StemOf(one), WordReader.StemOf(other));

    [Theory]
    [InlineData("detain", "retain")]
    [InlineData("universal", "united")]
    [InlineData("man", "woman")]
    public void Other_words_have_other_stems(string one, string other) => Assert.NotEqual(WordReader.StemOf(one), WordReader.StemOf(other));
}
