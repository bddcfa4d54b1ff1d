namespace Plumb.Core.Verification.Quotations;

/// <summary>Places the parts of a quotation that is cut, in their order and close to each other.</summary>
internal sealed class PartChain(QuoteParts quote, ComparedText document, WindowFinder finder, WordAligner aligner)
{
    private const int MostOccurrences = 16;

    /// <summary>Least share of a part's words that must stand where it is placed, in per cent of what it costs to lack all.</summary>
    private const int MostLacking = 60;

    private readonly IReadOnlyList<(int From, int To)> _parts = Within(quote.Parts);

    /// <summary>The cheapest placings of all parts, each an alignment for each part, in order; several where words come again
    /// and only marks can tell; none when the heaviest part is nowhere.</summary>
    public IReadOnlyList<IReadOnlyList<WordAlignment>> Best(CancellationToken cancel)
    {
        // The longest part says most about the place.
        var anchor = Enumerable.Range(0, _parts.Count).MaxBy(i => (_parts[i].To - _parts[i].From, -i));
        var (from, to) = _parts[anchor];
        var letters = quote.Words.Folded.AsSpan(quote.Words.Words[from].FoldedStart, quote.Words.FoldedEnd(to - 1) - quote.Words.Words[from].FoldedStart);
        var best = new List<IReadOnlyList<WordAlignment>>();
        foreach (var window in finder.Exact(letters, MostOccurrences).Concat(finder.Near(quote.Words, from, to, cancel)))
        {
            cancel.ThrowIfCancellationRequested();
            var aligned = aligner.Align(from, to, window.First, window.End);
            if (best.Count > 0 && aligned.Cost > Cost(best[0]))
            {
                continue;
            }

            var chain = Chain(anchor, aligned);
            if (best.Count > 0 && Cost(chain) < Cost(best[0]))
            {
                best.Clear();
            }

            if (best.Count == 0 || Cost(chain) == Cost(best[0]))
            {
                best.Add(chain);
            }
        }

        return [.. best.OrderBy(Start)];
    }

    private static IReadOnlyList<(int, int)> Within(IReadOnlyList<(int From, int To)> parts) =>
        [.. parts.Where(p => p.From < QuoteComparer.MostWords).Select(p => (p.From, Math.Min(p.To, QuoteComparer.MostWords)))];

    private static int Cost(IReadOnlyList<WordAlignment> chain) => chain.Sum(a => a.Cost);

    private static int Start(IReadOnlyList<WordAlignment> chain) => chain.SelectMany(a => a.Steps).Where(s => s.DocumentCount > 0).Select(s => s.Document).DefaultIfEmpty().First();

    private WordAlignment[] Chain(int anchor, WordAlignment aligned)
    {
        var chain = new WordAlignment[_parts.Count];
        chain[anchor] = aligned;
        var (first, end) = Bounds(aligned);
        var bound = end;
        for (var i = anchor + 1; i < _parts.Count; i++)
        {
            var (from, to) = _parts[i];
            chain[i] = Placed(from, to, bound, Math.Min(document.WordCount, bound + QuoteComparer.FarthestCut + to - from), last: false);
            bound = Math.Max(bound, Bounds(chain[i]).End);
        }

        bound = first;
        for (var i = anchor - 1; i >= 0; i--)
        {
            var (from, to) = _parts[i];
            chain[i] = Placed(from, to, Math.Max(0, bound - QuoteComparer.FarthestCut - to + from), bound, last: true);
            bound = Bounds(chain[i]) is { End: > 0 } bounds ? Math.Min(bound, bounds.First) : bound;
        }

        return chain;
    }

    /// <summary>A part in a stretch; wholly added where it does not stand there.</summary>
    private WordAlignment Placed(int from, int to, int first, int end, bool last)
    {
        var aligned = aligner.Align(from, to, first, Math.Max(first, end), last);
        return aligned.Cost * 100L <= (long)MostLacking * (to - from) * WordAligner.Different
            ? aligned
            : new WordAlignment([.. Enumerable.Range(from, to - from).Select(q => new AlignedWords(q, 1, first, 0))], (to - from) * WordAligner.Different);
    }

    private static (int First, int End) Bounds(WordAlignment aligned)
    {
        var placed = aligned.Steps.Where(s => s.DocumentCount > 0).ToList();
        return placed.Count == 0 ? (0, 0) : (placed[0].Document, placed[^1].Document + placed[^1].DocumentCount);
    }
}
