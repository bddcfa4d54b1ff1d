using Plumb.Adapters.Http;
using Xunit;

namespace Plumb.Tests.Adapters.Http;

public sealed class HostPaceTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_rests_for_an_interval_between_two_requests()
    {
        using var clock = new Hurrying();
        var pace = new HostPace(clock);
        (await pace.WaitAsync("a", Second, Day, Cancel))!.Dispose();

        (await pace.WaitAsync("a", Second, Day, Cancel))!.Dispose();
        (await pace.WaitAsync("b", Second, Day, Cancel))!.Dispose();

        Assert.Equal([Second], clock.Waits);
    }

    [Fact]
    public async Task A_host_is_asked_once_at_a_time()
    {
        using var clock = new Hurrying();
        var pace = new HostPace(clock);
        var first = await pace.WaitAsync("a", TimeSpan.Zero, Day, Cancel);
        var second = pace.WaitAsync("a", TimeSpan.Zero, Day, Cancel);

        Assert.False(second.IsCompleted);
        first!.Dispose();
        first!.Dispose();

        (await second)!.Dispose();
        (await pace.WaitAsync("a", TimeSpan.Zero, Day, Cancel))!.Dispose();
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone()
    {
        using var clock = new Hurrying();
        var pace = new HostPace(clock);
        pace.Hold("a", TimeSpan.FromSeconds(7));

        Assert.Equal(TimeSpan.FromSeconds(7), pace.Held("a"));
        (await pace.WaitAsync("a", Second, Day, Cancel))!.Dispose();

        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
        Assert.Equal(TimeSpan.Zero, pace.Held("a"));
    }

    [Fact]
    public async Task Whoever_stops_waiting_gives_the_turn_back()
    {
        var pace = new HostPace(TimeProvider.System);
        (await pace.WaitAsync("a", TimeSpan.FromHours(1), Day, Cancel))!.Dispose();
        using var stop = new CancellationTokenSource();
        var waiting = pace.WaitAsync("a", TimeSpan.FromHours(1), Day, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        (await pace.WaitAsync("a", TimeSpan.Zero, Day, Cancel))!.Dispose();
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_for_too_long_is_not_waited_for()
    {
        using var clock = new Hurrying();
        var pace = new HostPace(clock);
        pace.Hold("a", TimeSpan.FromDays(10_000));

        Assert.Null(await pace.WaitAsync("a", Second, Day, Cancel));
        Assert.Null(await pace.WaitAsync("a", Second, Day, Cancel));
        Assert.Empty(clock.Waits);
    }
}
