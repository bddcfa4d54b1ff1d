using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Desk;

/// <summary>How much a quotation says, by which it could be told from what anybody says.</summary>
public enum QuoteSubstance
{
    /// <summary>Words enough to look for.</summary>
    Enough,

    /// <summary>One or two words with meaning: they may be anybody's.</summary>
    Few,

    /// <summary>Only words that stand in every text ("it is what it is"): looked for as they are, and nothing like them.</summary>
    Plain,

    /// <summary>None of its words stands in the library.</summary>
    Unknown,
}

/// <summary>Measures how much a quotation says.</summary>
internal static class QuoteSubstances
{
    private const int Few = 2;

    /// <summary>What a quotation holds, unless the library lacks its words.</summary>
    /// <exception cref="PlumbException">It holds one word alone that stands in every text, however often.</exception>
    public static QuoteSubstance Of(string quote)
    {
        var words = WordReader.Read(quote, SentenceSplitter.Split(quote));
        var distinct = words.Select(w => w.Stem).Distinct().Count();
        var meaning = words.Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem).Distinct().Count();
        if (meaning == 0 && distinct == 1)
        {
            throw new PlumbException($"The quotation holds only the word “{words[0].Span.Of(quote)}”, which stands in nearly every text. Give more of the words that are said to have been said.");
        }

        return meaning == 0 ? QuoteSubstance.Plain : meaning <= Few ? QuoteSubstance.Few : QuoteSubstance.Enough;
    }
}
