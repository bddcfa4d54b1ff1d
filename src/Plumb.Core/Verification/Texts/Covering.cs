using Plumb.Core.Claims;

namespace Plumb.Core.Verification.Texts;

/// <summary>Which citations of a sentence cover which of its claims.</summary>
internal static class Covering
{
    /// <summary>For each claim the indexes of its citations. A citation covers what stands before it, back to the citation before;
    /// a claim with none after it takes those of the next, or of the last before it, so that a bundle at the end covers the whole.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<SentenceClaim> claims, IReadOnlyList<ResolvedCitation> citations)
    {
        if (claims.Count == 1 || citations.Count == 0)
        {
            return [.. claims.Select(_ => Enumerable.Range(0, citations.Count).ToList())];
        }

        var own = new List<List<int>>();
        for (var i = 0; i < claims.Count; i++)
        {
            // A comma or stop may stand between the last word and the mark: the next claim's first word decides.
            var from = i == 0 ? -1 : claims[i - 1].End;
            var to = i + 1 == claims.Count ? int.MaxValue : claims[i].End;
            own.Add([.. Enumerable.Range(0, citations.Count).Where(c => citations[c].At > from + (i == 0 ? 0 : 1) && citations[c].At <= to + (i + 1 == claims.Count ? 0 : 1))]);
        }

        return [.. own.Select((o, i) => o.Count > 0 ? o : own.Skip(i + 1).FirstOrDefault(n => n.Count > 0) ?? own.Take(i).LastOrDefault(n => n.Count > 0) ?? [])];
    }
}
