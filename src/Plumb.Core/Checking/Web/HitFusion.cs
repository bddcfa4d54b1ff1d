using Plumb.Core.Claims.Citing;
using Plumb.Core.Gathering.Web;

namespace Plumb.Core.Checking.Web;

/// <summary>A hit of one or more searches.</summary>
/// <param name="Hit">The hit that tells most.</param>
/// <param name="Key">Its address in a form in which those of one page are equal.</param>
/// <param name="Score">Sum over the rankings of 1 / (60 + rank).</param>
/// <param name="Providers">Who found it, in order of the alphabet.</param>
internal sealed record FusedHit(WebHit Hit, string Key, double Score, IReadOnlyList<string> Providers);

/// <summary>Joins the rankings of several providers and queries by reciprocal rank (G. Cormack, C. Clarke, S. Büttcher, "Reciprocal Rank
/// Fusion outperforms Condorcet and individual rank learning methods", 2009), with their constant of 60.</summary>
internal static class HitFusion
{
    private const double Constant = 60;

    /// <summary>The pages, best first; equal scores by address.</summary>
    /// <param name="rankings">Hits of each search, best first.</param>
    public static IReadOnlyList<FusedHit> Fuse(IEnumerable<IReadOnlyList<WebHit>> rankings) =>
        [.. rankings
            .SelectMany(ranking => ranking.DistinctBy(KeyOf).Select((hit, rank) => (Hit: hit, Score: 1 / (Constant + rank + 1))))
            .GroupBy(h => KeyOf(h.Hit), StringComparer.Ordinal)
            .Select(g => new FusedHit(
                g.OrderByDescending(h => h.Hit.Way).ThenByDescending(h => h.Score).ThenBy(h => h.Hit.Provider, StringComparer.Ordinal).First().Hit,
                g.Key,
                g.Sum(h => h.Score),
                [.. g.Select(h => h.Hit.Provider).Distinct().Order(StringComparer.Ordinal)]))
            .OrderByDescending(f => f.Score)
            .ThenBy(f => f.Key, StringComparer.Ordinal)];

    /// <summary>The same for all addresses of one page.</summary>
    public static string KeyOf(WebHit hit) => SourceAddress.Normal(hit.Address) ?? hit.Address;
}
