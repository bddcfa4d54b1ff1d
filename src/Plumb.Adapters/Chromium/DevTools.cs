using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Plumb.Adapters.Chromium;

/// <summary>Something that a browser tells.</summary>
/// <param name="Method">Its name: <c>Fetch.requestPaused</c>.</param>
/// <param name="Parameters">What is told.</param>
internal sealed record DevToolsEvent(string Method, JsonElement Parameters);

/// <summary>A browser did not do what it was asked, or has ended.</summary>
internal sealed class DevToolsException(string message) : IOException(message);

/// <summary>Speaks the Chrome DevTools Protocol: JSON messages through a pipe, each ended by a zero byte.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private const int Block = 64 * 1024;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>The events that somebody waits for; a page can cause any number of the others.</summary>
    private static readonly HashSet<string> s_told = new(StringComparer.Ordinal)
    {
        "Fetch.requestPaused", "Page.frameNavigated", "Page.javascriptDialogOpening", "Emulation.virtualTimeBudgetExpired", "Inspector.targetCrashed",
    };

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly Channel<(DevToolsEvent Told, int Length)> _events = Channel.CreateUnbounded<(DevToolsEvent, int)>();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Stream _to;
    private readonly int _most;
    private readonly Task _reading;
    private int _last;

    /// <summary>Bytes of the events that wait. A page causes them, as many and as long as it likes.</summary>
    private int _waiting;

    /// <summary>Begins to read.</summary>
    /// <param name="to">Takes orders.</param>
    /// <param name="from">Gives answers and events.</param>
    /// <param name="most">Most bytes of one message, and of all events that nobody has taken yet; beyond it ends.</param>
    public DevTools(Stream to, Stream from, int most)
    {
        (_to, _most) = (to, most);
        _reading = ReadAsync(from);
    }

    /// <summary>What is told, in order; ends with the browser.</summary>
    public async IAsyncEnumerable<DevToolsEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (told, length) in _events.Reader.ReadAllAsync(cancel))
        {
            Interlocked.Add(ref _waiting, -length);
            yield return told;
        }
    }

    /// <summary>Takes no more events: nobody looks at them from now on.</summary>
    public void Hush() => _events.Writer.TryComplete();

    /// <summary>Asks for something.</summary>
    /// <param name="method">What.</param>
    /// <param name="parameters">With what, or null.</param>
    /// <param name="session">Of which page; null for the browser itself.</param>
    /// <param name="cancel">Waits no longer.</param>
    /// <exception cref="DevToolsException">It was refused, or the browser ended.</exception>
    public async Task<JsonElement> AskAsync(string method, object? parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        if (_reading.IsCompleted)
        {
            answer.TrySetException(Ended());
        }

        var message = JsonSerializer.SerializeToUtf8Bytes(session is null ? new { id, method, @params = parameters ?? new { } } : (object)new { id, method, @params = parameters ?? new { }, sessionId = session });
        await _turn.WaitAsync(cancel);
        try
        {
            await _to.WriteAsync((byte[])[.. message, 0], cancel);
            await _to.FlushAsync(cancel);
        }
        catch (IOException)
        {
            throw Ended();
        }
        finally
        {
            _turn.Release();
        }

        return await answer.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        // A child that outlives the browser may hold the pipe open.
        await Task.WhenAny(_reading, Task.Delay(s_patience, CancellationToken.None));
        _turn.Dispose();
    }

    private async Task ReadAsync(Stream from)
    {
        try
        {
            var (block, held) = (new byte[Block], new MemoryStream());
            for (int read; (read = await from.ReadAsync(block)) > 0;)
            {
                Take(block.AsSpan(0, read), held);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // What cannot be read any more has ended for us.
        }

        _events.Writer.TryComplete();
        foreach (var open in _asked.Values)
        {
            open.TrySetException(Ended());
        }
    }

    private void Take(ReadOnlySpan<byte> part, MemoryStream held)
    {
        for (int end; (end = part.IndexOf((byte)0)) >= 0; part = part[(end + 1)..])
        {
            held.Write(part[..end]);
            Hand(held.GetBuffer().AsMemory(0, (int)held.Length));
            held.SetLength(0);
        }

        held.Write(part);
        if (held.Length > _most)
        {
            throw new IOException("a message is longer than allowed");
        }
    }

    private void Hand(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (_asked.TryRemove(id.GetInt32(), out var open))
            {
                Answer(open, root);
            }
        }
        else if (root.TryGetProperty("method", out var method) && method.GetString() is { } name && s_told.Contains(name))
        {
            Tell(new DevToolsEvent(name, root.GetProperty("params").Clone()), message.Length);
        }
    }

    private void Tell(DevToolsEvent told, int length)
    {
        if (_events.Writer.TryWrite((told, length)) && Interlocked.Add(ref _waiting, length) > _most)
        {
            throw new IOException("more is told than is looked at");
        }
    }

    private static void Answer(TaskCompletionSource<JsonElement> open, JsonElement root)
    {
        if (root.TryGetProperty("error", out var error))
        {
            open.TrySetException(new DevToolsException(error.TryGetProperty("message", out var text) ? text.GetString() ?? "refused" : "refused"));
        }
        else
        {
            open.TrySetResult(root.GetProperty("result").Clone());
        }
    }

    private static DevToolsException Ended() => new("the browser ended");
}
