using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Plumb.Benchmarks;

/// <summary>Readers and askers at once, and those who behave badly.</summary>
/// <param name="served">The program.</param>
/// <param name="page">Address of the page that is read.</param>
/// <param name="pause">Time that a reader takes for a page.</param>
internal sealed class ServerLoad(ServedProgram served, string page, TimeSpan pause)
{
    private static readonly string[] s_subjects = ["medical care", "asylum at the border", "the cost of detention", "alternatives to detention", "border security", "legal counsel", "children in custody", "transfers"];

    private int _checks;
    private int _errors;

    /// <summary>Milliseconds of each page.</summary>
    public ConcurrentBag<double> Pages { get; } = [];

    public int Checks => _checks;

    public int Errors => _errors;

    public async Task RunAsync(int readers, int askers, int slow, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, readers).Select(i => UntilAsync(() => ReadAsync(i, over.Token), over.Token)),
            .. Enumerable.Range(0, askers).Select(i => AskOnAsync(i, over.Token)),
            .. Enumerable.Range(0, slow).Select(_ => UntilAsync(() => DawdleAsync(over.Token), over.Token)),
            UntilAsync(() => DropAsync(over.Token), over.Token),
        ]);
    }

    private async Task UntilAsync(Func<Task> work, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
            {
                Interlocked.Increment(ref _errors);
            }
        }
    }

    private async Task ReadAsync(int reader, CancellationToken over)
    {
        // Readers do not all begin at the same moment.
        await Task.Delay(Pages.IsEmpty ? pause * (reader % 100 / 100.0) : pause, over);
        var begun = Stopwatch.GetTimestamp();
        using var answer = await served.Http.GetAsync(page, over);
        await answer.Content.ReadAsByteArrayAsync(over);
        Pages.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        if (!answer.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    private Task AskOnAsync(int asker, CancellationToken over)
    {
        var asked = 0;
        return UntilAsync(async () =>
        {
            await ServerVerb.AskAsync(served, $"What do sources say about {s_subjects[(asker + asked) % s_subjects.Length]} in case {asker * 1_000 + asked++}?", over);
            Interlocked.Increment(ref _checks);
        }, over);
    }

    /// <summary>A reader on a bad line: takes a byte a second.</summary>
    private async Task DawdleAsync(CancellationToken over)
    {
        using var socket = await ConnectAsync(over);
        var buffer = new byte[1];
        while (await socket.GetStream().ReadAsync(buffer, over) > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), over);
        }
    }

    /// <summary>A reader who goes away before the page has come.</summary>
    private async Task DropAsync(CancellationToken over)
    {
        (await ConnectAsync(over)).Close();
        await Task.Delay(TimeSpan.FromSeconds(1), over);
    }

    private async Task<TcpClient> ConnectAsync(CancellationToken over)
    {
        var socket = new TcpClient { ReceiveBufferSize = 1_024 };
        await socket.ConnectAsync(served.Address.Host, served.Address.Port, over);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {page} HTTP/1.1\r\nHost: {served.Address.Authority}\r\nConnection: close\r\n\r\n"), over);
        return socket;
    }
}
