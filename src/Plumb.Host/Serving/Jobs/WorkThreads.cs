using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Threads on which long work is done, so that it takes none of those that answer readers, and gives way to them.</summary>
/// <remarks>Work keeps the processors busy for seconds. On the threads that all requests share it would let a reader wait until the
/// framework has made a thread more. Thread-safe.</remarks>
internal sealed class WorkThreads : TaskScheduler, IDisposable
{
    /// <summary>How far the work stands back on Linux, 0 (not at all) to 19: at 10 it gets about a tenth of a processor that somebody else wants too.</summary>
    private const int Niceness = 10;

    [ThreadStatic]
    private static WorkThreads? s_own;

    private readonly BlockingCollection<Task> _waiting = [];

    /// <param name="count">How many threads, at least 1.</param>
    public WorkThreads(int count)
    {
        MaximumConcurrencyLevel = count;
        for (var i = 1; i <= count; i++)
        {
            new Thread(Work) { Name = $"plumb work {i}", IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    public override int MaximumConcurrencyLevel { get; }

    /// <summary>Does work on these threads, and what it goes on with after it waited for something.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancel) => Task.Factory.StartNew(work, cancel, TaskCreationOptions.None, this).Unwrap();

    /// <summary>The threads end when nothing waits any more.</summary>
    public void Dispose() => _waiting.CompleteAdding();

    protected override void QueueTask(Task task) => _waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => s_own == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _waiting;

    private void Work()
    {
        s_own = this;
        StandBack();
        foreach (var task in _waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    /// <summary>.NET sets no priority of a thread on Linux. Without it the work is done all the same.</summary>
    private static void StandBack()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(which: 0, who: 0, Niceness);
        }
    }

    /// <summary>setpriority(2). On Linux <c>PRIO_PROCESS</c> (0) and 0 name the calling thread, and lowering needs no right.</summary>
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int value);
}
