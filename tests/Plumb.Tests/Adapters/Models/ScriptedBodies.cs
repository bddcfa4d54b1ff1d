using System.Text;
using System.Text.Json;

namespace Plumb.Tests.Adapters.Models;

/// <summary>Replies in the protocols of OpenAI, Ollama and Anthropic, whole and as streams.</summary>
internal static class ScriptedBodies
{
    private const int PieceLength = 40;

    /// <summary>The whole reply.</summary>
    public static string Whole(string path, ScriptedReply reply) => path switch
    {
        "/api/chat" => Json(OllamaEnd(reply, reply.Text)) + "\n",
        "/v1/messages" => Json(new
        {
            id = "msg_1",
            type = "message",
            role = "assistant",
            model = "scripted",
            content = new[] { new { type = "text", text = reply.Text } },
            stop_reason = AnthropicStop(reply),
            stop_sequence = (string?)null,
            usage = new { input_tokens = reply.TokensIn, output_tokens = reply.TokensOut },
        }),
        _ => Json(new
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
            usage = new { prompt_tokens = reply.TokensIn, completion_tokens = reply.TokensOut, total_tokens = reply.TokensIn + reply.TokensOut },
        }),
    };

    /// <summary>What stands before, for each piece, and after the pieces of a stream.</summary>
    public static (string Head, Func<string, string> Piece, string End) Stream(string path, ScriptedReply reply) => path switch
    {
        "/api/chat" => ("", p => Json(new { model = "scripted", created_at = "2026-05-06T07:08:09Z", message = new { role = "assistant", content = p }, done = false }) + "\n", Json(OllamaEnd(reply, "")) + "\n"),
        "/v1/messages" => (
            Event("message_start", new { type = "message_start", message = new { id = "msg_1", type = "message", role = "assistant", model = "scripted", content = Array.Empty<string>(), stop_reason = (string?)null, stop_sequence = (string?)null, usage = new { input_tokens = reply.TokensIn, output_tokens = 1 } } })
                + Event("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } }),
            p => Event("content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = p } }),
            Event("content_block_stop", new { type = "content_block_stop", index = 0 })
                + Event("message_delta", new { type = "message_delta", delta = new { stop_reason = AnthropicStop(reply), stop_sequence = (string?)null }, usage = new { output_tokens = reply.TokensOut } })
                + Event("message_stop", new { type = "message_stop" })),
        _ => (
            Line(new { role = "assistant", content = "" }, null),
            p => Line(reply.Refused ? new { refusal = p } : (object)new { content = p }, null),
            Line(new { }, reply.CutOff ? "length" : "stop")
                + $"data: {Json(new { id = "chat-1", @object = "chat.completion.chunk", created = 1, model = "scripted", choices = Array.Empty<string>(), usage = new { prompt_tokens = reply.TokensIn, completion_tokens = reply.TokensOut, total_tokens = reply.TokensIn + reply.TokensOut } })}\n\ndata: [DONE]\n\n"),
    };

    /// <summary>The text in pieces, as a stream brings it.</summary>
    public static IEnumerable<string> Pieces(ScriptedReply reply)
    {
        var text = reply.Refused && reply.Text.Length == 0 ? "I will not." : reply.Text;
        for (var at = 0; at < text.Length; at += PieceLength)
        {
            yield return text.Substring(at, Math.Min(PieceLength, text.Length - at));
        }
    }

    private static object OllamaEnd(ScriptedReply reply, string text) => new
    {
        model = "scripted",
        created_at = "2026-05-06T07:08:09Z",
        message = new { role = "assistant", content = text },
        done = true,
        done_reason = reply.CutOff ? "length" : "stop",
        prompt_eval_count = reply.TokensIn,
        eval_count = reply.TokensOut,
    };

    private static string AnthropicStop(ScriptedReply reply) => reply.CutOff ? "max_tokens" : reply.Refused ? "refusal" : "end_turn";

    private static string Line(object delta, string? finish) =>
        $"data: {Json(new { id = "chat-1", @object = "chat.completion.chunk", created = 1, model = "scripted", choices = new[] { new { index = 0, delta, finish_reason = finish } } })}\n\n";

    private static string Event(string name, object value) => new StringBuilder().Append("event: ").Append(name).Append("\ndata: ").Append(Json(value)).Append("\n\n").ToString();

    private static string Json(object value) => JsonSerializer.Serialize(value);
}
