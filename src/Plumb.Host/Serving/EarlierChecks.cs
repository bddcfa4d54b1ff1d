using System.Collections.Concurrent;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Host.Work;

namespace Plumb.Host.Serving;

/// <summary>What other stored checks have to do with a check. Kept checks do not change, so each pair is compared once while the server runs,
/// and a page reads no check but its own.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class EarlierChecks(OpenLibrary library)
{
    private const int MostPairs = 100_000;

    private readonly ConcurrentDictionary<(string Check, int Version, long Other), EarlierCheck?> _told = new();

    /// <summary>The checks that bear on a check: the same question, or something that disagrees; the one kept last first.</summary>
    /// <param name="check">The check.</param>
    /// <param name="version">Which of its versions it is, from 1.</param>
    /// <param name="cancel">Cancels the looking.</param>
    public async Task<IReadOnlyList<EarlierCheck>> OfAsync(Check check, int version, CancellationToken cancel)
    {
        var found = new List<EarlierCheck>();
        foreach (var other in await library.Checks.HeadingsAsync(null, ArchiveComparison.Most + 1, cancel))
        {
            if (other.Id != check.Id && await TellAsync(check, version, other, cancel) is { } told)
            {
                found.Add(told);
            }
        }

        return found;
    }

    private async Task<EarlierCheck?> TellAsync(Check check, int version, CheckHeading other, CancellationToken cancel)
    {
        var key = (check.Id, version, other.Number);
        if (_told.TryGetValue(key, out var told))
        {
            return told;
        }

        if (_told.Count >= MostPairs)
        {
            _told.Clear();
        }

        var stored = await library.Checks.FindAsync(other.Id, cancel);
        told = stored is not null && await StoredChecks.CompareAsync(check, [stored], cancel) is [var one, ..] ? one : null;
        return _told[key] = told;
    }
}
