using CsCheck;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class WordReaderTest
{
    private static string[] Words(string text) => [.. WordReader.Read(text, SentenceSplitter.Split(text)).Select(w => w.Span.Of(text))];

    [Theory]
    [InlineData("A 34-year-old man", "A|34|year|old|man")]
    [InlineData("The agency's 1,234.5 beds", "The|agency|1,234.5|beds")]
    [InlineData("U.S. officials didn't", "U.S.|officials|didn't")]
    [InlineData("O’Neill’s “quote”", "O’Neill|quote")]
    [InlineData("…—", "")]
    public void Words_part_where_a_reader_would_part_them(string text, string words) => Assert.Equal(words, string.Join('|', Words(text)));

    [Fact]
    public void Traits_say_what_a_word_looks_like()
    {
        const string text = "Inspectors of ICE counted 274 beds.";
        var words = WordReader.Read(text, SentenceSplitter.Split(text));

        Assert.Equal(
            [WordTraits.Capital | WordTraits.First, WordTraits.Stop, WordTraits.Capital | WordTraits.Acronym, WordTraits.None, WordTraits.Digits, WordTraits.None],
            words.Select(w => w.Traits));
    }

    [Fact]
    public void Any_text_is_read_in_order_and_inside_its_bounds() => Gen.String[0, 400].Sample(text =>
    {
        var words = WordReader.Read(text, SentenceSplitter.Split(text));
        var end = 0;
        foreach (var word in words)
        {
            Assert.InRange(word.Span.Start, end, text.Length);
            Assert.InRange(word.Span.End, word.Span.Start + 1, text.Length);
            end = word.Span.End;
        }
    });
}
