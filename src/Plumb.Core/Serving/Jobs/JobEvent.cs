namespace Plumb.Core.Serving.Jobs;

/// <summary>What happened to a job.</summary>
public enum JobStep
{
    /// <summary>It was accepted and waits.</summary>
    Accepted,

    /// <summary>It was begun, for the first time or again after a restart.</summary>
    Started,

    /// <summary>It went on; the text says how far it is.</summary>
    Progress,

    /// <summary>It found something on the way; the text says what, as JSON.</summary>
    Found,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It failed; the text says why.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}

/// <summary>One event of a job. Events are never altered, so that a reader who lost the connection goes on from the last number that it saw.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Number">Its number among the job's events, from 1, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Step">What happened.</param>
/// <param name="Text">In words, which may be none; for <see cref="JobStep.Found"/> JSON.</param>
public sealed record JobEvent(string Job, long Number, DateTimeOffset At, JobStep Step, string Text)
{
    /// <summary>Whether nothing comes after it.</summary>
    public bool IsLast => Step is JobStep.Done or JobStep.Failed or JobStep.Cancelled;
}
