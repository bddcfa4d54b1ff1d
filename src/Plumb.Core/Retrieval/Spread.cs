using Plumb.Core.Sources;

namespace Plumb.Core.Retrieval;

/// <summary>Spreads a ranking over sources, so that one long source does not crowd out the others.</summary>
public static class Spread
{
    /// <summary>The best passages with at most <paramref name="perSource"/> of one source. Order stays; when fewer than
    /// <paramref name="wanted"/> are left, there are fewer.</summary>
    /// <param name="ranked">The ranking, best first.</param>
    /// <param name="wanted">Most passages to pick.</param>
    /// <param name="perSource">Most passages of one source, from 1.</param>
    public static IReadOnlyList<Hit> Pick(IReadOnlyList<Hit> ranked, int wanted, int perSource)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perSource, 1);
        var taken = new Dictionary<SnapshotId, int>();
        var picked = new List<Hit>();
        foreach (var hit in ranked)
        {
            if (picked.Count == wanted)
            {
                break;
            }

            var count = taken.GetValueOrDefault(hit.Passage.Snapshot);
            if (count < perSource)
            {
                taken[hit.Passage.Snapshot] = count + 1;
                picked.Add(hit);
            }
        }

        return picked;
    }

    /// <summary>The best of some passages with at most <paramref name="perVoice"/> of one publisher, then, while fewer than
    /// <paramref name="wanted"/> were picked, the best of those left: a publisher of many notes does not drown a single paper.</summary>
    /// <param name="ranked">The ranking, best first.</param>
    /// <param name="wanted">Most passages to pick.</param>
    /// <param name="perVoice">Most passages of one publisher while others have some left.</param>
    /// <param name="voiceOf">The publisher of a snapshot; null where it is not known, and then the snapshot stands for itself.</param>
    public static IReadOnlyList<Hit> PickOfVoices(IReadOnlyList<Hit> ranked, int wanted, int perVoice, Func<SnapshotId, string?> voiceOf)
    {
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var first = new List<Hit>();
        var rest = new List<Hit>();
        foreach (var hit in ranked)
        {
            var voice = voiceOf(hit.Passage.Snapshot) ?? hit.Passage.Snapshot.Value;
            var count = taken[voice] = taken.GetValueOrDefault(voice) + 1;
            (count <= perVoice ? first : rest).Add(hit);
        }

        return [.. first.Concat(rest).Take(wanted)];
    }
}
