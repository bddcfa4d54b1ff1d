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
}
