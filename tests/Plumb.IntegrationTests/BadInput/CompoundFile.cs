using System.Text;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>Writes a compound file ([MS-CFB] version 3) with streams in its root.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const int Mini = 64;
    private const int Cutoff = 4096;
    private const int End = -2;
    private const int Fat = -3;
    private const int Free = -1;

    /// <summary>The file's bytes.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] streams)
    {
        // Sector 0 is the table of sectors, 1 the directory, 2 the table of the small streams; then the small streams, then the others.
        var table = new List<int> { Fat, End, End };
        var body = new MemoryStream();
        var small = new MemoryStream();
        var smallTable = new List<int>();
        var starts = new List<int>();
        foreach (var (_, bytes) in streams)
        {
            starts.Add(bytes.Length < Cutoff ? Chain(smallTable, small, bytes, Mini) : -1);
        }

        var smallStart = Chain(table, body, small.ToArray(), Sector);
        foreach (var (index, (_, bytes)) in streams.Index())
        {
            starts[index] = bytes.Length < Cutoff ? starts[index] : Chain(table, body, bytes, Sector);
        }

        var file = new MemoryStream();
        file.Write(Header());
        file.Write(Numbers(table));
        file.Write(Directory(streams, starts, smallStart, (int)small.Length));
        file.Write(Numbers(smallTable));
        file.Write(body.ToArray());
        return file.ToArray();
    }

    /// <summary>Puts bytes behind the others in whole sectors and chains these; gives the first one.</summary>
    private static int Chain(List<int> table, MemoryStream body, byte[] bytes, int size)
    {
        var start = table.Count;
        var count = Math.Max(1, (bytes.Length + size - 1) / size);
        table.AddRange(Enumerable.Range(1, count).Select(i => i == count ? End : start + i));
        body.Write(bytes);
        body.Write(new byte[(count * size) - bytes.Length]);
        return start;
    }

    private static byte[] Numbers(List<int> table) =>
        table.Count > Sector / 4
            ? throw new ArgumentException("One sector of this table holds 128 entries", nameof(table))
            : [.. table.Concat(Enumerable.Repeat(Free, (Sector / 4) - table.Count)).SelectMany(BitConverter.GetBytes)];

    private static byte[] Header()
    {
        var bytes = new byte[Sector];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(bytes, 0);
        foreach (var (at, number) in ((int, short)[])[(24, 0x3E), (26, 3), (28, -2), (30, 9), (32, 6)])
        {
            BitConverter.GetBytes(number).CopyTo(bytes, at);
        }

        foreach (var (at, number) in ((int, int)[])[(44, 1), (48, 1), (56, Cutoff), (60, 2), (64, 1), (68, End), (76, 0)])
        {
            BitConverter.GetBytes(number).CopyTo(bytes, at);
        }

        bytes.AsSpan(80).Fill(0xFF);
        return bytes;
    }

    private static byte[] Directory((string Name, byte[] Bytes)[] streams, List<int> starts, int smallStart, int smallLength)
    {
        var entries = streams.Select((s, i) => Entry(s.Name, 2, -1, i + 1 < streams.Length ? i + 2 : -1, starts[i], s.Bytes.Length));
        byte[] all = [.. Entry("Root Entry", 5, 1, -1, smallStart, smallLength), .. entries.SelectMany(e => e)];
        return [.. all, .. new byte[Sector - all.Length]];
    }

    private static byte[] Entry(string name, byte type, int child, int right, int start, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BitConverter.GetBytes((short)((name.Length + 1) * 2)).CopyTo(entry, 64);
        (entry[66], entry[67]) = (type, 1);
        foreach (var (at, number) in ((int, int)[])[(68, -1), (72, right), (76, child), (116, start), (120, length)])
        {
            BitConverter.GetBytes(number).CopyTo(entry, at);
        }

        return entry;
    }
}
