using Plumb.Core.Checking;
using Plumb.Core.Sources;

namespace Plumb.Core.Rechecking;

/// <summary>Tells whether what a citation of today's check rests on was archived since an earlier check.</summary>
/// <param name="library">The archive.</param>
/// <param name="versions">Versions of its sources.</param>
/// <param name="earlier">The earlier check.</param>
internal sealed class ArchivedSince(ILibrary library, SourceVersions versions, Check earlier)
{
    /// <summary>A check knows its day only; but whatever it cites was there before it, and all that was archived before that too.</summary>
    private readonly string _latestCited = earlier.Sources.Select(s => s.Retrieved).Append("").Max(StringComparer.Ordinal)!;

    /// <summary>The citations of today's check that rest on what was archived since: its bytes are later, and no earlier version of its
    /// source has the same words.</summary>
    public async Task<HashSet<CheckCitation>> FindAsync(Check now, CancellationToken cancel)
    {
        var since = new HashSet<CheckCitation>(ReferenceEqualityComparer.Instance);
        foreach (var citation in now.Sentences().SelectMany(s => s.Citations).Concat(now.Figures.Select(f => f.Citation)))
        {
            var source = now.Sources.First(s => s.Number == citation.Source);
            if (IsLater(source.Retrieved) && !await StoodBeforeAsync(citation, cancel))
            {
                since.Add(citation);
            }
        }

        return since;
    }

    private bool IsLater(string retrieved) =>
        string.CompareOrdinal(retrieved[..Math.Min(10, retrieved.Length)], earlier.CheckedAt) >= 0 && string.CompareOrdinal(retrieved, _latestCited) > 0;

    private async Task<bool> StoodBeforeAsync(CheckCitation citation, CancellationToken cancel)
    {
        foreach (var version in versions.Before(citation.Snapshot))
        {
            if (await library.DocumentAsync(version.Snapshot, cancel) is { } document
                && FoldedText.Of(document.Text).Contains(FoldedText.Of(citation.Quote), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
