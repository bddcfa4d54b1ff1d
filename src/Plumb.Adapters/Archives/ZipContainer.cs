using System.IO.Compression;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Archives;

/// <summary>Opens ZIP files, one member at a time, within limits: a bomb stops at its limit and not at the disk's.</summary>
public sealed class ZipContainer : IContainerReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/zip"];

    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        if (TryOpen(container) is not { } zip)
        {
            yield return new Member("", [], "the ZIP file is damaged; make it again and add that");
            yield break;
        }

        using (zip)
        {
            var left = limits.MaxUnpackedBytes;
            var count = 0;
            foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0).OrderBy(e => !Manifest.Is(e.FullName)).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                cancel.ThrowIfCancellationRequested();
                if (++count > limits.MaxMembers || left <= 0)
                {
                    yield return new Member(entry.FullName, [], "the ZIP file holds more than the limits allow; the rest of it was not read");
                    yield break;
                }

                var member = Unpack(entry, Math.Min(left, limits.MaxBytes));
                left -= member.Unpacked;
                yield return member;
            }
        }
    }

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

    private static Member Unpack(ZipArchiveEntry entry, long limit)
    {
        if (entry.IsEncrypted)
        {
            return new Member(entry.FullName, [], "it is password-protected; unpack the archive with its password and add what is in it");
        }

        using var copy = new MemoryStream();
        try
        {
            using var stream = entry.Open();
            var buffer = new byte[81_920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (copy.Length + read > limit)
                {
                    return new Member(entry.FullName, [], $"it unpacks to more than {limit:N0} bytes") { Unpacked = copy.Length + read };
                }

                copy.Write(buffer, 0, read);
            }

            return new Member(entry.FullName, copy.ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return new Member(entry.FullName, [], $"it could not be unpacked: {e.Message}") { Unpacked = copy.Length };
        }
    }
}
