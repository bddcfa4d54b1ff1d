using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>Says of pages that were captured more than once which capture was read, which were set aside and why, and of cited ones what
/// changed.</summary>
/// <param name="library">The archive.</param>
internal sealed class CaptureLimits(ILibrary library)
{
    private const int Most = 3;

    /// <summary>So many are named; the trace names all.</summary>
    private const int MostNamed = 12;

    /// <summary>Sentences of less are headings and labels.</summary>
    private const int ShortestSentence = 30;

    /// <summary>The check with what there is to say: among its limits, or where it abstains in its reason.</summary>
    /// <param name="check">The check.</param>
    /// <param name="captures">Which sources are captures of one page.</param>
    /// <param name="read">Sources of which a sentence bears on the question: of other pages the versions tell a reader of the limits nothing; the trace, and the reason of a check that abstains, name all.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Check> SayAsync(Check check, Captures captures, IReadOnlySet<SnapshotId> read, CancellationToken cancel)
    {
        if (check.Abstained is { } abstained)
        {
            return captures.Aside.Count == 0 ? check : check with { Abstained = abstained with { Reason = $"{abstained.Reason} {Aside(captures.Aside)}" } };
        }

        IReadOnlyList<SetAside> aside = [.. captures.Aside.Where(a => a.IsLater || read.Contains(a.Read.Snapshot) || read.Contains(a.Page.Snapshot))];
        return aside.Count == 0 ? check : check with { Limits = [.. check.Limits, .. await ChangedAsync(check.Sources, captures, cancel), new CheckLimit("set-aside", Aside(aside), aside.Count)] };
    }

    private static string Aside(IReadOnlyList<SetAside> aside)
    {
        var (count, more) = (aside.Count, aside.Count - MostNamed);
        var older = aside.Any(a => !a.IsLater) ? " Older ones were searched for what the version read no longer says." : "";
        return $"Of pages archived in several versions one was read, and {count} {(count == 1 ? "other was" : "others were")} set aside: {string.Join("; ", aside.Take(MostNamed).Select(a => a.Why))}{(more > 0 ? $"; and {more} more, which the trace names" : "")}.{older}";
    }

    /// <summary>One limit for each page, in the order of citation.</summary>
    private async Task<IReadOnlyList<CheckLimit>> ChangedAsync(IEnumerable<CheckSource> cited, Captures captures, CancellationToken cancel)
    {
        var limits = new List<CheckLimit>();
        foreach (var source in cited)
        {
            if (limits.Count < Most && captures.For(new SnapshotId(source.Snapshot)).FirstOrDefault(a => !a.IsLater) is { } before)
            {
                limits.Add(new CheckLimit("captured-before", await TextAsync(source.Number, before, cancel), 1));
            }
        }

        return limits;
    }

    private async Task<string> TextAsync(int number, SetAside before, CancellationToken cancel)
    {
        var (now, then) = (await SentencesAsync(before.Read.Snapshot, cancel), await SentencesAsync(before.Page.Snapshot, cancel));
        var (gone, added) = (then.Except(now).Count(), now.Except(then).Count());
        var changed = gone + added == 0
            ? "their sentences are the same"
            : $"of {then.Count:N0} longer {(then.Count == 1 ? "sentence" : "sentences")} of the one before, {gone:N0} no longer {(gone == 1 ? "stands" : "stand")} in it, and {added:N0} {(added == 1 ? "is" : "are")} new";
        return $"Source [{number}] is the version of {before.ReadDay.ToWords()} of a page that was archived before, as of {before.Day.ToWords()}; both count as one source: {changed}.";
    }

    private async Task<HashSet<string>> SentencesAsync(SnapshotId snapshot, CancellationToken cancel) =>
        await library.DocumentAsync(snapshot, cancel) is { } document
            ? [.. document.Blocks.SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text)).Select(s => s.Of(b.Span.Of(document.Text)))).Where(s => s.Length >= ShortestSentence).Select(SameWords.Of)]
            : [];
}
