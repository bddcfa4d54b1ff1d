namespace Plumb.Core.Reading;

/// <summary>Opens files that have a length and an end; a link counts as what it leads to.</summary>
internal static class RegularFile
{
    /// <summary>What a link leads to; the file itself when it is no link, or a link that leads nowhere.</summary>
    public static FileInfo Of(FileInfo file)
    {
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return file;
        }
    }

    /// <summary>The bytes of a file, or why there are none.</summary>
    /// <param name="file">The file, or a link to one.</param>
    /// <param name="most">Most bytes.</param>
    public static (byte[] Bytes, string? Problem) Read(FileInfo file, long most)
    {
        var real = Of(file);
        try
        {
            return !real.Exists || (real.LinkTarget is not null && real.FullName == file.FullName)
                ? ([], "it is a link that leads to no file")
                : real.Length > most ? ([], $"it has {real.Length:N0} bytes, more than the limit of {most:N0}; raise the limit with --max-bytes")
                // Pipes and devices have no length; opening one would wait for ever.
                : real.Length == 0 ? ([], "it is empty, or a pipe or a device, which are not opened")
                : (ReadWhole(real), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"it could not be opened: {e.Message}");
        }
    }

    /// <summary>As much as the file held when it was looked at: one that grows all the while has no end.</summary>
    private static byte[] ReadWhole(FileInfo file)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[file.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
