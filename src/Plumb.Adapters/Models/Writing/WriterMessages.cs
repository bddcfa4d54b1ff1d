using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Plumb.Core.Drafting;

namespace Plumb.Adapters.Models.Writing;

/// <summary>What a chat model is told to write: fixed instructions, and the assignment as data.</summary>
internal static class WriterMessages
{
    /// <summary>Name and version of the instructions; another text gets another version.</summary>
    public const string Version = "writer.v1";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        // Letters of all scripts stay letters, so that words can be copied; what could be taken for a delimiter is escaped below.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "text": { "type": "string" }, "passages": { "type": "array", "items": { "type": "string" } } },
                "required": ["text", "passages"],
                "additionalProperties": false
              }
            }
          },
          "required": ["sentences"],
          "additionalProperties": false
        }
        """;

    private static readonly string s_instructions = PromptFile.Read(Version);

    /// <summary>The shape of a reply, JSON Schema.</summary>
    public static ChatResponseFormatJson Format { get; } = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "sentences", "Sentences with the passages that they rest on");

    /// <summary>The instructions with the hash of all that is told whatever the assignment.</summary>
    public static WriterPrompt Prompt { get; } = new(Version, Hash($"{s_instructions}\n{Schema.ReplaceLineEndings("\n")}"));

    /// <summary>The messages for an assignment, with as much evidence as fits; null where not one sentence does.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="most">Most tokens of the messages.</param>
    public static IReadOnlyList<string>? Fit(Assignment assignment, int most)
    {
        var passages = assignment.Passages.Select(p => p.Sentences.Select(s => s.Text).ToList()).ToList();
        while (passages.Count > 0)
        {
            var messages = Texts(assignment, passages);
            if (TokenEstimate.Of(messages) <= most)
            {
                return messages;
            }

            // The last is the least: passages are cut at the ends of their sentences, from behind.
            passages[^1].RemoveAt(passages[^1].Count - 1);
            if (passages[^1].Count == 0)
            {
                passages.RemoveAt(passages.Count - 1);
            }
        }

        return null;
    }

    /// <summary>Two texts as messages: instructions, then data.</summary>
    public static IReadOnlyList<ChatMessage> Messages(IReadOnlyList<string> texts) => [new ChatMessage(ChatRole.System, texts[0]), new ChatMessage(ChatRole.User, texts[1])];

    /// <summary>SHA-256 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <remarks>The assignment is one JSON value, in which no text can end its string; the line around it is named after a hash of the
    /// whole, which nobody knows who writes a part of it.</remarks>
    private static string[] Texts(Assignment assignment, List<List<string>> passages)
    {
        var json = JsonSerializer.Serialize(
            new
            {
                question = assignment.Question,
                part = assignment.Part switch { DraftPart.Summary => "summary", DraftPart.Section => "section", DraftPart.Counterpoints => "counterpoints", _ => "bottom line" },
                heading = assignment.Heading,
                most = assignment.Most,
                passages = passages.Select((p, i) => new { id = assignment.Passages[i].Id, text = string.Join(' ', p) }),
                refused = assignment.Refused.Select(r => new { text = r.Text, reasons = r.Reasons }),
            },
            s_json).Replace("<", "\\u003c", StringComparison.Ordinal);
        var line = $"data {Hash(json)[..16]}";
        return [s_instructions, $"{line}\n{json}\n{line}"];
    }
}
