using System.Text.Json;

namespace Plumb.Core.Reading;

/// <summary>Reads fields that people name in their own way: “author.name” leads into an object, a list has many values.</summary>
public static class JsonFields
{
    /// <summary>The value under a name, which may lead into objects by dots; null where there is none.</summary>
    public static JsonElement? At(JsonElement item, string name)
    {
        if (item.TryGetProperty(name, out var value))
        {
            return value;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && item.TryGetProperty(name[..dot], out var inner) && inner.ValueKind == JsonValueKind.Object ? At(inner, name[(dot + 1)..]) : null;
    }

    /// <summary>The texts in a value: of a list, those of each item; of an object, its name. None is empty.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => [text],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
        _ => [],
    };
}
