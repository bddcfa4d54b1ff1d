using System.Collections.Concurrent;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>The library as a verification asks it: prepared documents, kept while there is room, and searches.</summary>
/// <param name="library">The archive.</param>
/// <param name="index">The passage index.</param>
/// <param name="sources">All sources.</param>
internal sealed class PreparedLibrary(ILibrary library, IPassageIndex index, IReadOnlyList<Source> sources)
{
    private const long MostHeld = 40_000_000;
    private readonly Dictionary<SnapshotId, Source> _sources = sources.ToDictionary(s => s.Snapshot);
    private readonly ConcurrentDictionary<SnapshotId, Task<PreparedDocument?>> _held = new();
    private long _size;

    /// <summary>A document made ready; null when the library has none of that name.</summary>
    public async Task<PreparedDocument?> DocumentAsync(SnapshotId id, CancellationToken cancel)
    {
        if (Interlocked.Read(ref _size) > MostHeld)
        {
            // What is needed again is made again: the same document gives the same.
            _held.Clear();
            Interlocked.Exchange(ref _size, 0);
        }

        return await _held.GetOrAdd(id, i => PrepareAsync(i, cancel));
    }

    /// <summary>The best passages of the library for some words, with their sources; at most <paramref name="perSource"/> of each.</summary>
    public IReadOnlyList<Hit> Search(string words, int most, int perSource, CancellationToken cancel)
    {
        var terms = index.Analyze(words).Distinct().Take(60).Select(t => new WeightedTerm(t, 1)).ToList();
        return terms.Count == 0
            ? []
            : Spread.Pick([.. index.Search(terms, most * 4, cancel).Hits.Where(h => _sources.ContainsKey(h.Passage.Snapshot))], most, perSource);
    }

    private async Task<PreparedDocument?> PrepareAsync(SnapshotId id, CancellationToken cancel)
    {
        if (!_sources.TryGetValue(id, out var source) || await library.DocumentAsync(id, cancel) is not { } document)
        {
            return null;
        }

        Interlocked.Add(ref _size, document.Text.Length);
        return new PreparedDocument(source, document);
    }
}
