using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Plumb.Core.Verification;

namespace Plumb.Adapters.Models;

/// <summary>What a chat model is told: fixed instructions, and the case as data.</summary>
internal static class JudgePrompt
{
    /// <summary>Name and version of the instructions; another text gets another version.</summary>
    public const string Version = "judge.v1";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        // Letters of all scripts stay letters, so that a quote can be copied; what could close the delimiter is escaped below.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string s_instructions = PromptFile.Read(Version);

    /// <summary>The shape of a reply, JSON Schema.</summary>
    public static ChatResponseFormatJson Format { get; } = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse("""
            {
              "type": "object",
              "properties": {
                "grade": { "type": "string", "enum": ["full", "partial", "none"] },
                "contradicted": { "type": "boolean" },
                "rationale": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": { "passage": { "type": "string" }, "quote": { "type": "string" } },
                    "required": ["passage", "quote"],
                    "additionalProperties": false
                  }
                },
                "reasons": { "type": "array", "items": { "type": "string" } }
              },
              "required": ["grade", "contradicted", "rationale", "reasons"],
              "additionalProperties": false
            }
            """),
        "judgement");

    /// <summary>The messages for a case.</summary>
    /// <remarks>The case is one JSON value, in which no text can end its string, and no text can hold the closing delimiter.</remarks>
    public static IReadOnlyList<ChatMessage> Messages(SupportCase given)
    {
        var passages = given.Passages.Select((text, i) => new { id = IdOf(i), text });
        var json = JsonSerializer.Serialize(new { sentence = given.Sentence, question = given.Question, passages }, s_json);
        var delimited = $"<case>\n{json.Replace("<", "\\u003c", StringComparison.Ordinal)}\n</case>";
        return [new ChatMessage(ChatRole.System, s_instructions), new ChatMessage(ChatRole.User, delimited)];
    }

    /// <summary>The id that a passage has in the messages.</summary>
    public static string IdOf(int passage) => $"P{passage + 1}";
}
