using Plumb.Core.Checking;
using Plumb.Core.Correcting;

namespace Plumb.Host.Work;

/// <summary>Stored checks as they stand after their corrections.</summary>
internal static class CorrectedChecks
{
    /// <summary>The versions of a stored check, the first as it was published, the last as it stands.</summary>
    /// <exception cref="Core.Sources.PlumbException">Its bytes are no check of this version of Plumb.</exception>
    public static async Task<IReadOnlyList<CheckVersion>> VersionsAsync(OpenLibrary library, StoredCheck stored, CancellationToken cancel) =>
        CorrectedCheck.Versions(StoredChecks.Read(stored), await library.Challenges.ChallengesAsync(stored.Id, cancel));

    /// <summary>A stored check as it stands.</summary>
    /// <exception cref="Core.Sources.PlumbException">Its bytes are no check of this version of Plumb.</exception>
    public static async Task<Check> CurrentAsync(OpenLibrary library, StoredCheck stored, CancellationToken cancel) => (await VersionsAsync(library, stored, cancel))[^1].Check;
}
