using System.Text;
using Plumb.Adapters.Chromium;
using Xunit;

namespace Plumb.Tests.Adapters.Chromium;

public sealed class DevToolsTest
{
    private const int Most = 10_000;
    private static readonly string s_event = $$$"""{"method":"Fetch.requestPaused","params":{"body":"{{{new string('a', 1_000)}}}"}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_that_nobody_takes_are_held_up_to_a_limit_alone()
    {
        var told = string.Concat(Enumerable.Repeat(s_event + "\0", 100));
        await using var tools = new DevTools(Stream.Null, new MemoryStream(Encoding.UTF8.GetBytes(told)), Most);

        await Assert.ThrowsAsync<DevToolsException>(() => tools.AskAsync("Page.enable", null, null, Cancel));
        var held = await tools.EventsAsync(Cancel).CountAsync(Cancel);

        Assert.InRange(held, 1, Most / 1_000);
    }

    [Fact]
    public async Task After_the_last_event_that_counts_none_is_held_and_answers_still_come()
    {
        using var from = new AnonymousPipe();
        await using var tools = new DevTools(Stream.Null, from.End, Most);
        tools.Hush();
        var asked = tools.AskAsync("Page.enable", null, null, Cancel);

        await from.TellAsync(string.Concat(Enumerable.Repeat(s_event + "\0", 100)) + """{"id":1,"result":{"a":7}}""" + "\0", Cancel);

        Assert.Equal(7, (await asked).GetProperty("a").GetInt32());
    }

    /// <summary>A stream that is written while it is read.</summary>
    private sealed class AnonymousPipe : IDisposable
    {
        private readonly System.IO.Pipes.AnonymousPipeServerStream _begin = new(System.IO.Pipes.PipeDirection.Out);

        public AnonymousPipe() => End = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, _begin.ClientSafePipeHandle);

        public Stream End { get; }

        public Task TellAsync(string text, CancellationToken cancel) => _begin.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();

        public void Dispose() => _begin.Dispose();
    }
}
