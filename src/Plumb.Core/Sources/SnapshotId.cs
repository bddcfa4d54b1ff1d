using System.Security.Cryptography;

namespace Plumb.Core.Sources;

/// <summary>Names a snapshot by the SHA-256 of its bytes: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
/// <remarks>Equal when the bytes are equal. The default value names nothing.</remarks>
/// <param name="Value">The whole name, prefix included.</param>
public readonly record struct SnapshotId(string Value) : IComparable<SnapshotId>
{
    /// <summary>What every name begins with.</summary>
    public const string Prefix = "sha256:";

    /// <summary>The 64 hexadecimal digits alone.</summary>
    public string Hex => Value[Prefix.Length..];

    /// <summary>The name of <paramref name="bytes"/>.</summary>
    public static SnapshotId Of(ReadOnlySpan<byte> bytes) =>
        new(Prefix + Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <inheritdoc/>
    public int CompareTo(SnapshotId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Sorts before.</summary>
    public static bool operator <(SnapshotId left, SnapshotId right) => left.CompareTo(right) < 0;

    /// <summary>Sorts after.</summary>
    public static bool operator >(SnapshotId left, SnapshotId right) => left.CompareTo(right) > 0;

    /// <summary>Sorts before or is the same.</summary>
    public static bool operator <=(SnapshotId left, SnapshotId right) => left.CompareTo(right) <= 0;

    /// <summary>Sorts after or is the same.</summary>
    public static bool operator >=(SnapshotId left, SnapshotId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
