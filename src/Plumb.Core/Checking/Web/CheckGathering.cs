namespace Plumb.Core.Checking.Web;

/// <summary>What was gathered from the web before a check was made: part of its audit and its trace.</summary>
/// <remarks>It holds no times, so that the same replies and pages give the same record. The check itself is made from the library alone.</remarks>
public sealed record CheckGathering
{
    /// <summary>Providers that were asked, in order.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Queries, in order, each at each provider.</summary>
    public required IReadOnlyList<GatheringQuery> Queries { get; init; }

    /// <summary>Pages and records that were chosen, in order, with what came of each.</summary>
    public required IReadOnlyList<GatheringPage> Pages { get; init; }

    /// <summary>Rounds, in order.</summary>
    public required IReadOnlyList<GatheringRound> Rounds { get; init; }

    /// <summary>Requests to providers and for pages.</summary>
    public required int Requests { get; init; }

    /// <summary>Bytes that were fetched for archiving.</summary>
    public required long Bytes { get; init; }

    /// <summary>Why it ended, in a sentence without full stop.</summary>
    public required string Stopped { get; init; }
}

/// <summary>One query at one provider.</summary>
/// <param name="Round">Number of the round, from 1.</param>
/// <param name="Provider">Name of the provider.</param>
/// <param name="Text">The words.</param>
/// <param name="Purpose">Why it was asked.</param>
/// <param name="Hits">Hits that it gave.</param>
/// <param name="Failure"><c>limited</c>, <c>keyMissing</c>, <c>refused</c>, <c>unreachable</c>, <c>notUnderstood</c>, or null.</param>
/// <param name="Reason">What went wrong, in a sentence; null when nothing did.</param>
public sealed record GatheringQuery(int Round, string Provider, string Text, string Purpose, int Hits, string? Failure, string? Reason);

/// <summary>What came of one page or record.</summary>
/// <param name="Round">Number of the round, from 1.</param>
/// <param name="Address">Address under which it is published.</param>
/// <param name="Providers">Who found it, in order of the alphabet.</param>
/// <param name="Outcome"><c>archived</c>, <c>known</c> (its bytes were there), <c>refused</c>, <c>unreachable</c> or <c>unreadable</c>.</param>
/// <param name="Reason">Why it was not archived, or why it was chosen.</param>
/// <param name="Snapshot">Name of the archived bytes, or null.</param>
public sealed record GatheringPage(int Round, string Address, IReadOnlyList<string> Providers, string Outcome, string Reason, string? Snapshot);

/// <summary>What a round began with and what it brought.</summary>
/// <param name="Round">Number, from 1.</param>
/// <param name="Gaps">What was missing before it, in sentences without full stop; for the first round, that nothing had been looked for.</param>
/// <param name="Archived">Sources that it added to the library.</param>
/// <param name="Sentences">Sentences on the question that are new after it.</param>
public sealed record GatheringRound(int Round, IReadOnlyList<string> Gaps, int Archived, int Sentences);
