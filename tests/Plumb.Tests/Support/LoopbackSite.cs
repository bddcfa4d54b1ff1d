using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumb.Tests.Support;

/// <summary>What a loopback site answers.</summary>
internal sealed record SiteReply(int Status, string Body = "")
{
    public byte[]? Bytes { get; init; }

    /// <summary>Header lines, as they go over the line.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Stated length, where it is not that of the body.</summary>
    public long? Length { get; init; }

    /// <summary>Nothing comes any more after the body, as long as the site lives.</summary>
    public bool Held { get; init; }

    /// <summary>Nothing comes at all: the connection is closed.</summary>
    public bool Dropped { get; init; }

    /// <summary>Awaited before anything is sent.</summary>
    public Task? After { get; init; }

    public static SiteReply Html(string body) => new(200, body) { Headers = ["Content-Type: text/html; charset=utf-8"] };

    public static SiteReply To(string location, int status = 302) => new(status) { Headers = [$"Location: {location}"] };
}

/// <summary>What was asked of a loopback site.</summary>
/// <param name="Host">The Host header, without the port.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Headers, names in lower case.</param>
internal sealed record SiteRequest(string Host, string Target, IReadOnlyDictionary<string, string> Headers);

/// <summary>A web server on this machine that answers byte for byte what it is told, for any host.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<SiteRequest, SiteReply> _answer;

    /// <summary>Begins to listen.</summary>
    /// <param name="answer">What it answers.</param>
    /// <param name="at">Address of this machine; null for 127.0.0.1.</param>
    public LoopbackSite(Func<SiteRequest, SiteReply> answer, IPAddress? at = null)
    {
        (_answer, _listener) = (answer, new TcpListener(at ?? IPAddress.Loopback, 0));
        _listener.Start();
        Place = (IPEndPoint)_listener.LocalEndpoint;
        _ = AcceptAsync();
    }

    public IPEndPoint Place { get; }

    public ConcurrentQueue<SiteRequest> Requests { get; } = [];

    /// <summary>An address of a host that is to be this machine.</summary>
    public Uri At(string path, string host = "news.site.org") => new($"http://{host}:{Place.Port}{path}");

    /// <summary>Each name stands for this machine.</summary>
    public static Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancel) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Loopback]);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ServeAsync(client, _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var request = await ReadAsync(stream, end);
                Requests.Enqueue(request);
                var reply = _answer(request);
                if (reply.Dropped)
                {
                    return;
                }

                await (reply.After ?? Task.CompletedTask).WaitAsync(end);
                await WriteAsync(stream, reply, end);
                if (reply.Held)
                {
                    await Task.Delay(Timeout.Infinite, end);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private static async Task WriteAsync(NetworkStream stream, SiteReply reply, CancellationToken end)
    {
        var body = reply.Bytes ?? Encoding.UTF8.GetBytes(reply.Body);
        var head = new StringBuilder($"HTTP/1.1 {reply.Status} Status\r\nConnection: close\r\nContent-Length: {reply.Length ?? body.Length}\r\n");
        foreach (var line in reply.Headers)
        {
            head.Append(line).Append("\r\n");
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), end);
        await stream.WriteAsync(body, end);
        await stream.FlushAsync(end);
    }

    private static async Task<SiteRequest> ReadAsync(NetworkStream stream, CancellationToken end)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count > 3 && head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n'))
        {
            if (await stream.ReadAsync(one, end) == 0)
            {
                throw new IOException("the client left");
            }

            head.Add(one[0]);
        }

        var lines = Encoding.UTF8.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(':', 2)).ToDictionary(l => l[0].ToLowerInvariant(), l => l[1].Trim(), StringComparer.Ordinal);
        return new SiteRequest(headers["host"].Split(':')[0], lines[0].Split(' ')[1], headers);
    }
}
