using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>A capture of a page that was not read as the page, because another one stands for it.</summary>
/// <param name="Page">The capture.</param>
/// <param name="Day">The day that it is of.</param>
/// <param name="Read">The capture that was read in its place.</param>
/// <param name="ReadDay">The day that this one is of.</param>
/// <param name="IsLater">It is of a time after the one that is asked about; else it is an older version.</param>
internal sealed record SetAside(Source Page, PartialDate Day, Source Read, PartialDate ReadDay, bool IsLater)
{
    private const int LongestTitle = 60;

    /// <summary>Which and why, in words.</summary>
    public string Why => $"“{(Page.Title!.Length > LongestTitle ? $"{Page.Title[..LongestTitle].TrimEnd()}…" : Page.Title)}” of {Day.ToWords()} ({(IsLater ? $"after the time asked about; the version of {ReadDay.ToWords()} was read" : $"older than the version of {ReadDay.ToWords()}, which was read")})";
}

/// <summary>Sources of which some are captures of one page at different times: the same address, title and sort of
/// file, of different days. Of each page one stands: the newest of the time that is asked about, else the newest before its end, else the newest of all.</summary>
/// <remarks>An address alone tells nothing where it is the front page of a site, under which many documents may be listed. A page that
/// changed its title between two captures is not seen to be one. A capture is of the day on which it says it was published, where the captures of its
/// page say different days; else of the day on which it was archived.</remarks>
internal sealed class Captures
{
    private readonly Dictionary<SnapshotId, IReadOnlyList<SetAside>> _aside = [];

    /// <summary>Tells the captures apart.</summary>
    /// <param name="sources">All sources.</param>
    /// <param name="time">The time that is asked about; null for any.</param>
    public Captures(IReadOnlyList<Source> sources, AskedTime? time = null)
    {
        // Most addresses stand once: only the others are looked at closely.
        var seen = new HashSet<string>(sources.Count, StringComparer.Ordinal);
        var again = sources.Select(s => s.Address).OfType<string>().Where(a => !seen.Add(a)).ToHashSet(StringComparer.Ordinal);
        foreach (var page in sources.Where(s => s.Address is { } address && again.Contains(address) && IsPage(s)).GroupBy(s => (s.Address, s.Title, s.MediaType)).Where(g => g.Skip(1).Any()))
        {
            var dated = page.Select(s => s.Published).Distinct().Skip(1).Any();
            var captures = page.Select(s => (Source: s, Day: DayOf(s, dated))).OrderByDescending(c => c.Day).ThenByDescending(c => c.Source.Retrieved).ThenBy(c => c.Source.Snapshot).ToList();
            var (read, day) = Chosen(captures, time);
            _aside[read.Snapshot] = [.. captures.Where(c => c.Day != day).Select(c => new SetAside(c.Source, c.Day, read, day, c.Day > day))];
        }

        Aside = [.. _aside.Values.SelectMany(a => a).OrderBy(a => a.Page.Title, StringComparer.Ordinal).ThenByDescending(a => a.Day).ThenBy(a => a.Page.Snapshot)];
        var aside = Aside.Select(a => a.Page.Snapshot).ToHashSet();
        Standing = aside.Count == 0 ? sources : [.. sources.Where(s => !aside.Contains(s.Snapshot))];
    }

    /// <summary>The sources without the captures for which another one stands, in their order.</summary>
    public IReadOnlyList<Source> Standing { get; }

    /// <summary>All captures for which another one stands, by title, newest first.</summary>
    public IReadOnlyList<SetAside> Aside { get; }

    /// <summary>The captures of one page for which this one stands, newest first; none where there is one alone.</summary>
    /// <param name="snapshot">The capture that was read.</param>
    public IReadOnlyList<SetAside> For(SnapshotId snapshot) => _aside.GetValueOrDefault(snapshot) ?? [];

    private static (Source Source, PartialDate Day) Chosen(List<(Source Source, PartialDate Day)> newestFirst, AskedTime? time)
    {
        var until = time is null ? null : new AskedTime(null, time.To);
        return newestFirst.Cast<(Source, PartialDate Day)?>().FirstOrDefault(c => time?.Holds(c!.Value.Day) == true)
            ?? newestFirst.Cast<(Source, PartialDate Day)?>().FirstOrDefault(c => until?.Holds(c!.Value.Day) == true)
            ?? newestFirst[0];
    }

    private static PartialDate DayOf(Source source, bool dated) =>
        dated && source.Published is { } published ? published : PartialDate.From(DateOnly.FromDateTime(source.Retrieved.UtcDateTime));

    private static bool IsPage(Source source) =>
        source.Title is { Length: > 0 } && Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && (address.AbsolutePath.Length > 1 || address.Query.Length > 1);
}
