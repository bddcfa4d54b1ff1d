using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Directory = Lucene.Net.Store.Directory;

namespace Plumb.Adapters.Lucene;

/// <summary>The passage index: BM25 over passages with their titles and headings. Derived from the library.</summary>
public sealed class LucenePassageIndex : IPassageIndex, IDisposable
{
    private const int MostNear = 3;

    /// <summary>Terms whose passages are counted once; some 100 bytes each.</summary>
    private const int MostRemembered = 50_000;

    private readonly TermAnalyzer _analyzer = new();
    private readonly Directory _directory;
    private readonly DirectoryReader _reader;
    private readonly PassageScorer _scorer;
    private readonly ConcurrentDictionary<string, int> _passagesWith = new(StringComparer.Ordinal);

    private LucenePassageIndex(Directory directory, DirectoryReader reader, string? rebuilt, RankingSettings settings)
    {
        (_directory, _reader, Rebuilt) = (directory, reader, rebuilt);
        _scorer = new PassageScorer(reader, new PassageTable(reader, settings.TitleWeight), settings);
    }

    /// <summary>Why the index was made anew on opening, or is not in step with the library; null when all is well.</summary>
    public string? Rebuilt { get; }

    public int PassageCount => _reader.NumDocs;

    /// <summary>Opens the index in a folder and lets it catch up with the library; makes it anew when it cannot be used.
    /// When the folder cannot be written, what is there is read, or the index is made in memory.</summary>
    /// <param name="folder">Folder of the index; made when there is none.</param>
    /// <param name="changes">The library that it is derived from.</param>
    /// <param name="cancel">Stops; what was committed on the way stays.</param>
    /// <param name="settings">How passages are ranked; null for what was chosen.</param>
    public static async Task<LucenePassageIndex> OpenAsync(
        string folder, ILibraryChanges changes, CancellationToken cancel, RankingSettings? settings = null)
    {
        var (directory, reader, notice) = await IndexFolder.OpenAsync(folder, changes, cancel);
        return new LucenePassageIndex(directory, reader, notice, settings ?? RankingSettings.Chosen);
    }

    /// <summary>Makes an index of a library in memory.</summary>
    public static async Task<LucenePassageIndex> InMemoryAsync(ILibraryChanges changes, CancellationToken cancel)
    {
        var (directory, reader) = await IndexFolder.InMemoryAsync(changes, cancel);
        return new LucenePassageIndex(directory, reader, null, RankingSettings.Chosen);
    }

    public IReadOnlyList<string> Analyze(string text) => _analyzer.Terms(text);

    public int PassagesWith(string term)
    {
        // The same words are asked for again and again, and the index stays as it was opened.
        if (_passagesWith.TryGetValue(term, out var known))
        {
            return known;
        }

        var count = _reader.DocFreq(new Term("body", term));
        if (_passagesWith.Count < MostRemembered)
        {
            _passagesWith[term] = count;
        }

        return count;
    }

    public int PassagesOf(SnapshotId snapshot) => _reader.DocFreq(new Term("snapshot", snapshot.Value));

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
        var columns = new PassageColumns?[_reader.Leaves.Count];
        Passage PassageOf(int number)
        {
            var segment = ReaderUtil.SubIndex(number, _reader.Leaves);
            var leaf = _reader.Leaves[segment];
            return (columns[segment] ??= new PassageColumns(leaf.AtomicReader)).Read(number - leaf.DocBase);
        }

        return new([.. _scorer.Best(terms, count, cancel).Select(b => new Hit(PassageOf(b.Passage), b.Score))]);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
