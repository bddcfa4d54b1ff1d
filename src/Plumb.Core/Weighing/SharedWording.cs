using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Counts independent sources behind sentences that say the same: besides copied sources, sentences that share a long run of
/// words go back to one, be it a quotation that several reports print or a line of a release in reports that are otherwise their own.</summary>
public static class SharedWording
{
    /// <summary>Words in a row that two writers hardly ever choose alike.</summary>
    public const int LongRun = 12;

    /// <summary>Independent sources among these sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="origins">Which sources are copies.</param>
    /// <param name="bySpeaker">Whether those that repeat one speaker are one source.</param>
    public static int Count(IReadOnlyList<EvidenceSentence> sentences, Origins origins, bool bySpeaker = false)
    {
        var runs = sentences.Select(s => RunsOf(s.Text)).ToList();
        var first = Enumerable.Range(0, sentences.Count).ToArray();
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (first[j] != first[i] && (origins.Count([sentences[i].Source.Snapshot, sentences[j].Source.Snapshot]) == 1 || runs[i].Overlaps(runs[j])
                    || (bySpeaker && IsOneVoice(sentences[i], sentences[j]))))
                {
                    var (from, to) = (first[i], first[j]);
                    first = [.. first.Select(f => f == from ? to : f)];
                }
            }
        }

        return first.Distinct().Count();
    }

    /// <summary>Both repeat one speaker, or one repeats what the other publishes.</summary>
    private static bool IsOneVoice(EvidenceSentence one, EvidenceSentence other) =>
        (one.Speaker ?? other.Speaker) is not null && string.Equals(one.Asserter, other.Asserter, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> RunsOf(string text)
    {
        var words = Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - LongRun + 1)).Select(i => string.Join(' ', words.Skip(i).Take(LongRun)))];
    }
}
