using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Sources;

namespace Plumb.Core.Rechecking;

/// <summary>Finds what became of cited sources: the newest other bytes with the same address or the same manifest id.</summary>
/// <param name="sources">Today's sources.</param>
internal sealed class SourceVersions(IReadOnlyList<Source> sources)
{
    private readonly HashSet<string> _snapshots = sources.Select(s => s.Snapshot.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The source as it is today.</summary>
    /// <param name="cited">The source as the check cites it.</param>
    /// <param name="checkedAt">Day of the check: what the library had before is no change since.</param>
    public RecheckedSource Of(CheckSource cited, string checkedAt)
    {
        var newest = sources
            .Where(s => s.Snapshot.Value != cited.Snapshot && IsSame(s, cited) && IsLater(s, cited, checkedAt))
            .OrderByDescending(s => string.Equals(s.Title, cited.Title, StringComparison.Ordinal))
            .ThenByDescending(s => s.Retrieved)
            .ThenBy(s => s.Snapshot)
            .FirstOrDefault();
        var state = newest is not null ? "altered" : _snapshots.Contains(cited.Snapshot) ? "same" : "gone";
        return new RecheckedSource(cited.Number, cited.Id, cited.Title, cited.Snapshot, state, newest?.Snapshot.Value);
    }

    private static bool IsSame(Source source, CheckSource cited) =>
        (cited.Url is { Length: > 0 } url && string.Equals(source.Address, url, StringComparison.Ordinal))
        || string.Equals(Named(source.Id), Named(cited.Id), StringComparison.Ordinal);

    /// <summary>An id without the number that tells it from another of the same name: <c>report~2</c>.</summary>
    private static string Named(string id)
    {
        var mark = id.LastIndexOf('~');
        return mark > 0 && mark + 1 < id.Length && id.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? id[..mark] : id;
    }

    private static bool IsLater(Source source, CheckSource cited, string checkedAt)
    {
        var retrieved = source.Retrieved.UtcDateTime;
        return string.CompareOrdinal(retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), checkedAt) >= 0
            && string.CompareOrdinal(retrieved.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), cited.Retrieved) >= 0;
    }
}
