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

    private readonly Dictionary<string, string[]> _names;

    public ManifestFields(FieldMap map)
    {
        Map = map.Text;
        _names = s_names.ToDictionary(n => n.Key, n => map.NameOf(n.Key) is { } name ? [name] : n.Value, StringComparer.Ordinal);
    }

    /// <summary>The map as the user gave it.</summary>
    public string Map { get; }

    /// <summary>Names under which a manifest may give a field, the first that is there holds.</summary>
    public IReadOnlyList<string> NamesOf(string field) => _names[field];

    /// <summary>Whether rows with these names say which file they are about.</summary>
    public bool NamesFiles(IReadOnlySet<string> names) =>
        _names["path"].Any(names.Contains) || _names["sha256"].Any(names.Contains) || _names["path"].Any(p => p.Contains('.') && names.Contains(p.Split('.')[0]));
}
