using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Finds a source by what a user may call it.</summary>
internal static class SourceNames
{
    private const int ShortestHash = 4;

    /// <summary>The source of an id, of a hash, or of the beginning of a hash; else null, and why.</summary>
    public static async Task<(Source? Source, string? Problem)> FindAsync(OpenLibrary library, string name, CancellationToken cancel)
    {
        var sources = await library.Sources.SourcesAsync(cancel);
        var hash = name.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) ? name[7..] : name;
        var matches = sources.Where(s => string.Equals(s.Id, name, StringComparison.Ordinal)).ToList();
        if (matches.Count == 0 && hash.Length >= ShortestHash)
        {
            matches = [.. sources.Where(s => s.Snapshot.Hex.StartsWith(hash, StringComparison.OrdinalIgnoreCase))];
        }

        return matches.Count switch
        {
            1 => (matches[0], null),
            0 => (null, $"There is no source {name} in {library.Folder}. See them all with: plumb list"),
            _ => (null, $"{matches.Count} sources are called {name}; give more of the hash: {string.Join(", ", matches.Take(5).Select(s => s.Snapshot.Hex[..12]))}"),
        };
    }
}
