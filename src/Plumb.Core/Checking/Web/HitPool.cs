using Plumb.Core.Claims.Citing;
using Plumb.Core.Gathering.Web;

namespace Plumb.Core.Checking.Web;

/// <summary>Hits that were not read yet, and which pages were.</summary>
internal sealed class HitPool
{
    private readonly List<IReadOnlyList<IReadOnlyList<WebHit>>> _rounds = [];
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    /// <summary>Adds what a round found.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<WebHit>> rankings) => _rounds.Add(rankings);

    /// <summary>Addresses that were tried, whatever came of it.</summary>
    public void Try(IEnumerable<string> addresses) => _tried.UnionWith(addresses.Select(Key));

    /// <summary>Addresses whose page is in the library.</summary>
    public void Hold(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            _tried.Add(Key(address));
            _held.Add(Key(address));
        }
    }

    /// <summary>Whether the page of an address is in the library.</summary>
    public bool Holds(string address) => _held.Contains(Key(address));

    /// <summary>What is left of the newest round that has any, best first.</summary>
    public IReadOnlyList<FusedHit> Left() => _rounds.AsEnumerable().Reverse().Select(r => HitFusion.Fuse(r).Where(h => !_tried.Contains(h.Key)).ToList()).FirstOrDefault(r => r.Count > 0) ?? [];

    private static string Key(string address) => SourceAddress.Normal(address) ?? address;
}
