namespace Plumb.Core.Verification.Quotations;

/// <summary>Tells how a quotation stands to a document, and finds the nearest true wording.</summary>
/// <remarks>Time grows linearly with the document: stretches are found by one sweep that weighs rare words more, and a fixed
/// number of them is aligned word by word. Any text is accepted on both sides.</remarks>
public static class QuoteComparer
{
    /// <summary>Most words of a quotation that are compared word by word.</summary>
    public const int MostWords = 4000;

    /// <summary>Most words that a mark of omission may stand for: what lies further apart is no one quotation.</summary>
    public const int FarthestCut = 400;

    private const int FewestOccurrences = 64;

    /// <summary>Pairs of words that are compared, over all places with the same letters.</summary>
    private const int MostCells = 200_000;
    private const double LeastAltered = 0.6;
    private const double LeastPart = 0.25;

    /// <summary>Words in a row that are no common phrase: four longer ones, or five of any length.</summary>
    private const double LeastRun = 4;
    private const int LeastWords = 5;

    /// <summary>Compares a quotation with a text.</summary>
    public static QuoteComparison Compare(string quote, string text, CancellationToken cancel = default) => Compare(quote, ComparedText.Of(text), cancel);

    /// <summary>Compares a quotation with a text that was made ready, so that many quotations can be compared with it.</summary>
    public static QuoteComparison Compare(string quote, ComparedText document, CancellationToken cancel = default)
    {
        var parts = QuoteParts.Of(quote);
        if (parts.Parts.Count == 0 || document.WordCount == 0)
        {
            return QuoteComparison.NotFound;
        }

        var finder = new WindowFinder(document);
        var aligner = new WordAligner(parts, document);
        if (parts.Words.WordCount <= MostWords && Occurring(parts, finder, aligner, document, cancel) is { } exact)
        {
            return exact;
        }

        return new PartChain(parts, document, finder, aligner).Best(cancel)
            .Select(chain => Judged(chain, parts, document))
            .OrderByDescending(c => c.Standing).ThenBy(c => c.Differences.Count())
            .FirstOrDefault(QuoteComparison.NotFound);
    }

    /// <summary>The first of the places that hold the quotation's letters in a row and differ in typography at most.</summary>
    private static QuoteComparison? Occurring(QuoteParts parts, WindowFinder finder, WordAligner aligner, ComparedText document, CancellationToken cancel)
    {
        // Marks may differ at more places with the same letters than are looked at: what stands there mark for mark must be found.
        var words = parts.Words.WordCount;
        var most = Math.Max(FewestOccurrences, MostCells / ((words + 1) * (words + 1)));
        foreach (var window in finder.Exact(parts.Words.Folded, most).Concat(finder.Verbatim(parts.Body.Of(parts.Words.Text))))
        {
            cancel.ThrowIfCancellationRequested();
            var alignment = aligner.Align(0, parts.Words.WordCount, window.First, window.End);
            var compared = Judged([alignment], parts, document);
            if (compared.Standing == QuoteStanding.Exact)
            {
                return compared;
            }
        }

        return null;
    }

    private static QuoteComparison Judged(IReadOnlyList<WordAlignment> chain, QuoteParts parts, ComparedText document)
    {
        var written = new EditWriter(parts, document).Write(chain);
        var truncated = parts.Words.WordCount > MostWords;
        var standing = written.Edits.All(e => e.Edit == WordEdit.Kept) && !truncated ? QuoteStanding.Exact
            : written.Kept >= LeastAltered ? QuoteStanding.Altered
            : written.Kept >= LeastPart && (written.LongestRun.Weight >= LeastRun || written.LongestRun.Words >= LeastWords) ? QuoteStanding.Partly
            : QuoteStanding.NotFound;
        return standing == QuoteStanding.NotFound || written.Place is null
            ? QuoteComparison.NotFound
            : new QuoteComparison
            {
                Standing = standing,
                Place = written.Place,
                Kept = written.Kept,
                Edits = written.Edits,
                Notes = written.Notes,
                Truncated = truncated,
            };
    }
}
