using System.Text.Json;

namespace Plumb.Core.Verification.Pairs;

/// <summary>One line of a file of pairs: <c>{ "id", "claim", "question"?, "evidence": ["…"] }</c>, or why it is none.</summary>
/// <param name="Id">The id as it stands in the line, a string or a number; the number of the line where it has none.</param>
/// <param name="Case">What is to be judged; null when the line is bad.</param>
/// <param name="Problem">What is wrong with the line, and what it should be; null when it is good.</param>
internal sealed record PairLine(JsonElement Id, SupportCase? Case, string? Problem)
{
    private const int DeepestLine = 8;

    /// <summary>Levels within which what is too deep is told from what is no JSON.</summary>
    private const int DeepestTold = 1_000;

    /// <summary>Reads one line.</summary>
    /// <param name="line">UTF-8; null when it was longer than the limit.</param>
    /// <param name="number">Number of the line, from 1.</param>
    public static PairLine Read(byte[]? line, int number)
    {
        if (line is null)
        {
            return Bad(JsonSerializer.SerializeToElement(number), $"the line is longer than {PairJudging.LongestLine:N0} bytes");
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(line), new JsonDocumentOptions { MaxDepth = DeepestLine });
            return Read(json.RootElement, number);
        }
        catch (JsonException) when (IsTooDeep(line))
        {
            return Bad(JsonSerializer.SerializeToElement(number), $"the line nests lists and objects more than {DeepestLine} levels deep; it should be {{ \"id\", \"claim\", \"evidence\": [\"…\"] }}");
        }
        catch (JsonException)
        {
            return Bad(JsonSerializer.SerializeToElement(number), "the line is no JSON; it should be { \"id\", \"claim\", \"evidence\": [\"…\"] }");
        }
        catch (InvalidOperationException)
        {
            return Bad(JsonSerializer.SerializeToElement(number), "a string of the line is no Unicode text");
        }
    }

    /// <summary>Whether it would be JSON if depth did not matter; the depth is bounded all the same.</summary>
    private static bool IsTooDeep(byte[] line)
    {
        var reader = new Utf8JsonReader(WithoutMark(line).Span, new JsonReaderOptions { MaxDepth = DeepestTold });
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth);
            }
        }
        catch (JsonException)
        {
            return deepest >= DeepestTold - 1;
        }

        return true;
    }

    private static PairLine Read(JsonElement root, int number)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Bad(JsonSerializer.SerializeToElement(number), "the line is no JSON object");
        }

        var id = IdOf(root, number);
        if (Text(root, "claim") is not { } claim)
        {
            return Bad(id, "the line has no text \"claim\"");
        }

        if (!root.TryGetProperty("evidence", out var evidence) || evidence.ValueKind != JsonValueKind.Array
            || evidence.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
        {
            return Bad(id, "the line has no list of texts \"evidence\"");
        }

        var isAsked = root.TryGetProperty("question", out var question) && question.ValueKind != JsonValueKind.Null;
        return isAsked && question.ValueKind != JsonValueKind.String
            ? Bad(id, "\"question\" is no text")
            : new PairLine(id, new SupportCase(claim, [.. evidence.EnumerateArray().Select(e => e.GetString()!)], isAsked ? question.GetString() : null), null);
    }

    private static JsonElement IdOf(JsonElement root, int number) =>
        root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number || (id.ValueKind == JsonValueKind.String && id.GetString() is not null)
            ? id.Clone()
            : JsonSerializer.SerializeToElement(number);

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ReadOnlyMemory<byte> WithoutMark(byte[] line) => line is [0xEF, 0xBB, 0xBF, ..] ? line.AsMemory(3) : line;

    private static PairLine Bad(JsonElement id, string problem) => new(id, null, problem);
}
