namespace Plumb.Tests.Support;

/// <summary>A clock that stands still; its timers go on.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
}
