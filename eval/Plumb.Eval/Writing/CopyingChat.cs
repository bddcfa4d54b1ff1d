using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Plumb.Core.Text;

namespace Plumb.Eval.Writing;

/// <summary>A scripted model: it copies the first sentence of each passage, and gives every third one a number that stands nowhere, so that it is
/// refused and asked for again.</summary>
internal sealed class CopyingChat : IChatClient
{
    private int _given;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new ChatResponseUpdate(ChatRole.Assistant, Reply(messages.Last().Text.Split('\n')[1])) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing is held.
    }

    private string Reply(string assignment)
    {
        var given = JsonElement.Parse(assignment);
        var again = given.GetProperty("refused").GetArrayLength() > 0;
        var sentences = given.GetProperty("passages").EnumerateArray().Take(given.GetProperty("most").GetInt32())
            .Select(p => new { text = Spoilt(First(p.GetProperty("text").GetString()!), again), passages = new[] { p.GetProperty("id").GetString()! } });
        return JsonSerializer.Serialize(new { sentences });
    }

    private string Spoilt(string sentence, bool again) => !again && _given++ % 3 == 2 ? $"{sentence.TrimEnd('.')}, in 98,765 cases." : sentence;

    private static string First(string text) => SentenceSplitter.Split(text)[0].Of(text);
}
