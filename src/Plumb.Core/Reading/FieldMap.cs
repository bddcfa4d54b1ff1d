using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Which name a user's files give to a field that Plumb knows: in a manifest, and in JSON Lines that hold documents.</summary>
public sealed class FieldMap
{
    private static readonly string[] s_fields =
        ["id", "title", "text", "publisher", "kind", "authors", "date", "address", "licence", "path", "container", "sha256", "language"];

    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);

    private FieldMap(string text) => Text = text;

    /// <summary>Nothing is called otherwise.</summary>
    public static FieldMap None { get; } = new("");

    /// <summary>The map as the user gave it.</summary>
    public string Text { get; }

    /// <summary>Reads a field map.</summary>
    /// <param name="map"><c>field=name,field=name</c>, or null for Plumb's own names; a dot leads into an object.</param>
    /// <exception cref="PlumbException">It is no field map.</exception>
    public static FieldMap Parse(string? map)
    {
        var fields = new FieldMap(map ?? "");
        foreach (var pair in fields.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            var field = Plain(parts[0]);
            if (parts.Length != 2 || parts[1].Length == 0 || !s_fields.Contains(field))
            {
                throw new PlumbException($"“{pair}” is no part of a field map. Write “field=name,field=name”, where the field is one of {string.Join(", ", s_fields)} and the name is what your file calls it.");
            }

            fields._names[field] = parts[1];
        }

        return fields;
    }

    /// <summary>What the user's files call a field, or null when nothing was said of it.</summary>
    public string? NameOf(string field) => _names.GetValueOrDefault(field);

    private static string Plain(string field) => field.ToLowerInvariant() switch
    {
        "url" => "address",
        "file" => "path",
        "zip" => "container",
        "author" => "authors",
        "license" => "licence",
        "published" => "date",
        "body" or "contents" => "text",
        var name => name,
    };
}
