using ModelContextProtocol;
using Plumb.Core.Serving.Auditing;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Host.Serving.Jobs;

namespace Plumb.Host.Mcp;

/// <summary>Does long work for a caller that waits for it: tells how far it is, and cancels it when the caller does.</summary>
internal static class McpJobs
{
    /// <summary>Makes an input; what is wrong with it is told to the caller.</summary>
    public static JobInput Order(Func<JobInput> make)
    {
        try
        {
            return make();
        }
        catch (PlumbException e)
        {
            throw new McpException(e.Message, e);
        }
    }

    /// <summary>Does it.</summary>
    /// <exception cref="McpException">It failed, or could not be begun; the message says why.</exception>
    public static async Task<Job> DoneAsync(McpScope scope, JobInput input, IProgress<ProgressNotificationValue> progress, CancellationToken cancel)
    {
        var (workspace, actor) = (scope.Workspace, scope.Caller.Actor);
        await workspace.Store.Audit.AppendAsync(new AuditNote(actor, $"mcp {input.Work}", "", "asked"), TimeProvider.System.GetUtcNow(), cancel);
        if (await workspace.Jobs.OrderAsync(input, actor, null, cancel) is not JobAdmission.Accepted { Job.Id: var id })
        {
            throw new McpException("Too many jobs wait. Ask again later.");
        }

        try
        {
            await foreach (var happened in workspace.Jobs.WatchAsync(id, 0, cancel))
            {
                progress.Report(new ProgressNotificationValue { Progress = happened.Number, Message = happened.Step == JobStep.Progress ? happened.Text : happened.Step.ToString().ToLowerInvariant() });
            }
        }
        catch (OperationCanceledException)
        {
            await workspace.Jobs.CancelAsync(id);
            throw;
        }

        var job = await workspace.Jobs.FindAsync(id, cancel);
        return job is { State: JobState.Done } ? job : throw new McpException(job?.Problem ?? "The job was cancelled.");
    }
}
