using Plumb.Core.Checking;
using Plumb.Core.Drafting;

namespace Plumb.Core.Rechecking;

/// <summary>Holds a computed sentence against today's.</summary>
internal static class Counts
{
    /// <summary>Values that are numbers of the sources, not counts of documents or publishers.</summary>
    private static readonly string[] s_numbers = ["lowest", "highest", "first", "last"];

    /// <summary>Whether two counts of one rule tell the same: the same numbers, and the same documents where later versions of a page
    /// are put together with it. What a second version of a page adds to a count is no change of what sources say.</summary>
    public static bool AreSame(CheckComputation earlier, CheckComputation now, SourceVersions versions) =>
        s_numbers.All(n => earlier.Values.TryGetValue(n, out var before) == now.Values.TryGetValue(n, out var after) && before == after)
        && (SameValues(earlier, now) || versions.Together(earlier.Over).SetEquals(versions.Together(now.Over)));

    /// <summary>Whether a figure is among those that a sentence of the ledger gives.</summary>
    public static bool Compares(CheckComputation computation, CheckFigure figure) =>
        computation.Rule.StartsWith(Counting.LedgerRule, StringComparison.Ordinal) && computation.Over.Contains(figure.Citation.Snapshot, StringComparer.Ordinal) && computation.Values.Values.Contains(figure.Number);

    private static bool SameValues(CheckComputation earlier, CheckComputation now) =>
        earlier.Values.Count == now.Values.Count && earlier.Values.All(v => now.Values.TryGetValue(v.Key, out var after) && after == v.Value);
}
