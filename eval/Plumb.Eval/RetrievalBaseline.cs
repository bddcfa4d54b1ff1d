namespace Plumb.Eval;

/// <summary>Plain BM25 (S. Robertson and others, 1994) over whole documents: what retrieval is compared with.</summary>
internal sealed class RetrievalBaseline
{
    private readonly Dictionary<string, List<(int Document, int Count)>> _postings = [];
    private readonly List<(string Id, int Length)> _documents = [];
    private readonly double _average;

    public RetrievalBaseline(IEnumerable<(string Id, IReadOnlyList<string> Terms)> documents)
    {
        foreach (var (id, terms) in documents)
        {
            foreach (var term in terms.GroupBy(t => t))
            {
                (_postings.TryGetValue(term.Key, out var list) ? list : _postings[term.Key] = []).Add((_documents.Count, term.Count()));
            }

            _documents.Add((id, terms.Count));
        }

        _average = _documents.Average(d => d.Length);
    }

    /// <summary>The best documents, with the usual parameters k1 and b.</summary>
    public List<string> Search(IEnumerable<string> terms, int count, double k1, double b)
    {
        var scores = new double[_documents.Count];
        foreach (var list in terms.Distinct().Select(t => _postings.GetValueOrDefault(t)).OfType<List<(int Document, int Count)>>())
        {
            var idf = Math.Log(1 + ((_documents.Count - list.Count + 0.5) / (list.Count + 0.5)));
            foreach (var (document, times) in list)
            {
                scores[document] += idf * times / (times + (k1 * (1 - b + (b * _documents[document].Length / _average))));
            }
        }

        return [.. Enumerable.Range(0, scores.Length).Where(d => scores[d] > 0).OrderByDescending(d => scores[d]).Take(count).Select(d => _documents[d].Id)];
    }
}
