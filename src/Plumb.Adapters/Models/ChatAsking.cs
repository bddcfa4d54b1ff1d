using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Plumb.Adapters.Models;

/// <summary>A reply of a chat model, or why there is none.</summary>
/// <param name="Text">The text; empty where there is none.</param>
/// <param name="Failure">Why it cannot be used, or null.</param>
internal readonly record struct ChatReply(string Text, string? Failure);

/// <summary>Asks a chat model within a time and a number of questions at once, and turns each way of failing into words.</summary>
/// <remarks>Messages of other programs are not passed on: they may hold a key or the text of a passage.</remarks>
/// <param name="client">The model.</param>
/// <param name="options">Bounds.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class ChatAsking(IChatClient client, ChatJudgeOptions options, TimeProvider clock)
{
    /// <summary>A place is taken by writing and given back by reading: a semaphore that nobody must dispose of.</summary>
    private readonly Channel<bool> _places = Channel.CreateBounded<bool>(options.Parallel);
    private volatile bool _plain;

    /// <summary>Asks once; a model that does not take the format of the reply is asked again without it.</summary>
    public async Task<ChatReply> AskAsync(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format, CancellationToken cancel)
    {
        await _places.Writer.WriteAsync(true, cancel);
        using var timer = new CancellationTokenSource(options.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            return await SendAsync(messages, format, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed($"gave no reply within {options.Timeout.TotalSeconds:0.##} s");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A client may report that it was stopped as a failure of its own kind.
            cancel.ThrowIfCancellationRequested();
            return timer.IsCancellationRequested ? Failed($"gave no reply within {options.Timeout.TotalSeconds:0.##} s") : Failed(Words(e));
        }
        finally
        {
            _places.Reader.TryRead(out _);
        }
    }

    private async Task<ChatReply> SendAsync(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format, CancellationToken cancel)
    {
        if (!_plain)
        {
            try
            {
                return Read(await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = options.LongestReply, ResponseFormat = format }, cancel));
            }
            catch (Exception e) when (e is not OperationCanceledException && StatusOf(e) is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
            {
                // Some models take neither a schema nor a temperature; the instructions ask for JSON anyway.
            }
        }

        var reply = Read(await client.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = options.LongestReply }, cancel));
        _plain = true;
        return reply;
    }

    private static ChatReply Read(ChatResponse response)
    {
        var refused = response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>().Any();
        return refused ? Failed("refused to judge it")
            : response.FinishReason == ChatFinishReason.Length ? Failed("gave a reply that was cut off")
            : string.IsNullOrWhiteSpace(response.Text) ? Failed("gave an empty reply")
            : new ChatReply(response.Text, null);
    }

    private static ChatReply Failed(string why) => new("", why);

    private static string Words(Exception failure) => StatusOf(failure) switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "did not accept the key",
        HttpStatusCode.NotFound => "does not know the model",
        HttpStatusCode.TooManyRequests => "has too much to do (status 429)",
        { } status => $"answered with an error (status {(int)status})",
        null when Inner(failure).OfType<HttpRequestException>().Any() => "could not be reached",
        _ => "gave a reply that could not be read",
    };

    private static HttpStatusCode? StatusOf(Exception failure) => Inner(failure).OfType<HttpRequestException>().Select(e => e.StatusCode).FirstOrDefault(s => s is not null);

    private static IEnumerable<Exception> Inner(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
