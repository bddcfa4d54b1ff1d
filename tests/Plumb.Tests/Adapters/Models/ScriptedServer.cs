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
}

/// <summary>A server on this machine that speaks the protocols of OpenAI, Ollama and Anthropic, and says what a test scripts.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ScriptedReply[] _replies;
    private int _asked;

    /// <param name="replies">One after the other; the last again and again.</param>
    public ScriptedServer(params ScriptedReply[] replies)
    {
        _replies = replies;
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
            var reply = _replies[Math.Min(Interlocked.Increment(ref _asked), _replies.Length) - 1];
            if (reply.Held)
            {
                await _end.Task;
            }

            context.Response.StatusCode = reply.Status;
            if (reply.RetryAfter is { } seconds)
            {
                context.Response.Headers["Retry-After"] = seconds.ToString();
            }

            await WriteAsync(context, reply.Status == 200 ? Body(context.Request.Url!.AbsolutePath, reply) : "{\"error\":{\"message\":\"secret-key-of-the-test is no good\"}}");
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The client left, as a test may want.
        }
    }

    private static async Task WriteAsync(HttpListenerContext context, string body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static string Body(string path, ScriptedReply reply) => path switch
    {
        "/api/chat" => JsonSerializer.Serialize(new
        {
            model = "scripted",
            created_at = "2026-05-06T07:08:09Z",
            message = new { role = "assistant", content = reply.Text },
            done = true,
            done_reason = reply.CutOff ? "length" : "stop",
        }) + "\n",
        "/v1/messages" => JsonSerializer.Serialize(new
        {
            id = "msg_1",
            type = "message",
            role = "assistant",
            model = "scripted",
            content = new[] { new { type = "text", text = reply.Text } },
            stop_reason = reply.CutOff ? "max_tokens" : reply.Refused ? "refusal" : "end_turn",
            stop_sequence = (string?)null,
            usage = new { input_tokens = 1, output_tokens = 1 },
        }),
        _ => JsonSerializer.Serialize(new
        {
            id = "chat-1",
            @object = "chat.completion",
            created = 1,
            model = "scripted",
            choices = new[]
            {
                new
                {
                    index = 0,
                    finish_reason = reply.CutOff ? "length" : "stop",
                    message = new { role = "assistant", content = reply.Refused ? null : reply.Text, refusal = reply.Refused ? "I will not." : null },
                },
            },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }),
    };
}
