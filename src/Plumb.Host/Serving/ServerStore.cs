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

    /// <summary>The same with the audit log of another store, which it closes in the end.</summary>
    public ServerStore AuditedBy(ServerStore other) => new(Jobs, Journal, Keys, other.Audit, new Both(this, other));

    public void Dispose() => owner.Dispose();

    private sealed record Both(IDisposable First, IDisposable Second) : IDisposable
    {
        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }
}
