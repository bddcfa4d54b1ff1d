using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Which names a manifest uses for the fields that Plumb knows.</summary>
internal sealed class ManifestFields
{
    private static readonly Dictionary<string, string[]> s_names = new(StringComparer.Ordinal)
    {
        ["id"] = ["id"],
        ["title"] = ["title", "headline"],
        ["publisher"] = ["publisher", "site_name"],
        ["kind"] = ["publisher_kind", "kind"],
        ["authors"] = ["authors", "author"],
        ["date"] = ["date", "published", "date_published", "published_at"],
        ["address"] = ["url", "address", "source_url"],
        ["licence"] = ["licence", "license"],
        ["path"] = ["path", "file", "filename"],
        ["container"] = ["zip", "container"],
        ["sha256"] = ["sha256"],
        ["language"] = ["language", "lang"],
    };

    private readonly Dictionary<string, string[]> _names = new(s_names, StringComparer.Ordinal);

    /// <summary>Reads a field map.</summary>
    /// <param name="map"><c>field=name,field=name</c>, or null for Plumb's own names; a dot leads into an object.</param>
    /// <exception cref="PlumbException">It is no field map.</exception>
    public ManifestFields(string? map)
    {
        Map = map ?? "";
        foreach (var pair in Map.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            var field = Plain(parts[0]);
            if (parts.Length != 2 || parts[1].Length == 0 || !s_names.ContainsKey(field))
            {
                throw new PlumbException($"“{pair}” is no part of a field map. Write “field=name,field=name”, where the field is one of {string.Join(", ", s_names.Keys)} and the name is what the manifest calls it.");
            }

            _names[field] = [parts[1]];
        }
    }

    /// <summary>The map as the user gave it.</summary>
    public string Map { get; }

    /// <summary>Names under which a manifest may give a field, the first that is there holds.</summary>
    public IReadOnlyList<string> NamesOf(string field) => _names[field];

    /// <summary>Whether rows with these names say which file they are about.</summary>
    public bool NamesFiles(IReadOnlySet<string> names) =>
        _names["path"].Any(names.Contains) || _names["sha256"].Any(names.Contains) || _names["path"].Any(p => p.Contains('.') && names.Contains(p.Split('.')[0]));

    private static string Plain(string field) => field.ToLowerInvariant() switch
    {
        "url" => "address",
        "file" => "path",
        "zip" => "container",
        "author" => "authors",
        "license" => "licence",
        "published" => "date",
        var name => name,
    };
}
