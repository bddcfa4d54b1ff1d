using System.Text.Json;
using System.Text.Json.Nodes;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Sqlite;

/// <summary>Facts as compact JSON: what is not known is left out.</summary>
internal static class FactsJson
{
    /// <summary>The JSON, or null when nothing is known.</summary>
    public static string? Write(SourceFacts facts)
    {
        var json = ToNode(facts);
        return json.Count == 0 ? null : json.ToJsonString();
    }

    public static SourceFacts Read(string? json)
    {
        if (json is null)
        {
            return SourceFacts.None;
        }

        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    public static string WriteCorrection(SourceCorrection correction)
    {
        var json = ToNode(correction.Facts);
        json["forcedKind"] = correction.Kind?.ToString();
        return json.ToJsonString();
    }

    public static SourceCorrection? ReadCorrection(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return new SourceCorrection(Read(document.RootElement), Enum.TryParse<SourceKind>(Text(document.RootElement, "forcedKind"), out var kind) ? kind : null);
    }

    /// <summary>A list as a JSON array, or null when it is empty.</summary>
    public static string? WriteList(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : new JsonArray([.. values.Select(v => JsonValue.Create(v))]).ToJsonString();

    public static IReadOnlyList<string> ReadList(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(e => e.GetString()!)];
    }

    private static JsonObject ToNode(SourceFacts facts)
    {
        var json = new JsonObject();
        Set("title", facts.Title);
        Set("publisher", facts.Publisher);
        Set("kind", facts.StatedKind);
        Set("published", facts.Published?.ToString());
        Set("address", facts.Address);
        Set("licence", facts.Licence);
        Set("language", facts.Language);
        if (facts.Authors.Count > 0)
        {
            json["authors"] = new JsonArray([.. facts.Authors.Select(a => JsonValue.Create(a))]);
        }

        return json;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static SourceFacts Read(JsonElement json) => new()
    {
        Title = Text(json, "title"),
        Publisher = Text(json, "publisher"),
        StatedKind = Text(json, "kind"),
        Authors = json.TryGetProperty("authors", out var authors) ? [.. authors.EnumerateArray().Select(e => e.GetString()!)] : [],
        Published = PartialDate.ParseIso(Text(json, "published")),
        Address = Text(json, "address"),
        Licence = Text(json, "licence"),
        Language = Text(json, "language"),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
