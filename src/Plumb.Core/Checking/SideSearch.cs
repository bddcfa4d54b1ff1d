using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Looks once more for the sides that a first search did not find.</summary>
/// <param name="finder">Finds passages.</param>
/// <param name="weigher">Weighs them.</param>
internal sealed class SideSearch(PassageFinder finder, Weigher weigher)
{
    private const int MostOfSide = 3;

    /// <summary>What was found and weighed, with sentences of the sides that were missing, where there are any.</summary>
    public async Task<(Found Found, Evidence Evidence)> CompleteAsync(Found found, Evidence evidence, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var teller = new SideTeller(evidence);
        var missing = SidesFinder.Missing(evidence, teller);
        if (missing.Count == 0)
        {
            return (found, evidence);
        }

        var (passages, searched) = await finder.FindSidesAsync(found, missing, teller.Accused, sources, cancel);
        var spoken = weigher.Beside(evidence, passages, cancel).Select(s => (Sentence: s, Side: teller.Of(s))).Where(x => x.Side is { } side && missing.Contains(side)).ToList();
        var picked = spoken.GroupBy(x => x.Side).SelectMany(g => g.Take(MostOfSide)).Select(x => x.Sentence).ToHashSet();
        var kept = spoken.Select(x => x.Sentence).Where(picked.Contains).ToList();
        var widened = searched with { Passages = [.. searched.Passages, .. passages.Where(p => kept.Exists(k => k.Source.Snapshot == p.Source.Snapshot))] };
        // Whether a source that is new here copies another is found out with the texts of all.
        return (widened, kept.Count == 0 ? evidence : evidence with { OfSides = kept, Origins = Weigher.OriginsOf(widened.Passages, widened.Tables, cancel) });
    }
}
