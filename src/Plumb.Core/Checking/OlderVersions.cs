using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>What older versions of pages say on a question and the version that was read no longer says: it was said, and is not hidden.</summary>
/// <param name="Sentences">The verified sentences, best first.</param>
/// <param name="Failed">What did not stand up to the archive.</param>
/// <param name="Passages">The passages of older versions that were read.</param>
internal sealed record OlderVersions(IReadOnlyList<VerifiedSentence> Sentences, IReadOnlyList<FailedSentence> Failed, IReadOnlyList<ReadPassage> Passages)
{
    /// <summary>Heading of their section.</summary>
    public const string Title = "Said in an older version of a page, and no longer in the one that was read";

    private const int Most = 3;

    /// <summary>Looks for it, in the passages that the question finds in older versions.</summary>
    public static async Task<OlderVersions> FindAsync(
        ILibrary library, Verifier verifier, Weigher weigher, Evidence evidence, IReadOnlyList<ReadPassage> passages, Captures captures, CancellationToken cancel)
    {
        var aside = captures.Aside.Where(a => !a.IsLater).ToDictionary(a => a.Page.Snapshot);
        var (drafted, read) = (new List<DraftSentence>(), new Dictionary<SnapshotId, string?>());
        foreach (var sentence in weigher.Beside(evidence, passages, cancel).Where(s => s.Answers && aside.ContainsKey(s.Source.Snapshot)))
        {
            var older = aside[sentence.Source.Snapshot];
            if (drafted.Count < Most && await NowAsync(older.Read.Snapshot) is { } now && !now.Contains(SameWords.Of(sentence.Text), StringComparison.Ordinal))
            {
                drafted.Add(Quoting.Quoted(sentence, $"In an older version of the page, of {older.Day.ToWords()}: "));
            }
        }

        var failed = new List<FailedSentence>();
        var kept = await verifier.VerifyAsync(drafted, failed, cancel);
        return new OlderVersions(kept, failed, passages);

        // Many sentences of one page are held against the same version of it.
        async Task<string?> NowAsync(SnapshotId snapshot)
        {
            if (!read.TryGetValue(snapshot, out var words))
            {
                read[snapshot] = words = await library.DocumentAsync(snapshot, cancel) is { } document ? SameWords.Of(document.Text) : null;
            }

            return words;
        }
    }
}
