namespace Plumb.Core.Sources;

/// <summary>Sources of which some are captures of one page at different times: the same address and the same title.</summary>
/// <remarks>An address alone tells nothing where it is the front page of a site, under which many documents may be listed. A page that
/// changed its title between two captures is not seen to be one.</remarks>
public sealed class Captures
{
    private readonly Dictionary<SnapshotId, IReadOnlyList<Source>> _earlier = [];

    /// <summary>Tells the captures apart.</summary>
    /// <param name="sources">All sources.</param>
    public Captures(IReadOnlyList<Source> sources)
    {
        var old = new HashSet<SnapshotId>();
        foreach (var page in sources.Where(IsPage).GroupBy(s => (s.Address, s.Title)))
        {
            var captures = page.OrderByDescending(s => s.Retrieved).ThenByDescending(s => s.Published).ThenBy(s => s.Snapshot).ToList();
            if (captures.Count > 1)
            {
                _earlier[captures[0].Snapshot] = captures[1..];
                old.UnionWith(captures.Skip(1).Select(s => s.Snapshot));
            }
        }

        Newest = old.Count == 0 ? sources : [.. sources.Where(s => !old.Contains(s.Snapshot))];
    }

    /// <summary>The sources without those of which a later capture is held, in their order.</summary>
    public IReadOnlyList<Source> Newest { get; }

    /// <summary>Earlier captures of a page, newest first; none where there is one alone.</summary>
    /// <param name="snapshot">The newest capture.</param>
    public IReadOnlyList<Source> Before(SnapshotId snapshot) => _earlier.GetValueOrDefault(snapshot) ?? [];

    private static bool IsPage(Source source) =>
        source.Title is { Length: > 0 } && Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && (address.AbsolutePath.Length > 1 || address.Query.Length > 1);
}
