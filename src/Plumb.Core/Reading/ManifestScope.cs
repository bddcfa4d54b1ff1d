using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>A manifest and the folder or container that it is about.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Prefix">What the names that it is about begin with: <c>reports/</c>, <c>reports.zip!/</c>, or nothing.</param>
internal sealed record ManifestScope(Manifest Manifest, string Prefix)
{
    /// <summary>Name of the manifest's file in a folder; empty in a container.</summary>
    public string FileName { get; init; } = "";

    /// <summary>What the nearest manifest says of a name; all are asked, so that each knows that the name exists.</summary>
    public static ManifestEntry? Find(IReadOnlyList<ManifestScope> scopes, string name)
    {
        ManifestEntry? found = null;
        foreach (var (manifest, prefix) in scopes)
        {
            var entry = name.StartsWith(prefix, StringComparison.Ordinal) ? manifest.Find(name[prefix.Length..]) : null;
            found ??= entry;
        }

        return found;
    }

    /// <summary>What the nearest manifest says of bytes, whatever they are called.</summary>
    public static ManifestEntry? FindBytes(IReadOnlyList<ManifestScope> scopes, SnapshotId snapshot) =>
        scopes.Select(s => s.Manifest.FindBytes(snapshot)).FirstOrDefault(e => e is not null);

    /// <summary>Rows that could not be used, and at the end rows whose file is not there.</summary>
    public IEnumerable<IngestStep> Notes(bool missing) =>
        (missing ? Manifest.Missing() : Manifest.Problems).Select(p => new IngestStep.Noted(p with { Name = Prefix + p.Name }));
}
