using Plumb.Core.Sources;

namespace Plumb.Core.Checking;

/// <summary>Sources with what is looked up in them for each search.</summary>
/// <param name="sources">The sources; the list must not change.</param>
internal sealed class SourceRoll(IReadOnlyList<Source> sources)
{
    private readonly Lazy<Dictionary<SnapshotId, Source>> _bySnapshot = new(() => sources.ToDictionary(s => s.Snapshot));
    private readonly Lazy<IReadOnlyList<string>> _publishers = new(() => [.. sources.Select(s => s.Publisher).OfType<string>().Distinct(StringComparer.Ordinal)]);

    public IReadOnlyList<Source> Sources => sources;

    public IReadOnlyDictionary<SnapshotId, Source> BySnapshot => _bySnapshot.Value;

    /// <summary>Names of publishers, each once, in the order of their first source.</summary>
    public IReadOnlyList<string> Publishers => _publishers.Value;
}
