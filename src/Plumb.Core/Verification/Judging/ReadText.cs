using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>A text with its sentences, words, dates and numbers.</summary>
internal sealed class ReadText
{
    /// <summary>Reads a text; what is beyond a limit is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Most UTF-16 units that are read.</param>
    public ReadText(string text, int longest)
    {
        Text = text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
        Sentences = SentenceSplitter.Split(Text);
        Words = WordReader.Read(Text, Sentences);
        Dates = DateReader.Read(Text, Words);
        Quantities = TableUnits.Of(Text, QuantityReader.Read(Text, Words, Dates));
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    public Word[] Words { get; }

    public List<DateMention> Dates { get; }

    public List<Quantity> Quantities { get; }

    /// <summary>The words with one in place of those of each date and number, the same however it is written.</summary>
    public List<Word> Merged()
    {
        var merged = new List<Word>(Words.Length);
        var (date, quantity) = (0, 0);
        for (var i = 0; i < Words.Length; i++)
        {
            if (date < Dates.Count && Dates[date].FirstWord == i)
            {
                merged.Add(new Word(Dates[date].Span, Dates[date].Stem, WordTraits.Digits, Words[i].Sentence));
                i = Dates[date++].LastWord;
            }
            else if (quantity < Quantities.Count && Quantities[quantity].FirstWord == i)
            {
                merged.Add(new Word(Quantities[quantity].Span, Quantities[quantity].Stem, WordTraits.Digits, Words[i].Sentence));
                i = Quantities[quantity++].LastWord;
            }
            else
            {
                merged.Add(Words[i]);
            }
        }

        return merged;
    }
}
