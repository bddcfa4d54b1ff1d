using Plumb.Core.Serving.Jobs;
using Plumb.Host.Serving.Jobs;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Pages;

/// <summary>A source that was found on the way, as a page shows it.</summary>
/// <param name="Title">Its title or name.</param>
/// <param name="From">Who published it.</param>
/// <param name="Address">Its page in the library, or null while it is not archived.</param>
public sealed record FoundLine(string Title, string From, string? Address)
{
    internal static FoundLine Of(FoundSource source, PagePaths paths) =>
        new(source.Title, source.Publisher ?? T("source.noPublisher"), source.Snapshot is { } snapshot ? paths.Source(snapshot) : null);
}

/// <summary>How far a job is, as a page shows it.</summary>
/// <param name="Steps">What was done, in order, each step once.</param>
/// <param name="Found">Sources found so far.</param>
/// <param name="Last">Number of the last event that is told here.</param>
public sealed record WorkLines(IReadOnlyList<string> Steps, IReadOnlyList<FoundLine> Found, long Last)
{
    /// <summary>What an event says in words; empty where it says nothing.</summary>
    internal static string Of(JobEvent happened) => happened.Step switch
    {
        JobStep.Accepted => T("work.waits"),
        JobStep.Started when happened.Text.Length == 0 => T("work.began"),
        JobStep.Started or JobStep.Progress => happened.Text,
        _ => "",
    };

    internal static WorkLines Of(IReadOnlyList<JobEvent> events, PagePaths paths) => new(
        [.. events.Select(Of).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)],
        [.. events.SelectMany(JobOutcome.SourcesOf).Select(s => FoundLine.Of(s, paths)).Distinct()],
        events.Count > 0 ? events[^1].Number : 0);
}
