using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>Compares words, and the marks between them, that an alignment put beside each other.</summary>
internal sealed class WordPairs(QuoteParts quote, ComparedText document)
{
    private const int SharedStem = 3;

    /// <summary>Whether two words are the same but for typography, which is noted.</summary>
    public bool Same(EditRuns runs, int q, int d)
    {
        var (mine, theirs) = (quote.Words.Words[q].Span, document.Words[d].Span);
        var (raw, archived) = (mine.Of(quote.Words.Text), theirs.Of(document.Text));
        if (string.Equals(raw, archived, StringComparison.Ordinal))
        {
            return true;
        }

        if (!quote.Words.FoldedOf(q).SequenceEqual(document.FoldedOf(d)))
        {
            return false;
        }

        var (form, other) = (WordForm.Of(raw), WordForm.Of(archived));
        if (WordForm.IsDivided(raw) || WordForm.IsDivided(archived))
        {
            runs.Note(Typography.Hyphenation, mine, theirs);
            (form, other) = (form.Replace("-", "", StringComparison.Ordinal), other.Replace("-", "", StringComparison.Ordinal));
        }

        if (!string.Equals(form, other, StringComparison.Ordinal))
        {
            var mayOpen = quote.OpensPart(q) || quote.IsBracketed(q);
            if (!mayOpen || !string.Equals(Uncapped(form), Uncapped(other), StringComparison.Ordinal))
            {
                return false;
            }

            runs.Note(Typography.FirstLetter, mine, theirs);
        }

        Forms(runs, raw, archived, mine, theirs);
        return true;
    }

    /// <summary>Whether what differs stands in brackets: "[the agency]" for "it", "detain[ed]" for "detains".</summary>
    public bool IsInsertion(int q, int d)
    {
        if (!quote.IsBracketed(q))
        {
            return false;
        }

        var word = quote.Words.Words[q].Span.Of(quote.Words.Text);
        var mine = quote.Words.FoldedOf(q);
        var theirs = document.FoldedOf(d);
        return !word.AsSpan().ContainsAny('[', ']')
            || (mine.Length >= SharedStem && theirs.Length >= SharedStem && mine[..SharedStem].SequenceEqual(theirs[..SharedStem]));
    }

    /// <summary>What divides a word that is one on the one side and two on the other.</summary>
    public Typography DivisionOf(AlignedWords step)
    {
        var (pair, first) = step.QuoteCount == 2 ? (quote.Words, step.Quote) : (document, step.Document);
        var gap = pair.GapBetween(first, first + 1).Of(pair.Text);
        return gap.Count(Letters.IsDash) == 1 && Letters.IsHyphen(gap[0]) ? Typography.Hyphenation : Typography.Dashes;
    }

    /// <summary>The marks between two words of the quotation beside those between two words of the document.</summary>
    public void Marks(EditRuns runs, int q, int nextQ, int d, int nextD)
    {
        var (mine, theirs) = (quote.Words.GapBetween(q, nextQ), document.GapBetween(d, nextD));
        var (gap, archived) = (mine.Of(quote.Words.Text), WithoutNoteMarks(d, nextD));
        if (string.Equals(gap, archived, StringComparison.Ordinal))
        {
            return;
        }

        var (meaning, other) = (Gaps.Meaning(gap), Gaps.Meaning(archived));
        if (string.Equals(meaning, other, StringComparison.Ordinal)
            || string.Equals(Gaps.WithoutReopening(gap, meaning), Gaps.WithoutReopening(archived, other), StringComparison.Ordinal))
        {
            foreach (var kind in Gaps.Differences(gap, archived))
            {
                runs.Note(kind, mine, theirs);
            }

            return;
        }

        runs.AddAlone(new QuoteEdit(WordEdit.Changed, mine, theirs));
    }

    private string WithoutNoteMarks(int d, int nextD)
    {
        var gap = document.GapBetween(d, d + 1).Of(document.Text);
        for (var word = d + 1; word < nextD; word++)
        {
            gap += document.GapBetween(word, word + 1).Of(document.Text);
        }

        return gap;
    }

    private static void Forms(EditRuns runs, string raw, string archived, TextSpan mine, TextSpan theirs)
    {
        var seen = false;
        Tell(Typography.Ligature, c => Letters.Ligature(c) is not null);
        Tell(Typography.Invisible, Letters.IsInvisible);
        Tell(Typography.QuotationMarks, Letters.IsApostrophe);
        Tell(Typography.Insertion, c => c is '[' or ']');
        if (!WordForm.IsDivided(raw) && !WordForm.IsDivided(archived))
        {
            Tell(Typography.Dashes, Letters.IsHyphen);
        }

        if (!seen && !string.Equals(Uncapped(WordForm.Bare(raw)), Uncapped(WordForm.Bare(archived)), StringComparison.Ordinal)
            && !WordForm.IsDivided(raw) && !WordForm.IsDivided(archived))
        {
            runs.Note(Typography.Composition, mine, theirs);
        }

        void Tell(Typography kind, Func<char, bool> has)
        {
            if (!raw.Where(has).SequenceEqual(archived.Where(has)))
            {
                seen = true;
                runs.Note(kind, mine, theirs);
            }
        }
    }

    private static string Uncapped(string word) => word.Length == 0 ? word : char.ToLowerInvariant(word[0]) + word[1..];
}
