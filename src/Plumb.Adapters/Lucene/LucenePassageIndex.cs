using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using IndexDocument = Lucene.Net.Documents.Document;

namespace Plumb.Adapters.Lucene;

/// <summary>The passage index: BM25 over passages with their titles and headings. Derived from the library.</summary>
public sealed class LucenePassageIndex : IPassageIndex, IDisposable
{
    private const string Format = "1";
    private const int Step = 200;
    private readonly TermAnalyzer _analyzer = new();
    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private LucenePassageIndex(FSDirectory directory, string? rebuilt)
    {
        (_directory, Rebuilt) = (directory, rebuilt);
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity(0.9f, 0.4f) };
    }

    /// <summary>Why the index was made anew on opening, or null when it was not.</summary>
    public string? Rebuilt { get; }

    public int PassageCount => _reader.NumDocs;

    /// <summary>Opens the index in a folder and lets it catch up with the library; makes it anew when it cannot.</summary>
    public static async Task<LucenePassageIndex> OpenAsync(string folder, ILibraryChanges changes, CancellationToken cancel)
    {
        var newest = await changes.SequenceAsync(cancel);
        var (sequence, problem) = SequenceOf(folder, newest);
        if (problem is not null && System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        var directory = FSDirectory.Open(folder);
        if (sequence != newest || problem is not null || !DirectoryReader.IndexExists(directory))
        {
            await CatchUpAsync(directory, problem is null ? sequence : 0, changes, cancel);
        }

        return new LucenePassageIndex(directory, problem);
    }

    public IReadOnlyList<string> Analyze(string text) => _analyzer.Terms(text);

    public int PassagesWith(string term) => _reader.DocFreq(new Term("body", term));

    public Ranking Search(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var query = new BooleanQuery();
        foreach (var (term, weight) in terms.Take(BooleanQuery.MaxClauseCount / 2))
        {
            query.Add(new TermQuery(new Term("body", term)) { Boost = (float)weight }, Occur.SHOULD);
            query.Add(new TermQuery(new Term("around", term)) { Boost = (float)(0.3 * weight) }, Occur.SHOULD);
        }

        return new Ranking([.. _searcher.Search(query, count).ScoreDocs
            .Select(d => new Hit(PassageOf(_searcher.Doc(d.Doc)), d.Score))
            .OrderByDescending(h => h.Score)
            .ThenBy(h => h.Passage.Snapshot)
            .ThenBy(h => h.Passage.Ordinal)]);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    /// <summary>The change up to which an index goes, or why it cannot be used.</summary>
    private static (long Sequence, string? Problem) SequenceOf(string folder, long newest)
    {
        try
        {
            using var directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory))
            {
                return (0, null);
            }

            using var reader = DirectoryReader.Open(directory);
            var stamp = reader.IndexCommit.UserData;
            return !stamp.TryGetValue("format", out var format) || format != Format ? (0, "the index is of another version")
                : !stamp.TryGetValue("sequence", out var at) || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (0, "the index is damaged")
                : sequence > newest ? (0, "the index does not belong to this state of the library")
                : (sequence, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with a derived file, the answer is the same: make it anew from the library.
            return (0, "the index is damaged");
        }
    }

    private static async Task CatchUpAsync(FSDirectory directory, long sequence, ILibraryChanges changes, CancellationToken cancel)
    {
        using var analyzer = new TermAnalyzer();
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 128, Similarity = new BM25Similarity(0.9f, 0.4f) };
        using var writer = new IndexWriter(directory, settings);
        for (var batch = await changes.ChangesSinceAsync(sequence, Step, cancel); batch.Count > 0; batch = await changes.ChangesSinceAsync(sequence, Step, cancel))
        {
            foreach (var change in batch)
            {
                writer.DeleteDocuments(new Term("snapshot", change.Snapshot.Value));
            }

            Parallel.ForEach(batch.Where(c => c.Document is not null), new ParallelOptions { CancellationToken = cancel }, c => Add(writer, c));
            sequence = batch[^1].Sequence;
        }

        writer.SetCommitData(new Dictionary<string, string> { ["format"] = Format, ["sequence"] = sequence.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    private static void Add(IndexWriter writer, LibraryChange change)
    {
        foreach (var passage in Segmenter.Segment(change.Document!))
        {
            writer.AddDocument(new IndexDocument
            {
                new StringField("snapshot", passage.Snapshot.Value, Field.Store.YES),
                new StoredField("ordinal", passage.Ordinal),
                new StoredField("start", passage.Span.Start),
                new StoredField("end", passage.Span.End),
                new StoredField("heading", passage.Heading),
                new StoredField("page", passage.Page ?? 0),
                new TextField("body", passage.Span.Of(change.Document!.Text), Field.Store.NO),
                new TextField("around", $"{change.Source!.Title} {passage.Heading}", Field.Store.NO),
            });
        }
    }

    private static Passage PassageOf(IndexDocument stored) => new(
        new SnapshotId(stored.Get("snapshot")),
        Number(stored, "ordinal"),
        new TextSpan(Number(stored, "start"), Number(stored, "end")),
        stored.Get("heading"),
        Number(stored, "page") is var page and > 0 ? page : null);

    private static int Number(IndexDocument stored, string name) => stored.GetField(name).GetInt32Value() ?? 0;
}
