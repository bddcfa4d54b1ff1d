using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Plumb.Core.Retrieval;

namespace Plumb.Adapters.Lucene;

/// <summary>Scores passages by BM25F (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 Extension to Multiple Weighted Fields",
/// 2004): words of text, heading and title counted together before they saturate. A passage's score is mixed with that of
/// the whole source it stands in, so that a passage is read in its context and a source is found whose passages each say
/// a part.</summary>
internal sealed class PassageScorer(DirectoryReader reader, PassageTable table, RankingSettings settings)
{
    /// <summary>Sheets that no search is using: clearing what a search wrote costs less than a new one for all passages.</summary>
    private readonly ConcurrentBag<ScoreSheet> _sheets = [];

    /// <summary>The best passages: numbers in the index, with scores, best first; ties by snapshot and place.</summary>
    public List<(int Passage, double Score)> Best(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel)
    {
        var sheet = _sheets.TryTake(out var idle) ? idle : new ScoreSheet(table.Source.Length, table.WholeLength.Length);
        try
        {
            foreach (var term in terms)
            {
                cancel.ThrowIfCancellationRequested();
                Collect(term.Term, sheet.Term);
                Add(sheet.Term.Passages, sheet.Term.InPassage, sheet.Passages, table.Length, table.AverageLength, term.Weight * (1 - settings.WholeShare));
                Add(sheet.Term.Wholes, sheet.Term.InWhole, sheet.Wholes, table.WholeLength, table.AverageWholeLength, term.Weight * settings.WholeShare);
                sheet.Term.Clear();
            }

            return Cut(sheet.Passages, sheet.Wholes.Of, count);
        }
        finally
        {
            sheet.Clear();
            _sheets.Add(sheet);
        }
    }

    private void Collect(string term, TermCounts counts)
    {
        var weight = (float)settings.TitleWeight;
        foreach (var leaf in reader.Leaves)
        {
            Walk(leaf, new Term("body", term), 1, InWhole.Always, counts);
            Walk(leaf, new Term("heading", term), weight, InWhole.Never, counts);
            // Each passage bears the title of its source; in the whole it stands once, with the first passage.
            Walk(leaf, new Term("title", term), weight, InWhole.WithTheFirst, counts);
        }
    }

    private void Walk(AtomicReaderContext leaf, Term term, float weight, InWhole inWhole, TermCounts counts)
    {
        if (leaf.AtomicReader.GetTermDocsEnum(term) is not { } postings)
        {
            return;
        }

        for (var i = postings.NextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.NextDoc())
        {
            var at = leaf.DocBase + i;
            if (table.Source[at] is var source and >= 0)
            {
                var times = postings.Freq * weight;
                var whole = inWhole == InWhole.Always || (inWhole == InWhole.WithTheFirst && table.Ordinal[at] == 0);
                counts.Add(at, source, times, whole ? times : 0);
            }
        }
    }

    private void Add(List<int> met, float[] times, Scores scores, float[] lengths, double average, double weight)
    {
        // The form of the inverse document frequency that stays above zero for words that most texts hold.
        var rarity = Math.Log(1 + ((scores.Of.Length - met.Count + 0.5) / (met.Count + 0.5)));
        foreach (var at in met)
        {
            var normal = times[at] / (1 - settings.B + (settings.B * lengths[at] / average));
            scores.Add(at, weight * rarity * normal / (normal + settings.K1));
        }
    }

    private List<(int Passage, double Score)> Cut(Scores scores, double[] wholes, int count)
    {
        var best = new PriorityQueue<int, (double Score, int Source, int Ordinal)>(Comparer<(double Score, int Source, int Ordinal)>.Create(
            (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : a.Source != b.Source ? b.Source.CompareTo(a.Source) : b.Ordinal.CompareTo(a.Ordinal)));
        // A passage without any of the words is not found by its neighbours' words.
        foreach (var i in scores.Above)
        {
            var key = (scores.Of[i] + wholes[table.Source[i]], table.Source[i], table.Ordinal[i]);
            if (best.Count < count)
            {
                best.Enqueue(i, key);
            }
            else
            {
                best.EnqueueDequeue(i, key);
            }
        }

        var found = new List<(int Passage, double Score)>(best.Count);
        while (best.TryDequeue(out var passage, out var key))
        {
            found.Add((passage, key.Score));
        }

        found.Reverse();
        return found;
    }

    /// <summary>Whether a field of a passage counts in the whole source too.</summary>
    private enum InWhole
    {
        Always,
        WithTheFirst,
        Never,
    }
}
