using System.IO.Compression;

namespace Plumb.Eval;

/// <summary>Lines of a gzip file.</summary>
internal static class CompressedLines
{
    public static IEnumerable<string> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
