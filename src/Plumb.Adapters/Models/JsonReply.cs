using System.Text;
using System.Text.Json;

namespace Plumb.Adapters.Models;

/// <summary>Finds the JSON of a model's reply.</summary>
internal static class JsonReply
{
    /// <summary>How such JSON is read: strictly, and no deeper than any shape that is asked for.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The one object in a text, perhaps in a fence; a model that repeats a passage could give two, and which counts is not ours to guess.</summary>
    public static ReadOnlyMemory<byte>? Object(string text)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(text[start..]);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || !reader.TrySkip())
            {
                return null;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        var length = (int)reader.BytesConsumed;
        return bytes.AsSpan(length).Contains((byte)'{') ? null : bytes.AsMemory(0, length);
    }

    /// <summary>A text of an object, or an empty one.</summary>
    public static string StringOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
