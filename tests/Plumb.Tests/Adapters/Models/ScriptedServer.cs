using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Plumb.Tests.Adapters.Models;

/// <summary>One reply of a scripted model server.</summary>
internal sealed record ScriptedReply
{
    /// <summary>What the model says.</summary>
    public string Text { get; init; } = "";

    public int Status { get; init; } = 200;

    public int? RetryAfter { get; init; }

    /// <summary>The reply ended because it was too long.</summary>
    public bool CutOff { get; init; }

    public bool Refused { get; init; }

    /// <summary>No reply comes as long as the server lives.</summary>
    public bool Held { get; init; }

    /// <summary>A stream breaks off before it says how it ended.</summary>
    public bool Broken { get; init; }

    /// <summary>A stream goes on with the same text until the client leaves.</summary>
    public bool Endless { get; init; }

    public int TokensIn { get; init; } = 1;

    public int TokensOut { get; init; } = 1;
}

/// <summary>A server on this machine that speaks the protocols of OpenAI, Ollama and Anthropic, and says what a test scripts.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<string, int, ScriptedReply> _script;
    private int _asked;

    /// <param name="replies">One after the other; the last again and again.</param>
    public ScriptedServer(params ScriptedReply[] replies)
        : this((_, asked) => replies[Math.Min(asked, replies.Length - 1)])
    {
    }

    /// <param name="script">Makes the reply to a request, by its body and its number from 0.</param>
    public ScriptedServer(Func<string, int, ScriptedReply> script)
    {
        _script = script;
        Address = Start();
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Bodies of the requests to a model.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What the environment says when a provider is to be this server.</summary>
    public string? Environment(string variable) => variable switch
    {
        "OLLAMA_HOST" or "ANTHROPIC_BASE_URL" => Address.AbsoluteUri,
        "OPENAI_BASE_URL" => Address.AbsoluteUri + "v1",
        "OPENAI_API_KEY" or "ANTHROPIC_API_KEY" => "secret-key-of-the-test",
        _ => null,
    };

    public void Dispose()
    {
        _end.TrySetResult();
        _listener.Close();
    }

    private Uri Start()
    {
        for (var tries = 0; ; tries++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(address);
            try
            {
                _listener.Start();
                return new Uri(address);
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // Somebody else took the port in between.
            }
        }
    }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var request = await reader.ReadToEndAsync();
            if (context.Request.HttpMethod == "GET")
            {
                await WriteAsync(context, "{\"models\":[],\"data\":[]}");
                return;
            }

            Requests.Enqueue(request);
            var reply = _script(request, Interlocked.Increment(ref _asked) - 1);
            if (reply.Held)
            {
                await _end.Task;
            }

            context.Response.StatusCode = reply.Status;
            if (reply.RetryAfter is { } seconds)
            {
                context.Response.Headers["Retry-After"] = seconds.ToString();
            }

            if (reply.Status == 200 && IsStreamed(context.Request.Url!.AbsolutePath, request))
            {
                await StreamAsync(context, reply);
                return;
            }

            await WriteAsync(context, reply.Status == 200 ? ScriptedBodies.Whole(context.Request.Url!.AbsolutePath, reply) : "{\"error\":{\"message\":\"secret-key-of-the-test is no good\"}}");
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The client left, as a test may want.
        }
    }

    private static bool IsStreamed(string path, string request) =>
        JsonElement.Parse(request).TryGetProperty("stream", out var stream) ? stream.GetBoolean() : path == "/api/chat";

    private async Task StreamAsync(HttpListenerContext context, ScriptedReply reply)
    {
        var path = context.Request.Url!.AbsolutePath;
        var (head, piece, end) = ScriptedBodies.Stream(path, reply);
        context.Response.ContentType = path == "/api/chat" ? "application/x-ndjson" : "text/event-stream";
        context.Response.SendChunked = true;
        var output = context.Response.OutputStream;
        await WriteAsync(output, head);
        var pieces = ScriptedBodies.Pieces(reply).Select(piece).ToList();
        do
        {
            foreach (var text in pieces)
            {
                await WriteAsync(output, text);
            }

            // A client that left is not always told by the listener: an endless reply ends with the server, and leaves the machine to others.
            await Task.Delay(reply.Endless ? 1 : 0);
        }
        while (reply.Endless && _listener.IsListening);

        await WriteAsync(output, reply.Broken ? "" : end);
        context.Response.Close();
    }

    /// <summary>Nothing is not written: an empty piece ends a body that is sent in pieces.</summary>
    private static async Task WriteAsync(Stream output, string text)
    {
        if (text.Length > 0)
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
    }

    private static async Task WriteAsync(HttpListenerContext context, string body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }
}
