using CsCheck;
using Plumb.Adapters.Lucene;
using Xunit;

namespace Plumb.Tests.Adapters.Lucene;

public sealed class TermAnalyzerTest
{
    [Theory]
    [InlineData("The Ombudsman's report, published 3.7.2025: \"overcrowded\" shelters.", "ombudsman report publish 3.7.2025 overcrowd shelter")]
    [InlineData("agency’s well-known U.S. wait_times (1,200) and O'Brien's", "agenc well known u. wait_tim 1,200 o'brien")]
    [InlineData("  \n — … ", "")]
    public void Words_become_terms(string text, string terms)
    {
        using var analyzer = new TermAnalyzer();
        Assert.Equal(terms, string.Join(' ', analyzer.Terms(text)));
    }

    [Fact]
    public void A_text_has_the_terms_that_its_whole_would_have_whatever_is_remembered()
    {
        using var remembering = new TermAnalyzer();
        using var whole = new WordAnalyzer();
        var letter = Gen.OneOf(
            Gen.Char["aAbsStTeEiIxX"],
            Gen.Char["01239"],
            Gen.Char[".,;:!?'\"()[]{}<>*/|-_@#&%$+=~^`\\"],
            Gen.Char["“”‘’–—…·‧＇／．，\u00A0\u200B\u200D\u0301\u00AD\uFEFF\u2028\u0085\v\f"],
            Gen.Char["éüßøİıשא\u05F3\u05F4日本ひカ々ー한กขកខあ\uD83D\uDE00\uD83C\uDDE9\uDDEA"]);
        var word = letter.Array[0, 9].Select(l => new string(l));
        var text = Gen.Select(word, Gen.Char[" \n\t\r"], (w, s) => w + s).Array[0, 40].Select(string.Concat);
        text.Sample(t => Assert.Equal(whole.Terms(t), remembering.Terms(t)), iter: 20_000);
    }

    [Fact]
    public void Long_texts_and_long_words_have_the_terms_that_their_whole_would_have()
    {
        using var remembering = new TermAnalyzer();
        using var whole = new WordAnalyzer();
        var text = string.Join(' ', Enumerable.Range(0, 40_000).Select(i => i % 997 == 0 ? new string('x', i / 50) : $"word{i}'s"));
        Assert.Equal(whole.Terms(text), remembering.Terms(text));
    }
}
