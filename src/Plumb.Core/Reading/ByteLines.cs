namespace Plumb.Core.Reading;

/// <summary>Lines of a stream as bytes, so that the lines of a container can be archived as they are.</summary>
public static class ByteLines
{
    private const int BufferSize = 81_920;

    /// <summary>The lines, each with its line feed where it has one, streamed; null for a line longer than
    /// <paramref name="longest"/> bytes, which is left out.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <param name="longest">Most bytes of a line.</param>
    /// <param name="cancel">Stops between reads.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IEnumerable<byte[]?> Of(Stream stream, long longest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[BufferSize];
        using var line = new MemoryStream();
        var tooLong = false;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            for (var start = 0; start < read;)
            {
                var feed = Array.IndexOf(buffer, (byte)'\n', start, read - start);
                var end = feed < 0 ? read : feed + 1;
                tooLong |= line.Length + end - start > longest;
                if (!tooLong)
                {
                    line.Write(buffer, start, end - start);
                }

                if (feed >= 0)
                {
                    yield return tooLong ? null : line.ToArray();
                    line.SetLength(0);
                    tooLong = false;
                }

                start = end;
            }
        }

        if (tooLong || line.Length > 0)
        {
            yield return tooLong ? null : line.ToArray();
        }
    }
}
