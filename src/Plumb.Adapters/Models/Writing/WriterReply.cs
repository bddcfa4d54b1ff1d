using System.Text.Json;
using Plumb.Core.Drafting;

namespace Plumb.Adapters.Models.Writing;

/// <summary>Reads the sentences of a reply; what is not as asked for is no reply.</summary>
internal static class WriterReply
{
    private const int LongestReply = 64 * 1024;
    private const int MostSentences = 24;
    private const int MostPassages = 12;

    /// <summary>The sentences, in order; null where the reply holds not exactly one JSON object of the right shape.</summary>
    public static IReadOnlyList<WrittenText>? Read(string text)
    {
        if (text.Length > LongestReply || JsonReply.Object(text) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, JsonReply.Strict);
            return document.RootElement.TryGetProperty("sentences", out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(IsSentence)
                ? [.. list.EnumerateArray().Take(MostSentences).Select(s => new WrittenText(JsonReply.StringOf(s, "text").Trim(), Ids(s.GetProperty("passages"))))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSentence(JsonElement item) =>
        JsonReply.StringOf(item, "text").Length > 0 && item.TryGetProperty("passages", out var ids) && ids.ValueKind == JsonValueKind.Array && ids.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String);

    /// <summary>"[p1]" is P1: models dress an id more often than they mistake it.</summary>
    private static string[] Ids(JsonElement ids) => [.. ids.EnumerateArray().Take(MostPassages).Select(i => i.GetString()!.Trim(' ', '[', ']', '(', ')').ToUpperInvariant())];
}
