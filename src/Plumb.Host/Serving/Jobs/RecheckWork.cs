using Plumb.Core.Rechecking;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Makes a stored check again on today's library, and tells what changed.</summary>
internal sealed class RecheckWork(Workspace workspace)
{
    public async Task<string> DoAsync(Job job, IJobReport report, CancellationToken cancel)
    {
        var id = ((JobInput.Recheck)JobInput.Of(job)).Id;
        var stored = await workspace.Library.Checks.FindAsync(id, cancel) ?? throw new PlumbException($"There is no check {id}.");
        using var lease = await workspace.IndexAsync(cancel);
        var (recheck, _) = await new Repeating(workspace.Library, lease.Index).RecheckAsync(stored, cancel, new CheckWork.Steps(report));
        return RecheckJson.Serialize(recheck);
    }
}
