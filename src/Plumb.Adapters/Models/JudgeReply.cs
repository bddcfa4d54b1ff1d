using System.Text;
using System.Text.Json;
using Plumb.Core.Verification;

namespace Plumb.Adapters.Models;

/// <summary>A quote that a model gives, not yet located.</summary>
/// <param name="Passage">Id of the passage that it names.</param>
/// <param name="Text">The quoted words.</param>
internal readonly record struct GivenQuote(string Passage, string Text);

/// <summary>A reply of a chat model, read strictly: what is not as asked for is no reply.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Contradicted">Whether the passages say the opposite.</param>
/// <param name="Quotes">Quotes, in the order given.</param>
/// <param name="Reasons">Reasons as they may be shown: one line each, without control characters.</param>
internal sealed record JudgeReply(Attribution Grade, bool Contradicted, IReadOnlyList<GivenQuote> Quotes, IReadOnlyList<string> Reasons)
{
    private const int LongestReply = 64 * 1024;
    private const int LongestReason = 240;
    private const int MostReasons = 3;
    private const int MostQuotes = 12;

    /// <summary>Reads a reply; null where it holds not exactly one JSON object of the right shape.</summary>
    public static JudgeReply? Read(string text)
    {
        if (text.Length > LongestReply || JsonReply.Object(text) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, JsonReply.Strict);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JudgeReply? Read(JsonElement root)
    {
        if (Grading(root) is not { } grade || !root.TryGetProperty("contradicted", out var contradicted) || contradicted.ValueKind is not (JsonValueKind.True or JsonValueKind.False)
            || (grade != Attribution.None && contradicted.ValueKind == JsonValueKind.True)
            || !root.TryGetProperty("rationale", out var rationale) || rationale.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var quotes = rationale.EnumerateArray().Take(MostQuotes).Select(q => new GivenQuote(JsonReply.StringOf(q, "passage"), JsonReply.StringOf(q, "quote"))).ToList();
        var reasons = root.TryGetProperty("reasons", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => Shown(r.GetString()!)).Where(r => r.Length > 0).Take(MostReasons)
            : [];
        return new JudgeReply(grade, contradicted.GetBoolean(), quotes, [.. reasons]);
    }

    private static Attribution? Grading(JsonElement root) => JsonReply.StringOf(root, "grade") switch
    {
        "full" => Attribution.Full,
        "partial" => Attribution.Partial,
        "none" => Attribution.None,
        _ => null,
    };

    private static string Shown(string reason)
    {
        var line = new StringBuilder();
        foreach (var rune in reason.EnumerateRunes().Take(LongestReason))
        {
            var kind = Rune.GetUnicodeCategory(rune);
            var hidden = kind is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
            line.Append(hidden ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }
}
