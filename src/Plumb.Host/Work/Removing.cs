using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>Takes a source out of a library; its bytes go to a folder beside it, so that it can be undone.</summary>
internal static class Removing
{
    /// <summary>Removes a source.</summary>
    /// <returns>The folder where its original and its facts are kept.</returns>
    public static async Task<string> RemoveAsync(OpenLibrary library, Source source, CancellationToken cancel)
    {
        var folder = Path.Combine(library.Folder, "removed", source.Snapshot.Hex[..16]);
        Directory.CreateDirectory(folder);
        var kept = Path.Combine(folder, "original" + MediaTypes.ExtensionOf(source.MediaType));
        if (await library.Snapshots.BytesAsync(source.Snapshot, cancel) is { } bytes)
        {
            await File.WriteAllBytesAsync(kept, bytes, cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "index.jsonl"), KeptManifest.Line(source, Path.GetFileName(kept)), cancel);
        }

        await library.Writer.RemoveAsync(source.Snapshot, cancel);
        return folder;
    }
}
