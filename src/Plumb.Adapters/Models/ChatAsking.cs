using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace Plumb.Adapters.Models;

/// <summary>A reply of a chat model, or why there is none.</summary>
/// <param name="Text">The text; empty where there is none.</param>
/// <param name="Failure">Why it cannot be used, or null.</param>
internal readonly record struct ChatReply(string Text, string? Failure)
{
    /// <summary>Tokens that the server counted as sent; null where it counted none.</summary>
    public long? TokensIn { get; init; }

    /// <summary>Tokens that the server counted as received; null where it counted none.</summary>
    public long? TokensOut { get; init; }

    /// <summary>Asking again is of no use: nobody is there, the key or the model is not known.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>Asks a chat model within a time and a number of questions at once, and turns each way of failing into words.</summary>
/// <remarks>Messages of other programs are not passed on: they may hold a key or the text of a passage.</remarks>
/// <param name="client">The model.</param>
/// <param name="options">Bounds.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="shape">Adds what one provider needs to the options, or null.</param>
internal sealed class ChatAsking(IChatClient client, ChatJudgeOptions options, TimeProvider clock, Action<ChatOptions>? shape = null)
{
    /// <summary>More UTF-16 units than this to a token are no reply but a stream without end.</summary>
    private const int UnitsOfToken = 8;

    /// <summary>A place is taken by writing and given back by reading: a semaphore that nobody must dispose of.</summary>
    private readonly Channel<bool> _places = Channel.CreateBounded<bool>(options.Parallel);
    private volatile bool _plain;

    /// <summary>Asks once; a model that does not take the format of the reply is asked again without it.</summary>
    /// <param name="messages">What it is told.</param>
    /// <param name="format">Format of the reply, or null.</param>
    /// <param name="received">Told how much of the reply has come; null to take it as one piece.</param>
    /// <param name="cancel">Stops at once.</param>
    public async Task<ChatReply> AskAsync(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format, IProgress<int>? received, CancellationToken cancel)
    {
        await _places.Writer.WriteAsync(true, cancel);
        using var timer = new CancellationTokenSource(options.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            return await SendAsync(messages, format, received, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed($"gave no reply within {options.Timeout.TotalSeconds:0.##} s");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A client may report that it was stopped as a failure of its own kind.
            cancel.ThrowIfCancellationRequested();
            return timer.IsCancellationRequested ? Failed($"gave no reply within {options.Timeout.TotalSeconds:0.##} s") : Failed(Words(e)) with { IsFinal = IsFinal(e) };
        }
        finally
        {
            _places.Reader.TryRead(out _);
        }
    }

    private async Task<ChatReply> SendAsync(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format, IProgress<int>? received, CancellationToken cancel)
    {
        if (!_plain)
        {
            try
            {
                return Read(await GetAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = options.LongestReply, ResponseFormat = format }, received, cancel));
            }
            catch (Exception e) when (e is not OperationCanceledException && StatusOf(e) is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
            {
                // Some models take neither a schema nor a temperature; the instructions ask for JSON anyway.
            }
        }

        var reply = Read(await GetAsync(messages, new ChatOptions { MaxOutputTokens = options.LongestReply }, received, cancel));
        _plain = true;
        return reply;
    }

    private async Task<ChatResponse> GetAsync(IReadOnlyList<ChatMessage> messages, ChatOptions asked, IProgress<int>? received, CancellationToken cancel)
    {
        shape?.Invoke(asked);
        if (received is null)
        {
            return await client.GetResponseAsync(messages, asked, cancel);
        }

        var updates = new List<ChatResponseUpdate>();
        var length = 0;
        await foreach (var update in client.GetStreamingResponseAsync(messages, asked, cancel))
        {
            updates.Add(IsRefusal(update) ? new ChatResponseUpdate(ChatRole.Assistant, [new ErrorContent("refused")]) : update);
            length += update.Text.Length;
            if (length > (long)options.LongestReply * UnitsOfToken)
            {
                throw new EndlessReplyException();
            }

            received.Report(length);
        }

        var response = updates.ToChatResponse();
        // Whoever streams says how the reply ended; a line that broke says nothing.
        return response.FinishReason is null ? throw new BrokenReplyException() : response;
    }

    private static ChatReply Read(ChatResponse response)
    {
        var reply = IsRefusal(response) ? Failed("refused to answer")
            : response.FinishReason == ChatFinishReason.Length ? Failed("gave a reply that was cut off")
            : string.IsNullOrWhiteSpace(response.Text) ? Failed("gave an empty reply")
            : new ChatReply(response.Text, null);
        return reply with { TokensIn = response.Usage?.InputTokenCount, TokensOut = response.Usage?.OutputTokenCount };
    }

    private static bool IsRefusal(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>().Any();

    /// <summary>OpenAI streams a refusal beside the text, where the common form of an update does not pass it on.</summary>
    private static bool IsRefusal(ChatResponseUpdate update) => update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 };

    private static ChatReply Failed(string why) => new("", why);

    /// <summary>Whether the same question would fail again at once.</summary>
    private static bool IsFinal(Exception failure) => StatusOf(failure) switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => true,
        null => Inner(failure).OfType<HttpRequestException>().Any(e => e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError),
        _ => false,
    };

    private static string Words(Exception failure) => failure is EndlessReplyException ? "gave a reply without end" : failure is BrokenReplyException ? "gave a reply that broke off" : StatusOf(failure) switch
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

    private sealed class EndlessReplyException : Exception;

    private sealed class BrokenReplyException : Exception;
}
