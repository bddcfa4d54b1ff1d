using System.Buffers;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking;

/// <summary>The snapshots that the bytes of a check name, whichever version of Plumb wrote them.</summary>
public static class NamedSnapshots
{
    private const int HexLength = 64;

    private static readonly SearchValues<byte> s_hex = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Every <c>sha256:</c> with the 64 digits behind it, each once.</summary>
    /// <param name="json">A check's bytes, UTF-8.</param>
    public static IReadOnlySet<SnapshotId> In(ReadOnlySpan<byte> json)
    {
        var named = new HashSet<SnapshotId>();
        ReadOnlySpan<byte> prefix = "sha256:"u8;
        while (json.IndexOf(prefix) is var at and >= 0)
        {
            json = json[(at + prefix.Length)..];
            if (json.Length >= HexLength && !json[..HexLength].ContainsAnyExcept(s_hex))
            {
                named.Add(new SnapshotId(SnapshotId.Prefix + Encoding.ASCII.GetString(json[..HexLength])));
            }
        }

        return named;
    }
}
