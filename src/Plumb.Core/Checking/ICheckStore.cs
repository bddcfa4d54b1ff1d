using Plumb.Core.Sources;

namespace Plumb.Core.Checking;

/// <summary>Keeps checks as published, byte for byte.</summary>
public interface ICheckStore
{
    /// <summary>Keeps a check and its trace; a check of the same id is replaced.</summary>
    Task SaveAsync(StoredCheck check, CancellationToken cancel);

    /// <summary>The check of an id (or of the only id that begins so), or null.</summary>
    Task<StoredCheck?> FindAsync(string id, CancellationToken cancel);

    /// <summary>Checks, newest first; those of one day in the reverse order of keeping.</summary>
    Task<IReadOnlyList<StoredCheck>> ListAsync(CancellationToken cancel);

    /// <summary>What stands over checks, the one kept last first; their bytes are not read.</summary>
    /// <param name="before">Only those with a lower number; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Cancels the reading.</param>
    Task<IReadOnlyList<CheckHeading>> HeadingsAsync(long? before, int most, CancellationToken cancel);
}

/// <summary>Finds stored checks without reading them all: by their question, and by the sources that they name.</summary>
/// <remarks>Derived from the stored checks: in step with them whenever it is asked.</remarks>
public interface ICheckFinder
{
    /// <summary>The checks of a question, however it was spaced, marked and capitalised; the one kept last first.</summary>
    Task<IReadOnlyList<CheckHeading>> OfQuestionAsync(string question, CancellationToken cancel);

    /// <summary>The checks whose bytes name a snapshot, the one kept last first.</summary>
    Task<IReadOnlyList<CheckHeading>> NamingAsync(SnapshotId snapshot, CancellationToken cancel);

    /// <summary>Derives anew what checks are found by, whatever state it is in; gives the number of checks. Where nothing can be written, nothing is.</summary>
    Task<int> RebuildAsync(CancellationToken cancel);
}

/// <summary>What stands over a stored check.</summary>
/// <param name="Number">Its place among those of the store; a check that is kept again gets a new one.</param>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question, verbatim.</param>
/// <param name="CheckedAt">Day of the check in UTC, RFC 3339 full-date.</param>
public sealed record CheckHeading(long Number, string Id, string Question, string CheckedAt);

/// <summary>A check as it lies in the store.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question, verbatim.</param>
/// <param name="CheckedAt">Day of the check in UTC, RFC 3339 full-date.</param>
/// <param name="Library">Digest of the library that it was made from.</param>
/// <param name="Json">The published bytes, UTF-8.</param>
/// <param name="Trace">What happened, as JSON, UTF-8.</param>
public sealed record StoredCheck(string Id, string Question, string CheckedAt, string Library, byte[] Json, byte[] Trace);
