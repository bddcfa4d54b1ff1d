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

    [Theory]
    [InlineData("Jose\u0301 Garci\u0301a", "José García")]
    [InlineData("Erdog\u0306an", "Erdoğan")]
    [InlineData("Čapek", "Capek")]
    [InlineData("\u0418\u0306од", "\u0419од")]
    public void A_letter_and_its_accent_make_the_same_word_as_the_accented_letter(string parted, string joined)
    {
        var one = WordReader.Read(parted, SentenceSplitter.Split(parted));
        var other = WordReader.Read(joined, SentenceSplitter.Split(joined));

        Assert.Equal(other.Select(w => w.Stem), one.Select(w => w.Stem));
        Assert.Equal(parted.Split(' '), one.Select(w => w.Span.Of(parted)));
    }

    [Fact]
    public void Vowel_signs_do_not_part_a_word()
    {
        const string text = "हिन्दी में";

        Assert.Equal(["हिन्दी", "में"], WordReader.Read(text, SentenceSplitter.Split(text)).Select(w => w.Span.Of(text)));
    }

    [Fact]
    public void Traits_say_what_a_word_looks_like()
    {
        const string text = "Inspectors of ICE counted 274 beds.";
        var words = WordReader.Read(text, SentenceSplitter.Split(text));

        Assert.Equal(
            [WordTraits.Capital | WordTraits.First, WordTraits.Stop, WordTraits.Capital | WordTraits.Acronym, WordTraits.None, WordTraits.Digits, WordTraits.None],
            words.Select(w => w.Traits));
    }

    [Theory]
    [InlineData("It was moved to Hall D in May.", "D")]
    [InlineData("Vitamin S and plan T failed.", "S|T")]
    [InlineData("A ward, not Hall A, was shut.", "A")]
    [InlineData("He had Hepatitis A and B.", "A|B")]
    [InlineData("A Tale of A City and I.", "")]
    [InlineData("THE STATE'S CASE and the state's, it isn't s or d.", "")]
    public void A_single_capital_that_names_something_carries_meaning(string text, string names) => Assert.Equal(
        names, string.Join('|', WordReader.Read(text, SentenceSplitter.Split(text)).Where(w => w.Span.Length == 1 && !w.Is(WordTraits.Stop)).Select(w => w.Span.Of(text))));

    [Fact]
    public void The_name_A_is_not_the_article()
    {
        const string text = "A ward in Hall A.";
        var words = WordReader.Read(text, SentenceSplitter.Split(text));

        Assert.NotEqual(words[0].Stem, words[^1].Stem);
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
