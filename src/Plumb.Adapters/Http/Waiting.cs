namespace Plumb.Adapters.Http;

/// <summary>Cancels when a time is over, or when its caller does.</summary>
internal sealed class Waiting : CancellationTokenSource
{
    private readonly CancellationTokenRegistration _caller;

    public Waiting(TimeSpan time, TimeProvider clock, CancellationToken cancel) : base(time, clock) => _caller = cancel.Register(Cancel);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _caller.Dispose();
        }

        base.Dispose(disposing);
    }
}
