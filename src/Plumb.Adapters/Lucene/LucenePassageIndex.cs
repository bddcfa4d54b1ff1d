using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Directory = Lucene.Net.Store.Directory;
using IndexDocument = Lucene.Net.Documents.Document;

namespace Plumb.Adapters.Lucene;

/// <summary>The passage index: BM25 over passages with their titles and headings. Derived from the library.</summary>
public sealed class LucenePassageIndex : IPassageIndex, IDisposable
{
    private const int MostNear = 3;

    /// <summary>Equal scores are told apart inside the search: the cut at the wanted number would else depend on the order of adding.</summary>
    private static readonly Sort s_order = new(
        SortField.FIELD_SCORE, new SortField("by-snapshot", SortFieldType.STRING), new SortField("by-ordinal", SortFieldType.INT32));

    private readonly TermAnalyzer _analyzer = new();
    private readonly Directory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private LucenePassageIndex(Directory directory, DirectoryReader reader, string? rebuilt)
    {
        (_directory, _reader, Rebuilt) = (directory, reader, rebuilt);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity(0.9f, 0.4f) };
    }

    /// <summary>Why the index was made anew on opening, or is not in step with the library; null when all is well.</summary>
    public string? Rebuilt { get; }

    public int PassageCount => _reader.NumDocs;

    /// <summary>Opens the index in a folder and lets it catch up with the library; makes it anew when it cannot be used.
    /// When the folder cannot be written, what is there is read, or the index is made in memory.</summary>
    public static async Task<LucenePassageIndex> OpenAsync(string folder, ILibraryChanges changes, CancellationToken cancel)
    {
        var (directory, reader, notice) = await IndexFolder.OpenAsync(folder, changes, cancel);
        return new LucenePassageIndex(directory, reader, notice);
    }

    /// <summary>Makes an index of a library in memory.</summary>
    public static async Task<LucenePassageIndex> InMemoryAsync(ILibraryChanges changes, CancellationToken cancel)
    {
        var (directory, reader) = await IndexFolder.InMemoryAsync(changes, cancel);
        return new LucenePassageIndex(directory, reader, null);
    }

    public IReadOnlyList<string> Analyze(string text) => _analyzer.Terms(text);

    public int PassagesWith(string term) => _reader.DocFreq(new Term("body", term));

    public IReadOnlyList<string> NearTerms(string term)
    {
        if (MultiFields.GetTerms(_reader, "body") is not { } terms)
        {
            return [];
        }

        var near = new List<(string Term, int Passages)>();
        var walk = new FuzzyTermsEnum(terms, new AttributeSource(), new Term("body", term), 1, 1, true);
        while (walk.MoveNext())
        {
            near.Add((walk.Term.Utf8ToString(), walk.DocFreq));
        }

        return [.. near.Where(n => n.Term != term)
            .OrderByDescending(n => n.Passages)
            .ThenBy(n => n.Term, StringComparer.Ordinal)
            .Take(MostNear)
            .Select(n => n.Term)];
    }

    public Ranking Search(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var query = new BooleanQuery();
        foreach (var (term, weight) in terms.Take(BooleanQuery.MaxClauseCount / 2))
        {
            query.Add(new TermQuery(new Term("body", term)) { Boost = (float)weight }, Occur.SHOULD);
            query.Add(new TermQuery(new Term("around", term)) { Boost = (float)(0.3 * weight) }, Occur.SHOULD);
        }

        return new Ranking([.. _searcher.Search(query, null, count, s_order, doDocScores: true, doMaxScore: false).ScoreDocs
            .Select(d => new Hit(PassageOf(_searcher.Doc(d.Doc)), d.Score))]);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private static Passage PassageOf(IndexDocument stored) => new(
        new SnapshotId(stored.Get("snapshot")),
        Number(stored, "ordinal"),
        new TextSpan(Number(stored, "start"), Number(stored, "end")),
        stored.Get("heading"),
        Number(stored, "page") is var page and > 0 ? page : null);

    private static int Number(IndexDocument stored, string name) => stored.GetField(name).GetInt32Value() ?? 0;
}
