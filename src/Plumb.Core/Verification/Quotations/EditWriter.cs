using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>What the alignments of a quotation say, in words and marks.</summary>
/// <param name="Edits">Runs, in order.</param>
/// <param name="Notes">Typography, in order.</param>
/// <param name="Place">Where it stands, or null.</param>
/// <param name="Kept">Share of words kept, 0 to 1.</param>
/// <param name="LongestRun">The longest run of kept words: how many, and what they weigh.</param>
internal sealed record WrittenEdits(IReadOnlyList<QuoteEdit> Edits, IReadOnlyList<TypographyNote> Notes, TextSpan? Place, double Kept, (int Words, double Weight) LongestRun);

/// <summary>Turns alignments into edits and notes: which differences count, and which are typography.</summary>
internal sealed class EditWriter(QuoteParts quote, ComparedText document)
{
    private const int LongestInsertion = 8;
    private const int LongestBracket = 200;
    private const double ShortWeight = 0.3;
    private const int ShortWord = 3;

    private readonly EditRuns _runs = new();
    private readonly WordPairs _pairs = new(quote, document);
    private readonly HashSet<int> _own = [];
    private double _kept;
    private (int Words, double Weight) _run;
    private (int Words, double Weight) _longest;

    public WrittenEdits Write(IReadOnlyList<WordAlignment> chain)
    {
        var steps = chain.SelectMany(a => Trimmed(a.Steps)).ToList();
        var placed = steps.Where(s => s.DocumentCount > 0).ToList();
        _own.UnionWith(steps.Where(s => IsSame(s) && quote.IsBracketed(s.Quote) && IsBracketed(s.Document)).Select(s => quote.BracketOf(s.Quote)));
        AlignedWords? before = null;
        var documentEnd = placed.Count > 0 ? placed[0].Document : 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            Between(before, step, documentEnd);
            Step(step);
            documentEnd = step.DocumentCount > 0 ? step.Document + step.DocumentCount : documentEnd;
            before = step.QuoteCount > 0 && step.DocumentCount > 0 ? step : IsPassedOver(step) ? before : null;
        }

        var place = placed.Count == 0 ? (TextSpan?)null : new QuoteEnds(quote, document, _runs).Write(steps[0], placed[0], placed[^1], steps[^1]);
        var all = Enumerable.Range(0, Math.Min(quote.Words.WordCount, QuoteComparer.MostWords)).Where(w => !quote.IsBracketed(w)).Sum(Weight);
        return new WrittenEdits(_runs.Edits, _runs.Notes, place, all > 0 ? _kept / all : 0, _longest);
    }

    /// <summary>Words beyond the first and last that are kept stand for nothing when they are more than two: they were added.</summary>
    private List<AlignedWords> Trimmed(IReadOnlyList<AlignedWords> steps)
    {
        var first = 0;
        while (first < steps.Count && !IsSame(steps[first]))
        {
            first++;
        }

        var last = steps.Count - 1;
        while (last > first && !IsSame(steps[last]))
        {
            last--;
        }

        return [.. steps.SelectMany((s, i) => (i < first && first > 2) || (i > last && steps.Count - 1 - last > 2) ? AsAdded(s) : [s])];
    }

    private static IEnumerable<AlignedWords> AsAdded(AlignedWords step) =>
        Enumerable.Range(step.Quote, step.QuoteCount).Select(q => new AlignedWords(q, 1, step.Document, 0));

    private bool IsSame(AlignedWords step) => step.QuoteCount + step.DocumentCount > 2
        || (step.QuoteCount == 1 && step.DocumentCount == 1 && quote.Words.FoldedOf(step.Quote).SequenceEqual(document.FoldedOf(step.Document)));

    private bool IsPassedOver(AlignedWords step) => step.QuoteCount == 0 && document.Words[step.Document].IsNoteMark;

    /// <summary>The marks between two steps, where both sides go on without a gap in their words; else the cut, if one is marked.</summary>
    private void Between(AlignedWords? before, AlignedWords step, int documentEnd)
    {
        if (step.QuoteCount == 0)
        {
            return;
        }

        if (quote.CutBetween(step.Quote - 1, step.Quote) is { } cut)
        {
            Cut(cut, before, step, documentEnd);
        }
        else if (before is { } b && step.DocumentCount > 0 && b.Quote + b.QuoteCount == step.Quote)
        {
            _pairs.Marks(_runs, b.Quote + b.QuoteCount - 1, step.Quote, b.Document + b.DocumentCount - 1, step.Document);
        }
    }

    private void Cut(TextSpan cut, AlignedWords? before, AlignedWords step, int documentEnd)
    {
        if (step.DocumentCount == 0 || step.Quote == 0)
        {
            _runs.Note(Typography.Cut, cut, new TextSpan(0, 0));
            return;
        }

        var gap = document.GapBetween(documentEnd - 1, Math.Max(documentEnd, step.Document));
        if (before is not null && documentEnd == step.Document && Gaps.Meaning(gap.Of(document.Text)).Contains('…'))
        {
            // The document itself has the dots: nothing was left out.
            return;
        }

        _runs.Note(Typography.Cut, cut, gap);
    }

    private void Step(AlignedWords step)
    {
        var mine = SpanOf(quote.Words, step.Quote, step.QuoteCount);
        var theirs = SpanOf(document, step.Document, step.DocumentCount);
        if (step.DocumentCount == 0)
        {
            Unequal(WordEdit.Added, mine, theirs, IsInserted(step.Quote) && !IsWeighty(mine.Of(quote.Words.Text)));
        }
        else if (step.QuoteCount == 0)
        {
            Drop(step, mine, theirs);
        }
        else if (step.QuoteCount + step.DocumentCount > 2)
        {
            _runs.Note(_pairs.DivisionOf(step), mine, theirs);
            Keep(step, mine, theirs);
        }
        else if (_pairs.Same(_runs, step.Quote, step.Document))
        {
            Keep(step, mine, theirs);
        }
        else
        {
            Unequal(WordEdit.Changed, mine, theirs, IsInserted(step.Quote) && _pairs.IsInsertion(step.Quote, step.Document) && !IsWeighty(theirs.Of(document.Text)) && !IsWeighty(mine.Of(quote.Words.Text)));
        }
    }

    private void Keep(AlignedWords step, TextSpan mine, TextSpan theirs)
    {
        var weight = Enumerable.Range(step.Quote, step.QuoteCount).Where(w => !quote.IsBracketed(w)).Sum(Weight);
        _kept += weight;
        _run = (_run.Words + step.QuoteCount, _run.Weight + weight);
        _longest = (Math.Max(_longest.Words, _run.Words), Math.Max(_longest.Weight, _run.Weight));
        _runs.Add(WordEdit.Kept, mine, theirs);
    }

    private void Drop(AlignedWords step, TextSpan mine, TextSpan theirs)
    {
        if (document.Words[step.Document].IsNoteMark)
        {
            _runs.Note(Typography.NoteMark, mine, theirs);
            return;
        }

        var replaced = IsInserted(step.Quote - 1) || IsInserted(step.Quote);
        Unequal(WordEdit.Dropped, mine, theirs, replaced && !IsWeighty(theirs.Of(document.Text)) && _runs.Insertions < LongestInsertion);
    }

    private void Unequal(WordEdit edit, TextSpan mine, TextSpan theirs, bool inserted)
    {
        if (inserted)
        {
            _runs.Insert(mine, theirs);
            return;
        }

        _run = (0, 0);
        _runs.Add(edit, mine, theirs);
    }

    /// <summary>Whether whoever quotes put a word in brackets: brackets that the document has itself let nothing in.</summary>
    private bool IsInserted(int word) => quote.BracketOf(word) is > 0 and var number && !_own.Contains(number);

    private bool IsBracketed(int word)
    {
        var start = document.Words[word].Span.Start;
        var before = document.Text.AsSpan(Math.Max(0, start - LongestBracket), Math.Min(start, LongestBracket));
        return before.LastIndexOf('[') > before.LastIndexOf(']');
    }

    /// <summary>What brackets may not hide: a negation or a number.</summary>
    private static bool IsWeighty(string word) => Negations.Holds(word) || word.Any(char.IsDigit);

    private double Weight(int word) =>
        quote.Words.FoldedOf(word) is { Length: <= ShortWord } folded && !folded.ContainsAnyInRange('0', '9') && folded[0] < 0x2E80 ? ShortWeight : 1;

    private static TextSpan SpanOf(ComparedText text, int word, int count)
    {
        if (count > 0)
        {
            return new TextSpan(text.Words[word].Span.Start, text.Words[word + count - 1].Span.End);
        }

        var at = word < text.WordCount ? text.Words[word].Span.Start : text.Text.Length;
        return new TextSpan(at, at);
    }
}
