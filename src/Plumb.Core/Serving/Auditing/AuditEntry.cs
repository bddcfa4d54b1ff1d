namespace Plumb.Core.Serving.Auditing;

/// <summary>Something that was done and is to be written down.</summary>
/// <param name="Actor">Who: a key's id and name, a signed-in user, the system's user who ran a command, or <c>local</c> for whoever sits at a server without sign-in.</param>
/// <param name="Action">What: <c>check</c>, <c>add</c>, <c>remove</c>, <c>keys add</c> …</param>
/// <param name="Subject">To what: an id. Never text of a document, and never a key.</param>
/// <param name="Outcome">What came of it, in few words.</param>
public sealed record AuditNote(string Actor, string Action, string Subject, string Outcome);

/// <summary>An entry of the audit log.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Note">What was done.</param>
/// <param name="Hash">SHA-256, 64 hexadecimal digits, over the hash of the entry before and all that stands in this one.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, AuditNote Note, string Hash);

/// <summary>The audit log: it only grows.</summary>
public interface IAuditLog
{
    /// <summary>Writes the next entry, chained to the one before; all or nothing.</summary>
    /// <exception cref="Sources.PlumbException">It cannot be written; then what was to be written down must not be done.</exception>
    Task<AuditEntry> AppendAsync(AuditNote note, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Entries with a higher number, in order.</summary>
    Task<IReadOnlyList<AuditEntry>> EntriesAsync(long after, int most, CancellationToken cancel);

    /// <summary>The highest number ever given to an entry: more than there are entries when some were cut off at the end.</summary>
    Task<long> LastNumberAsync(CancellationToken cancel);
}
