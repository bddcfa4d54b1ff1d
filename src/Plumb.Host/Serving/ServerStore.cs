using Plumb.Core.Serving.Auditing;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Serving.Keys;

namespace Plumb.Host.Serving;

/// <summary>What the server keeps of one library: jobs, keys, the audit log.</summary>
internal sealed class ServerStore(IJobStore jobs, IJobJournal journal, IKeyStore keys, IAuditLog audit, IDisposable owner) : IDisposable
{
    public IJobStore Jobs { get; } = jobs;

    public IJobJournal Journal { get; } = journal;

    public IKeyStore Keys { get; } = keys;

    public IAuditLog Audit { get; } = audit;

    public void Dispose() => owner.Dispose();
}
