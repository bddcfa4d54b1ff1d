namespace Plumb.Core.Serving.Jobs;

/// <summary>What came of an order.</summary>
public abstract record JobAdmission
{
    private JobAdmission()
    {
    }

    /// <summary>The job stands.</summary>
    /// <param name="Job">The job.</param>
    /// <param name="IsNew">False where the same order had come before under the same key.</param>
    public sealed record Accepted(Job Job, bool IsNew) : JobAdmission;

    /// <summary>The key was used for another order before.</summary>
    /// <param name="Job">Id of the job that it was used for.</param>
    public sealed record KeyTaken(string Job) : JobAdmission;

    /// <summary>Too many jobs wait.</summary>
    /// <param name="Waiting">How many.</param>
    public sealed record Full(int Waiting) : JobAdmission;
}

/// <summary>Keeps jobs.</summary>
public interface IJobStore
{
    /// <summary>Keeps an order as a waiting job with its first event, or finds what came of the same order before; all or nothing.</summary>
    Task<JobAdmission> AddAsync(JobOrder order, DateTimeOffset at, CancellationToken cancel);

    /// <summary>The job of an id, or null.</summary>
    Task<Job?> FindAsync(string id, CancellationToken cancel);

    /// <summary>Jobs, newest first, without their results.</summary>
    /// <param name="before">Only jobs with a lower <see cref="Job.Number"/>; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Cancels the reading.</param>
    Task<IReadOnlyList<Job>> ListAsync(long? before, int most, CancellationToken cancel);
}

/// <summary>Keeps what happens to jobs; a job's state is what its last event says.</summary>
public interface IJobJournal
{
    /// <summary>Writes the next event of a job and with it the job's state, in one transaction.</summary>
    /// <param name="id">The job.</param>
    /// <param name="what">What happened.</param>
    /// <param name="text">In words; for <see cref="JobStep.Failed"/> the problem.</param>
    /// <param name="result">For <see cref="JobStep.Done"/> what came of it, as JSON; else null.</param>
    /// <param name="at">When.</param>
    /// <returns>The event, or null when the job is over already: then nothing is written.</returns>
    Task<JobEvent?> WriteAsync(string id, JobStep what, string text, string? result, DateTimeOffset at);

    /// <summary>Events of a job with a higher number, in order.</summary>
    Task<IReadOnlyList<JobEvent>> EventsAsync(string id, long after, CancellationToken cancel);

    /// <summary>Jobs that are not over, in the order in which they came.</summary>
    Task<IReadOnlyList<Job>> UnfinishedAsync(CancellationToken cancel);
}
