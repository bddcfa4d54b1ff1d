using System.IO.Compression;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Archives;

/// <summary>Opens a single file packed with gzip; what is in it goes by the name of the packed file.</summary>
public sealed class GzipContainer : IContainerReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/gzip"];

    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        yield return Unpack(container, Math.Min(limits.MaxBytes, limits.MaxUnpackedBytes), cancel);
    }

    private static Member Unpack(Stream container, long limit, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(container, CompressionMode.Decompress, leaveOpen: true);
            var buffer = new byte[81_920];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                if (copy.Length + read > limit)
                {
                    return new Member("", [], $"it unpacks to more than {limit:N0} bytes") { Unpacked = copy.Length + read };
                }

                copy.Write(buffer, 0, read);
            }

            return new Member("", copy.ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return new Member("", [], "the gzip file is damaged; make it again and add that") { Unpacked = copy.Length };
        }
    }
}
