using System.Buffers.Binary;
using System.Text;

namespace Plumb.Core.Reading;

/// <summary>The names in the central directory of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16).</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;

    /// <summary>Names beyond this many do not help to tell what the file is.</summary>
    private const int Most = 5_000;

    /// <summary>The names, or null when there is no directory: the file is cut short, or only its beginning is here.</summary>
    public static IReadOnlyList<string>? Names(ReadOnlySpan<byte> zip)
    {
        var tail = zip[Math.Max(0, zip.Length - ushort.MaxValue - EndLength)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            return null;
        }

        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        var names = new List<string>();
        while (names.Count < Most && at + EntryLength <= zip.Length && zip[(int)at..].StartsWith("PK\u0001\u0002"u8))
        {
            var entry = zip[(int)at..];
            var (name, extra, comment) = (Length(entry, 28), Length(entry, 30), Length(entry, 32));
            if (EntryLength + name > entry.Length)
            {
                break;
            }

            names.Add(Encoding.UTF8.GetString(entry.Slice(EntryLength, name)));
            at += EntryLength + name + extra + comment;
        }

        return names.Count > 0 ? names : null;
    }

    private static int Length(ReadOnlySpan<byte> entry, int at) => BinaryPrimitives.ReadUInt16LittleEndian(entry[at..]);
}
