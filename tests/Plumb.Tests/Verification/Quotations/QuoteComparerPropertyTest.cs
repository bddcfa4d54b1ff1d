using System.Text;
using CsCheck;
using Plumb.Core.Text;
using Plumb.Core.Verification.Quotations;
using Xunit;

namespace Plumb.Tests.Verification.Quotations;

public sealed class QuoteComparerPropertyTest
{
    /// <summary>Few words, so that they come again and again and many stretches look alike.</summary>
    private static readonly string[] s_words = ["the", "agency", "office", "not", "did", "report", "274", "well-known", "detainees'", "Ministry", "it's", "Größe", "safe", "$5", "flight"];

    private static readonly string[] s_marks = [" ", " ", " ", " ", ", ", ". ", " — ", "\n\n", " “", "” ", "; ", " (", ") "];

    private static readonly Gen<(string Text, TextSpan[] Words)> s_text =
        Gen.Select(Gen.Int[0, s_words.Length - 1], Gen.Int[0, s_marks.Length - 1]).Array[12, 120].Select(Made);

    [Fact]
    public void Any_stretch_of_words_of_any_text_is_exact_at_a_place_with_the_same_letters() =>
        Gen.Select(s_text, Gen.Int[0, 1000], Gen.Int[1, 40], Gen.Int[0, 1 << 20]).Sample((text, at, length, seed) =>
        {
            var (from, to) = Stretch(text.Words, at, length);
            var quote = Reset(text.Text[from..to], seed);
            var compared = QuoteComparer.Compare(quote, text.Text);

            Assert.True(compared.Standing == QuoteStanding.Exact, $"{quote} ¦ {string.Join(' ', compared.Differences)}");
            Assert.Equal(Bare(text.Text[from..to]), Bare(compared.Place!.Value.Of(text.Text)), ignoreCase: true);
        });

    [Fact]
    public void Any_other_word_in_a_stretch_is_found_altered() =>
        Gen.Select(s_text, Gen.Int[0, 1000], Gen.Int[8, 40], Gen.Int[0, 1000], Gen.Int[0, 2]).Sample((text, at, length, which, how) =>
        {
            var (from, to) = Stretch(text.Words, at, length);
            var inside = text.Words.Where(w => w.Start >= from && w.End <= to).ToList();
            var word = inside[which % inside.Count];
            var changed = how switch { 0 => "zebra", 1 => "", _ => word.Of(text.Text) + " zebra" };
            var quote = text.Text[from..word.Start] + changed + text.Text[word.End..to];
            var compared = QuoteComparer.Compare(quote, text.Text);

            // Words that come again may make a stretch that lacks one stand elsewhere; then it is no alteration.
            if (how != 1)
            {
                Assert.True(compared.Standing == QuoteStanding.Altered, $"{quote} is {compared.Standing}");
                Assert.Contains(compared.Differences, d => d.InQuote.Of(quote).Contains("zebra", StringComparison.Ordinal));
            }
            else if (!Bare(text.Text).Contains(Bare(quote), StringComparison.OrdinalIgnoreCase))
            {
                Assert.True(compared.Standing == QuoteStanding.Altered, $"{quote} is {compared.Standing}");
            }
        });

    [Fact]
    public void Edits_cover_the_quotation_in_order_and_lie_in_the_document() =>
        Gen.Select(s_text, s_text, Gen.Int[1, 30]).Sample((text, other, length) =>
        {
            var (from, to) = Stretch(other.Words, 0, length);
            var quote = other.Text[from..to];
            var compared = QuoteComparer.Compare(quote, text.Text);
            foreach (var (edit, next) in compared.Edits.Zip(compared.Edits.Skip(1)))
            {
                Assert.True(edit.InQuote.End <= next.InQuote.Start, $"{edit} and {next} overlap in the quotation");
            }

            Assert.All(compared.Edits, e => Assert.True(e.InDocument.Start >= 0 && e.InDocument.End <= text.Text.Length && e.InQuote.End <= quote.Length));
            Assert.All(compared.Edits.Where(e => e.Edit == WordEdit.Kept), e => Assert.Equal(Bare(e.InQuote.Of(quote)), Bare(e.InDocument.Of(text.Text)), ignoreCase: true));
        });

    [Fact]
    public void Any_two_texts_can_be_compared() =>
        Gen.Select(Gen.String[0, 200], Gen.String[0, 200]).Sample((quote, text) =>
        {
            var compared = QuoteComparer.Compare(quote, text);
            Assert.True(compared.Place is not { } place || (place.Start >= 0 && place.End <= text.Length && place.Start <= place.End));
        });

    private static (string, TextSpan[]) Made((int Word, int Mark)[] choice)
    {
        var text = new StringBuilder();
        var words = new List<TextSpan>();
        foreach (var (word, mark) in choice)
        {
            words.Add(new TextSpan(text.Length, text.Length + s_words[word].Length));
            text.Append(s_words[word]).Append(s_marks[mark]);
        }

        return (text.ToString(), [.. words]);
    }

    private static (int From, int To) Stretch(TextSpan[] words, int at, int length)
    {
        var first = at % Math.Max(1, words.Length - length);
        return (words[first].Start, words[Math.Min(words.Length - 1, first + length - 1)].End);
    }

    /// <summary>The same words in other typography.</summary>
    private static string Reset(string quote, int seed)
    {
        var set = quote;
        (string, string)[] changes =
        [
            ("“", "\""), ("—", "–"), (" ", "\u00A0"), ("office", "oﬃce"), ("flight", "ﬂight"), ("agency", "agen\u00ADcy"),
            ("report", "re-\nport"), ("ö", "o\u0308"), ("'", "’"), ("\n\n", " "), ("did", "d\u200Bid"), ("well-known", "well‑known"),
        ];
        foreach (var (i, (plain, other)) in changes.Index())
        {
            set = (seed & (1 << i)) != 0 ? set.Replace(plain, other, StringComparison.Ordinal) : set;
        }

        return (seed & (1 << 12)) != 0 ? $"“{set}.”" : set;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
