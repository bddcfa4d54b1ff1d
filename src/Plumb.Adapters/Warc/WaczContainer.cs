using System.IO.Compression;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Warc;

/// <summary>Opens WACZ files: the WARC files in them. Their indexes are not needed, and their lists of pages are not trusted.</summary>
public sealed class WaczContainer : IContainerReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/wacz"];

    /// <inheritdoc/>
    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (TryOpen(container) is not { } zip)
        {
            yield return new Member("", [], "the WACZ file is damaged; make it again and add that");
            yield break;
        }

        using (zip)
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("archive/", StringComparison.Ordinal) && IsWarc(e.Name)).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var stream = entry.Open();
                foreach (var member in WarcContainer.Members(stream, limits, cancel))
                {
                    yield return member;
                }
            }
        }
    }

    private static bool IsWarc(string name) => name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    private static ZipArchive? TryOpen(Stream container)
    {
        try
        {
            var zip = new ZipArchive(container, ZipArchiveMode.Read);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
