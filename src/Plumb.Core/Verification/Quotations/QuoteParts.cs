using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>A quotation made ready: without the marks around it, divided where a mark says that words are left out.</summary>
internal sealed class QuoteParts
{
    private const int LongestInsertion = 80;

    private readonly int[] _brackets;

    private QuoteParts(ComparedText text, TextSpan body)
    {
        (Words, Body) = (text, body);
        _brackets = new int[text.WordCount];
        Cuts = FindCuts(text.Text, body);
        Parts = Divide();
        MarkInsertions();
    }

    public ComparedText Words { get; }

    /// <summary>The quotation without quotation marks and white space around it.</summary>
    public TextSpan Body { get; }

    /// <summary>Marks that say that words are left out, in order.</summary>
    public IReadOnlyList<TextSpan> Cuts { get; }

    /// <summary>First word, and one past the last, of each part between cuts; no part is empty.</summary>
    public IReadOnlyList<(int From, int To)> Parts { get; }

    public static QuoteParts Of(string quote) => new(ComparedText.Of(quote), Bare(quote));

    public bool IsBracketed(int word) => BracketOf(word) > 0;

    /// <summary>Number of the brackets around a word, from 1; 0 where there are none.</summary>
    public int BracketOf(int word) => word >= 0 && word < _brackets.Length ? _brackets[word] : 0;

    /// <summary>Whether a part begins with this word.</summary>
    public bool OpensPart(int word) => Parts.Any(p => p.From == word);

    /// <summary>The cut between two words that follow each other, or null.</summary>
    public TextSpan? CutBetween(int word, int next)
    {
        var gap = Words.GapBetween(word, next);
        foreach (var cut in Cuts)
        {
            if (gap.Overlaps(cut))
            {
                return cut;
            }
        }

        return null;
    }

    private static TextSpan Bare(string quote)
    {
        var (start, end) = (0, quote.Length);
        while (start < end && (char.IsWhiteSpace(quote[start]) || Letters.IsQuotationMark(quote[start]) || Letters.IsInvisible(quote[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(quote[end - 1]) || Letters.IsQuotationMark(quote[end - 1]) || Letters.IsInvisible(quote[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static List<TextSpan> FindCuts(string text, TextSpan body)
    {
        var cuts = new List<TextSpan>();
        for (var i = body.Start; i < body.End; i++)
        {
            if (text[i] is '…' or '.' or '⋯' && DotsEnd(text, i, body.End) is var end && end > i)
            {
                var wrapped = i > body.Start && end < body.End && (text[i - 1], text[end]) is ('[', ']') or ('(', ')');
                cuts.Add(wrapped ? new TextSpan(i - 1, end + 1) : new TextSpan(i, end));
                i = end - 1;
            }
        }

        return cuts;
    }

    /// <summary>End of "…", "..." or ". . ." with further dots after it; <paramref name="i"/> where there is none.</summary>
    private static int DotsEnd(string text, int i, int limit)
    {
        var (dots, end) = (0, i);
        for (var at = i; at < limit && (text[at] is '.' or '…' or '⋯' || (text[at] is ' ' or '\u00A0' && at + 1 < limit && text[at + 1] is '.' or '…')); at++)
        {
            dots += text[at] switch { '.' => 1, '…' or '⋯' => 3, _ => 0 };
            end = at + 1;
        }

        return dots >= 3 ? end : i;
    }

    private List<(int, int)> Divide()
    {
        var parts = new List<(int, int)>();
        var (from, cut) = (0, 0);
        for (var word = 0; word < Words.WordCount; word++)
        {
            var divided = false;
            while (cut < Cuts.Count && Cuts[cut].Start < Words.Words[word].Span.Start)
            {
                (divided, cut) = (true, cut + 1);
            }

            if (divided && word > from)
            {
                parts.Add((from, word));
                from = word;
            }
        }

        if (Words.WordCount > from)
        {
            parts.Add((from, Words.WordCount));
        }

        return parts;
    }

    private void MarkInsertions()
    {
        var text = Words.Text;
        var (word, number) = (0, 0);
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.AsSpan(open, Math.Min(LongestInsertion, text.Length - open)).IndexOf(']');
            while (word < Words.WordCount && Words.Words[word].Span.End <= open)
            {
                word++;
            }

            number++;
            for (var i = word; close > 0 && i < Words.WordCount && Words.Words[i].Span.Start < open + close; i++)
            {
                _brackets[i] = number;
            }
        }
    }
}
