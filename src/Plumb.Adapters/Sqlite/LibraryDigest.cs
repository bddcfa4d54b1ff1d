using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>One hash for what a library says: names, texts and facts of its sources.</summary>
/// <remarks>The day of adding, the path, and the short name do not change what the library says, so they do not count.</remarks>
internal static class LibraryDigest
{
    public static string Of(IReadOnlyList<SourceRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        foreach (var (source, textDigest) in rows)
        {
            buffer.SetLength(0);
            Write(writer, source, textDigest);
            writer.Flush();
            hash.AppendData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each text goes in with its length, so that no two sources can be written alike.</summary>
    private static void Write(BinaryWriter writer, Source source, byte[] textDigest)
    {
        writer.Write(source.Snapshot.Value);
        writer.Write(textDigest);
        foreach (var fact in (ReadOnlySpan<string?>)[source.Title, source.Publisher, source.Kind.ToString(), source.Published?.ToString(), source.Address, source.Licence, source.MediaType, source.Language])
        {
            writer.Write(fact is not null);
            writer.Write(fact ?? "");
        }

        if (SourceRows.Seeing(source) is var seeing and not 0)
        {
            // Written only where there is some, so that libraries of before keep their digest.
            writer.Write((int)seeing);
        }

        writer.Write(source.Authors.Count);
        foreach (var author in source.Authors)
        {
            writer.Write(author);
        }
    }
}
