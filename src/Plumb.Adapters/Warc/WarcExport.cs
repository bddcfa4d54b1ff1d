using Plumb.Core.Sources;

namespace Plumb.Adapters.Warc;

/// <summary>Writes sources as one WARC 1.1 file.</summary>
/// <param name="packed">Whether each record is packed with gzip.</param>
public sealed class WarcExport(bool packed) : ISourceExport
{
    /// <inheritdoc/>
    public string Name => packed ? "warc.gz" : "warc";

    /// <inheritdoc/>
    public async Task WriteAsync(IReadOnlyList<Source> sources, ISnapshotStore snapshots, ICaptures captures, Stream output, CancellationToken cancel) =>
        await WriteAllAsync(sources, snapshots, captures, new WarcWriting(output, packed), $"plumb.{Name}", cancel);

    /// <summary>Writes all, and gives the index.</summary>
    internal static async Task<List<IndexEntry>> WriteAllAsync(
        IReadOnlyList<Source> sources, ISnapshotStore snapshots, ICaptures captures, WarcWriting writing, string name, CancellationToken cancel)
    {
        // No clock: an archive of the same sources is the same archive.
        await writing.WriteInfoAsync(name, Newest(sources), cancel);
        var entries = new List<IndexEntry>();
        foreach (var source in sources)
        {
            cancel.ThrowIfCancellationRequested();
            var bytes = await snapshots.BytesAsync(source.Snapshot, cancel)
                ?? throw new PlumbException($"The archived bytes of {source.Id} are missing. Bring the library back from a copy.");
            entries.AddRange(await writing.WriteAsync(source, bytes, await captures.OfAsync(source.Snapshot, cancel), cancel));
        }

        return entries;
    }

    internal static DateTimeOffset Newest(IReadOnlyList<Source> sources) => sources.Count > 0 ? sources.Max(s => s.Retrieved) : DateTimeOffset.UnixEpoch;
}
