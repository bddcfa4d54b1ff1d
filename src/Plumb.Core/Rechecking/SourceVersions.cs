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

    /// <summary>Earlier versions of a source that the library has, by the bytes of the later one.</summary>
    public IReadOnlyList<Source> Before(string snapshot) =>
        sources.FirstOrDefault(s => s.Snapshot.Value == snapshot) is { } later
            ? [.. sources.Where(s => s.Snapshot != later.Snapshot && s.Retrieved <= later.Retrieved && IsSame(s, later.Address, later.Id))]
            : [];

    /// <summary>Bytes with later versions put together with those that they are a version of: how documents are told to be the same.</summary>
    public HashSet<string> Together(IEnumerable<string> snapshots) =>
        snapshots.Select(s => Before(s).OrderBy(b => b.Retrieved).ThenBy(b => b.Snapshot).Select(b => b.Snapshot.Value).FirstOrDefault() ?? s).ToHashSet(StringComparer.Ordinal);

    private static bool IsSame(Source source, CheckSource cited) => IsSame(source, cited.Url, cited.Id);

    private static bool IsSame(Source source, string? address, string id) =>
        (address is { Length: > 0 } && string.Equals(source.Address, address, StringComparison.Ordinal))
        || string.Equals(Named(source.Id), Named(id), StringComparison.Ordinal);

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
