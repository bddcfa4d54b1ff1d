using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Says of cited pages that were captured more than once what the newest capture changed: only it was read for the check.</summary>
/// <param name="library">The archive.</param>
internal sealed class CaptureLimits(ILibrary library)
{
    private const int Most = 3;

    /// <summary>Sentences of less are headings and labels.</summary>
    private const int ShortestSentence = 30;

    /// <summary>One limit for each page, in the order of citation.</summary>
    /// <param name="cited">Cited snapshots.</param>
    /// <param name="captures">Which of them are captures of one page.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<CheckLimit>> FindAsync(IEnumerable<CheckSource> cited, Captures captures, CancellationToken cancel)
    {
        var limits = new List<CheckLimit>();
        foreach (var source in cited)
        {
            var newest = new SnapshotId(source.Snapshot);
            if (limits.Count < Most && captures.Before(newest) is [var earlier, ..] all)
            {
                limits.Add(new CheckLimit("captured-before", await TextAsync(source.Number, newest, earlier, all.Count, cancel), all.Count));
            }
        }

        return limits;
    }

    private async Task<string> TextAsync(int number, SnapshotId newest, Source earlier, int count, CancellationToken cancel)
    {
        var (now, then) = (await SentencesAsync(newest, cancel), await SentencesAsync(earlier.Snapshot, cancel));
        var (gone, added) = (then.Except(now).Count(), now.Except(then).Count());
        var changed = gone + added == 0
            ? "their sentences are the same"
            : $"of {then.Count:N0} sentences of the one before, {gone:N0} no longer stand in it, and {added:N0} are new";
        return $"Source [{number}] was archived {count + 1} times; it counts as one source, and its newest capture alone was read: {changed}.";
    }

    private async Task<HashSet<string>> SentencesAsync(SnapshotId snapshot, CancellationToken cancel) =>
        await library.DocumentAsync(snapshot, cancel) is { } document
            ? [.. document.Blocks.SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text)).Select(s => s.Of(b.Span.Of(document.Text)))).Where(s => s.Length >= ShortestSentence)]
            : [];
}
