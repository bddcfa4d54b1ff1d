using System.Globalization;
using System.Text;

namespace Plumb.Adapters.Warc;

/// <summary>Reads the records of a WARC file one after the other.</summary>
internal static class WarcReading
{
    private const int LongestHead = 64 * 1024;
    private const int Block = 64 * 1024;

    /// <summary>The records, in order; ends where the file does or where it can be read no further.</summary>
    /// <param name="file">The file, unpacked.</param>
    /// <param name="most">Most bytes of a block; of a longer one nothing is kept.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="InvalidDataException">It is damaged from here on.</exception>
    public static IEnumerable<WarcRecord> Read(Stream file, long most, CancellationToken cancel)
    {
        var input = new BufferedStream(file, Block);
        while (ReadHead(input) is { } headers)
        {
            cancel.ThrowIfCancellationRequested();
            if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                throw new InvalidDataException("a record states no length");
            }

            yield return new WarcRecord(headers, ReadBlock(input, length, most, cancel), length);
        }
    }

    private static byte[] ReadBlock(Stream input, long length, long most, CancellationToken cancel)
    {
        // A stated length is only a claim: room is made for what comes.
        var kept = length <= most ? new MemoryStream() : null;
        var block = new byte[Block];
        for (var left = length; left > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = input.Read(block, 0, (int)Math.Min(left, block.Length));
            if (read == 0)
            {
                throw new InvalidDataException("the last record is cut short");
            }

            kept?.Write(block, 0, read);
            left -= read;
        }

        return kept?.ToArray() ?? [];
    }

    /// <summary>The named fields of the next record; null at the end.</summary>
    private static Dictionary<string, string>? ReadHead(Stream input)
    {
        var left = LongestHead;
        string? line;
        do
        {
            line = ReadLine(input, ref left);
        }
        while (line is { Length: 0 });

        if (line is null)
        {
            return null;
        }

        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            throw new InvalidDataException("where a record should begin, none does");
        }

        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        while (ReadLine(input, ref left) is { Length: > 0 } field)
        {
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            if (field[0] is ' ' or '\t' && last is not null)
            {
                headers[last] += " " + field.Trim();
            }
            else if (colon > 0)
            {
                last = field[..colon].Trim().ToLowerInvariant();
                headers.TryAdd(last, field[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    private static string? ReadLine(Stream input, ref int left)
    {
        var line = new List<byte>();
        int next;
        while ((next = input.ReadByte()) >= 0 && next != '\n')
        {
            line.Add((byte)next);
            if (--left <= 0)
            {
                throw new InvalidDataException("the fields of a record are longer than any should be");
            }
        }

        return next < 0 && line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
