namespace Plumb.Core.Serving.Jobs;

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>It is done; its result is kept.</summary>
    Done,

    /// <summary>It failed; its problem says why, and what to do.</summary>
    Failed,

    /// <summary>It was cancelled; nothing was left half done.</summary>
    Cancelled,
}

/// <summary>Long work that somebody asked for: it is kept, survives a restart, and can be watched and cancelled.</summary>
/// <remarks>Immutable; it is read again to see how far it is.</remarks>
public sealed record Job
{
    /// <summary>Stable id, 16 hexadecimal digits: a hash of its order, its place and its time.</summary>
    public required string Id { get; init; }

    /// <summary>Its place among all jobs of the store, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Which work it is: <c>check</c>, <c>add</c>, <c>verify</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>What the work needs, as JSON; running it again from this gives the same.</summary>
    public required string Input { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Actor { get; init; }

    /// <summary>How far it is.</summary>
    public required JobState State { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it came to its end, in UTC; null before that.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How often it was begun: more than once where a restart came between.</summary>
    public int Tries { get; init; }

    /// <summary>What came of it, as JSON; null before it is done.</summary>
    public string? Result { get; init; }

    /// <summary>Why it failed, in words for its user; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it came to its end, whichever.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}

/// <summary>Long work to be done.</summary>
/// <param name="Kind">Which work.</param>
/// <param name="Input">What it needs, as JSON.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Key">The caller's own name for this order, so that sending it twice does it once; null for none.</param>
public sealed record JobOrder(string Kind, string Input, string Actor, string? Key = null);
