namespace Plumb.Core.Serving.Jobs;

/// <summary>One kind of long work.</summary>
/// <remarks>It may be begun more than once, when a restart comes between: doing it again must give the same.</remarks>
/// <param name="Kind">Its name.</param>
/// <param name="Writes">Whether it changes the library: such jobs run one after the other.</param>
/// <param name="DoAsync">Does it, telling how far it is; gives what came of it as JSON.</param>
public sealed record JobWork(string Kind, bool Writes, Func<Job, IJobReport, CancellationToken, Task<string>> DoAsync);

/// <summary>Bounds of the work on jobs.</summary>
public sealed record JobLimits
{
    /// <summary>Jobs that are worked on at once.</summary>
    /// <value>Default 2.</value>
    public int AtOnce { get; init; } = 2;

    /// <summary>Most jobs that wait or run; a further order is refused.</summary>
    /// <value>Default 200.</value>
    public int MostUnfinished { get; init; } = 200;

    /// <summary>Shortest time between two events that tell of progress.</summary>
    /// <value>Default 250 ms.</value>
    public TimeSpan BetweenProgress { get; init; } = TimeSpan.FromMilliseconds(250);
}
