using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Directory = Lucene.Net.Store.Directory;

namespace Plumb.Adapters.Lucene;

/// <summary>Writes the library's changes into an index.</summary>
internal static class IndexFilling
{
    public const string SequenceKey = "sequence";
    private const string Format = "5";
    private const string FormatKey = "format";
    private const int Step = 200;
    private const int StepsToCommit = 25;

    /// <summary>Sources that are written at a time. Each writes a segment of its own, which has to be merged again: no more of them than work.</summary>
    private static readonly int s_writing = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The change up to which a commit goes, or why the index cannot be used.</summary>
    public static (long Sequence, string? Problem) Stamp(IDictionary<string, string> stamp) =>
        !stamp.TryGetValue(FormatKey, out var format) || format != Format ? (0, "the index is of another version")
        : !stamp.TryGetValue(SequenceKey, out var at) || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (0, "the index is damaged")
        : (sequence, null);

    /// <summary>Adds and deletes what changed. It commits on the way, so that an interrupted catch-up goes on where it was.</summary>
    public static async Task CatchUpAsync(Directory directory, long sequence, ILibraryChanges changes, CancellationToken cancel)
    {
        using var analyzer = new TermAnalyzer();
        using var writer = new IndexWriter(directory, Settings(analyzer));
        var (steps, whole) = (0, false);
        // An index that begins empty holds nothing else: only what is in it needs to be looked for and deleted.
        var written = writer.MaxDoc == 0 ? new HashSet<SnapshotId>() : null;
        var next = NextAsync(changes, sequence, cancel);
        try
        {
            for (var batch = await next; batch.Count > 0; batch = await next)
            {
                sequence = batch[^1].Sequence;
                // The next changes are read while these are indexed.
                next = NextAsync(changes, sequence, cancel);
                Index(writer, batch, written, cancel);
                if (++steps % StepsToCommit == 0)
                {
                    Commit(writer, sequence);
                }
            }

            whole = true;
        }
        finally
        {
            if (!whole)
            {
                // Closing a writer would commit what it holds under an older stamp.
                writer.Rollback();
            }

            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        // Deleted passages would still count in the statistics of BM25: the same library would rank in two ways.
        Commit(writer, sequence);
        writer.ForceMergeDeletes(doWait: true);
        Commit(writer, sequence);
    }

    private static Task<IReadOnlyList<LibraryChange>> NextAsync(ILibraryChanges changes, long sequence, CancellationToken cancel) =>
        Task.Run(() => changes.ChangesSinceAsync(sequence, Step, cancel), cancel);

    /// <summary>Writes a batch of changes. A snapshot that changed twice in it counts as it was left.</summary>
    private static void Index(IndexWriter writer, IReadOnlyList<LibraryChange> batch, HashSet<SnapshotId>? written, CancellationToken cancel)
    {
        var last = batch.GroupBy(c => c.Snapshot).Select(g => (Change: g.Last(), Held: written?.Add(g.Key) == true ? null : new Term("snapshot", g.Key.Value)));
        Parallel.ForEach(last, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = s_writing }, () => new PassageFields(), (c, _, fields) => Write(writer, c.Change, c.Held, fields), _ => { });
    }

    private static IndexWriterConfig Settings(TermAnalyzer analyzer) => new(LuceneVersion.LUCENE_48, analyzer)
    {
        RAMBufferSizeMB = 128,
        MaxThreadStates = s_writing,
        Similarity = new LengthSimilarity(),
        MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
    };

    private static void Commit(IndexWriter writer, long sequence)
    {
        writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = Format, [SequenceKey] = sequence.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    /// <summary>Puts the passages of a source in the place of those that the index holds of it: all at once, as each call waits for the writer's
    /// locks.</summary>
    private static PassageFields Write(IndexWriter writer, LibraryChange change, Term? held, PassageFields fields)
    {
        var passages = change.Document is { } document ? Segmenter.Segment(document) : [];
        if (passages.Count > 0)
        {
            writer.UpdateDocuments(held, passages.Select(p => fields.Of(p, change.Document!.Text, change.Source!.Title)));
        }
        else if (held is not null)
        {
            writer.DeleteDocuments(held);
        }

        return fields;
    }
}
