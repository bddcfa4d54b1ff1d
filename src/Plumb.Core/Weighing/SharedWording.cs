using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Counts independent sources behind sentences that say the same: besides copied sources, sentences that share a long run of
/// words go back to one, be it a quotation that several reports print or a line of a release in reports that are otherwise their own.</summary>
public static class SharedWording
{
    /// <summary>Words in a row that two writers hardly ever choose alike.</summary>
    public const int LongRun = 12;

    /// <summary>Independent sources among these sentences.</summary>
    public static int Count(IReadOnlyList<EvidenceSentence> sentences, Origins origins)
    {
        var runs = sentences.Select(s => RunsOf(s.Text)).ToList();
        var first = Enumerable.Range(0, sentences.Count).ToArray();
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (first[j] != first[i] && (origins.Count([sentences[i].Source.Snapshot, sentences[j].Source.Snapshot]) == 1 || runs[i].Overlaps(runs[j])))
                {
                    var (from, to) = (first[i], first[j]);
                    first = [.. first.Select(f => f == from ? to : f)];
                }
            }
        }

        return first.Distinct().Count();
    }

    private static HashSet<string> RunsOf(string text)
    {
        var words = Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - LongRun + 1)).Select(i => string.Join(' ', words.Skip(i).Take(LongRun)))];
    }
}
