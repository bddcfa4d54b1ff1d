using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumb.Core.Serving.Auditing;

/// <summary>Chains the entries of an audit log by their hashes, so that an altered, missing or moved one shows.</summary>
/// <remarks>A hash chain as in Schneier and Kelsey, “Secure audit logs to support computer forensics” (1999), without its secret key: whoever
/// can write the whole file can also chain it anew, so the last hash belongs in a place that such a person cannot write.</remarks>
public static class AuditChain
{
    /// <summary>The hash that the first entry is chained to.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The hash of an entry.</summary>
    /// <param name="before">The hash of the entry before, or <see cref="Beginning"/>.</param>
    /// <param name="number">Number of the entry.</param>
    /// <param name="at">When.</param>
    /// <param name="note">What was done.</param>
    public static string HashOf(string before, long number, DateTimeOffset at, AuditNote note)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in (ReadOnlySpan<string>)["plumb-audit/1", before, number.ToString(CultureInfo.InvariantCulture), at.ToString("O", CultureInfo.InvariantCulture), note.Actor, note.Action, note.Subject, note.Outcome])
        {
            // Each with its length before it: no two entries can be written alike.
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Looks whether a log is as it was written.</summary>
    /// <param name="log">The log.</param>
    /// <param name="expected">A hash that was noted elsewhere and must be the hash of some entry; null for none.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<AuditFinding> VerifyAsync(IAuditLog log, string? expected, CancellationToken cancel)
    {
        var (before, number, seen) = (Beginning, 0L, expected is null);
        while (await log.EntriesAsync(number, 1_000, cancel) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                if (entry.Number != number + 1)
                {
                    return new AuditFinding(number, before, $"entry {number + 1} is missing: after {number} comes {entry.Number}");
                }

                if (entry.Hash != HashOf(before, entry.Number, entry.At, entry.Note))
                {
                    return new AuditFinding(number, before, $"entry {entry.Number} is not what was written, or an entry before it was altered");
                }

                (before, number, seen) = (entry.Hash, entry.Number, seen || entry.Hash == expected);
            }
        }

        var last = await log.LastNumberAsync(cancel);
        return new AuditFinding(number, before, last > number ? $"entries {number + 1} to {last} were cut off at the end"
            : !seen ? $"no entry has the hash {expected}: the log was written anew, or cut off"
            : null);
    }
}

/// <summary>What looking at an audit log showed.</summary>
/// <param name="Entries">Entries that are as they were written.</param>
/// <param name="Last">Hash of the last of them; note it elsewhere to be able to prove later that nothing before it changed.</param>
/// <param name="Problem">What is amiss, or null.</param>
public sealed record AuditFinding(long Entries, string Last, string? Problem);
